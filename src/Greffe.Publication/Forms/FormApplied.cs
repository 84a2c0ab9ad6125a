using System.Text;

using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Publication;

namespace Greffe.Publication.Forms;

/// <summary>Text, zones and placeholders of a decision after its form was applied.</summary>
internal sealed record FormedText(string Text, IReadOnlyList<Zone> Zones, IReadOnlyList<Replacement> Replacements);

/// <summary>
/// Cuts a decision to the form in which it may be public (COJ R111-11). What is withheld leaves one marked notice; zones and
/// placeholders move with the text, and those that lie in what was withheld go with it.
/// </summary>
internal static class FormApplied
{
    /// <summary>Stands where reasons were.</summary>
    public const string ReasonsNotice = "[Motifs non publiés]";

    /// <summary>Stands where anything else was.</summary>
    public const string ExtractNotice = "[Passage non publié]";

    /// <summary>
    /// The decision in that form; null when the form needs zones that the decision lacks, so that nothing could be withheld safely.
    /// </summary>
    public static FormedText? Of(Decision decision, IReadOnlyList<Replacement> replacements, PublicationForm form) => form switch
    {
        PublicationForm.Full or PublicationForm.ExceptionalInterest => new(decision.Text, decision.Zones, replacements),
        PublicationForm.WithoutReasons when Has(decision, ZoneKind.Motivations) && Has(decision, ZoneKind.Dispositif) =>
            Cut(decision, replacements, WithheldReasons(decision), ReasonsNotice),
        PublicationForm.ExtractOnly when Has(decision, ZoneKind.Introduction) && Has(decision, ZoneKind.Dispositif) =>
            Cut(decision, replacements, AllBut(decision, ZoneKind.Introduction, ZoneKind.Dispositif), ExtractNotice),
        _ => null,
    };

    private static bool Has(Decision decision, ZoneKind kind) =>
        decision.Zones.Any(zone => zone.Kind == kind && !zone.Span.In(decision.Text).IsWhiteSpace());

    /// <summary>
    /// The stretches of reasons, each widened over unzoned text on both sides: a paragraph that no zone claims may belong to them.
    /// </summary>
    private static List<TextSpan> WithheldReasons(Decision decision)
    {
        List<TextSpan> spans = [];
        for (var i = 0; i < decision.Zones.Count; i++)
        {
            if (decision.Zones[i].Kind != ZoneKind.Motivations) continue;
            var start = i == 0 ? 0 : decision.Zones[i - 1].Span.End;
            var end = i + 1 < decision.Zones.Count ? decision.Zones[i + 1].Span.Start : decision.Text.Length;
            spans.Add(new(start, end));
        }

        return Merge(spans);
    }

    private static List<TextSpan> AllBut(Decision decision, params ReadOnlySpan<ZoneKind> kept)
    {
        List<TextSpan> spans = [];
        var at = 0;
        foreach (var zone in decision.Zones)
        {
            if (!kept.Contains(zone.Kind)) continue;
            if (zone.Span.Start > at) spans.Add(new(at, zone.Span.Start));
            at = zone.Span.End;
        }

        if (at < decision.Text.Length) spans.Add(new(at, decision.Text.Length));
        return spans;
    }

    private static List<TextSpan> Merge(List<TextSpan> spans)
    {
        List<TextSpan> merged = [];
        foreach (var span in spans)
        {
            if (merged is [.., var last] && span.Start <= last.End) merged[^1] = new(last.Start, Math.Max(last.End, span.End));
            else merged.Add(span);
        }

        return merged;
    }

    private static FormedText Cut(Decision decision, IReadOnlyList<Replacement> replacements, List<TextSpan> withheld, string notice)
    {
        var text = new StringBuilder(decision.Text.Length);
        var at = 0;
        List<(TextSpan From, int To)> kept = [];
        foreach (var span in withheld.Where(span => span.Length > 0))
        {
            Keep(new(at, span.Start));
            if (!span.In(decision.Text).IsWhiteSpace()) text.Append(text.Length == 0 ? "" : "\n\n").Append(notice).Append("\n\n");
            at = span.End;
        }

        Keep(new(at, decision.Text.Length));
        return new(
            text.ToString(),
            [.. decision.Zones.Select(zone => Moved(zone.Span) is { } span ? new Zone(zone.Kind, span) : null).OfType<Zone>()],
            [.. replacements.Select(item => Moved(item.Span) is { } span ? item with { Span = span } : null).OfType<Replacement>()]);

        void Keep(TextSpan span)
        {
            if (span.Length == 0) return;
            kept.Add((span, text.Length));
            text.Append(span.In(decision.Text));
        }

        TextSpan? Moved(TextSpan span)
        {
            foreach (var (from, to) in kept)
                if (span.Length > 0 && from.Contains(span))
                    return new(span.Start - from.Start + to, span.End - from.Start + to);
            return null;
        }
    }
}
