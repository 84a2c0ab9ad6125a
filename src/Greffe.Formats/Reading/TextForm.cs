using System.Globalization;
using System.Text;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>
/// The form in which every text goes on: line ends <c>\n</c>, Unicode NFC, no control characters; zones moved along. Characters
/// U+0080 to U+009F, which are Windows-1252 bytes that some export took for Latin-1, become what they were meant to be.
/// </summary>
internal static class TextForm
{
    private const string C1 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The result with its text in that form, or the refusal of a text that is no text.</summary>
    public static ReadResult Finish(this ReadResult result, FormatsOptions options)
    {
        if (result is not ReadResult.Accepted accepted) return result;
        var raw = accepted.Decision.Text;
        if (Problem(raw, options) is { } refusal) return new ReadResult.Refused(refusal);
        var zones = Disjoint(accepted.Decision.Zones, raw);
        int[] cuts = [.. zones.SelectMany(zone => (int[])[zone.Span.Start, zone.Span.End]).Distinct().Order()];
        var text = Normalise(raw, cuts, out var moved);
        if (!text.IsNormalized(NormalizationForm.FormC)) (text, zones) = (text.Normalize(NormalizationForm.FormC), []);
        Zone[] placed = [.. zones.Select(zone => zone with { Span = new(moved[zone.Span.Start], moved[zone.Span.End]) }).Where(zone => zone.Span.Length > 0)];
        return accepted with { Decision = accepted.Decision with { Text = text, Zones = placed } };
    }

    /// <summary>Whether the text has that form already.</summary>
    public static bool IsFinal(string text) => string.Equals(Clean(text), text, StringComparison.Ordinal);

    private static Refusal? Problem(string text, FormatsOptions options)
    {
        if (text.Length > options.MaxTextLength) return FormatsProblems.TextTooLong(text.Length, options.MaxTextLength);
        if (text.IndexOf('\0') is var zero and >= 0) return FormatsProblems.NullCharacter(zero + 1);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE') return FormatsProblems.BadUnicode();
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[++i])) return FormatsProblems.BadUnicode();
        }

        return text.Any(char.IsLetter) ? null : FormatsProblems.NoText();
    }

    /// <summary>Zones in reading order, inside the text, without overlap, cut where no character is split.</summary>
    private static List<Zone> Disjoint(IReadOnlyList<Zone> zones, string text)
    {
        List<Zone> kept = [];
        var end = 0;
        foreach (var zone in zones.OrderBy(zone => zone.Span.Start).ThenBy(zone => zone.Span.End))
        {
            var from = SafeCut(text, Math.Clamp(zone.Span.Start, end, Math.Max(end, text.Length)));
            var to = SafeCut(text, Math.Clamp(zone.Span.End, 0, text.Length));
            if (to <= from) continue;
            kept.Add(zone with { Span = new(from, to) });
            end = to;
        }

        return kept;
    }

    /// <summary>Moves a cut past what must stay together: a pair of surrogates, CR LF, a letter and its combining marks.</summary>
    private static int SafeCut(string text, int at)
    {
        while (at > 0 && at < text.Length && StaysWithPrevious(text, at)) at++;
        return at;
    }

    private static bool StaysWithPrevious(string text, int at) => char.IsLowSurrogate(text[at])
        || (text[at] == '\n' && text[at - 1] == '\r')
        || text[at] is >= '\u1160' and <= '\u11FF'
        || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static string Normalise(string raw, int[] cuts, out Dictionary<int, int> moved)
    {
        moved = [];
        var text = new StringBuilder(raw.Length);
        var from = 0;
        foreach (var cut in cuts)
        {
            text.Append(Clean(raw.AsSpan(from, cut - from)));
            moved[cut] = text.Length;
            from = cut;
        }

        return text.Append(Clean(raw.AsSpan(from))).ToString();
    }

    private static string Clean(ReadOnlySpan<char> part)
    {
        var text = new StringBuilder(part.Length);
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (c == '\r' && i + 1 < part.Length && part[i + 1] == '\n') continue;
            text.Append(c switch
            {
                '\r' or '\v' or '\f' or '\u2028' or '\u2029' => '\n',
                '\n' or '\t' => c,
                < ' ' or '\u007F' => ' ',
                >= '\u0080' and <= '\u009F' => C1[c - 0x80],
                _ => c,
            });
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }
}
