using System.Net;
using System.Text;
using Greffe.Pseudonymisation.Auditing;

namespace Greffe.Pseudonymisation;

/// <summary>
/// Reads again what is about to be published and looks for what was hidden, by a method of its own that shares no code with the detectors: every
/// hidden string and its words, look-alikes, and identifiers that nothing hid. A finding blocks publication.
/// </summary>
public static class LeakAudit
{
    /// <summary>Name of the single field of <see cref="ExamineBytes"/>.</summary>
    public const string BytesField = "bytes";

    /// <summary>Every text of a hidden decision. Categories in <paramref name="left"/> were left in the clear on purpose: their residues are no finding.</summary>
    public static IReadOnlyList<LeakFinding> Examine(Decision hidden, IReadOnlyList<HiddenTerm> terms, IReadOnlySet<EntityCategory>? left = null)
    {
        var search = new TermSearch(terms);
        return [.. DecisionTexts.Of(hidden).SelectMany(field => ExamineText(field.Name, field.Text, search, true))
            .Where(finding => left is null || !finding.Rule.StartsWith("residual", StringComparison.Ordinal) || !left.Contains(finding.Category))];
    }

    /// <summary>
    /// Any published bytes (page, index file, export, address): hidden strings are sought after character references, percent signs and JSON escapes
    /// are undone; where that tells nothing, names that marks cut («Du&lt;b&gt;ray&lt;/b&gt;») are joined again. Spans are UTF-16 units of that undone text.
    /// </summary>
    public static IReadOnlyList<LeakFinding> ExamineBytes(ReadOnlySpan<byte> utf8, IReadOnlyList<HiddenTerm> terms)
    {
        var text = Encoding.UTF8.GetString(utf8);
        if (text.Contains('&')) text = WebUtility.HtmlDecode(text);
        if (text.Contains('\\')) text = JsonEscapes.Undo(text);
        if (text.Contains('%')) text = Uri.UnescapeDataString(text);
        var search = new TermSearch(terms);
        var found = ExamineText(BytesField, text, search, false).ToList();
        return found.Count == 0 && Markup.Joined(text) is { } joined ? [.. ExamineText(BytesField, joined, search, false)] : found;
    }

    private static IEnumerable<LeakFinding> ExamineText(string field, string text, TermSearch search, bool withResidues)
    {
        var read = AuditText.Read(text);
        var found = search.Find(read);
        if (withResidues) found = found.Concat(ResidualPatterns.Find(read));
        return found.Select(item => new LeakFinding(field, item.Span, item.Category, item.Rule));
    }
}
