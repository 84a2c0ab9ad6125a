using System.Xml;

using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>
/// What is marked inside the lines of a document: placeholders as <c>inline</c>, citations as <c>ref</c>. A citation over a placeholder is
/// left unmarked: it could name, by its target, what the placeholder hides.
/// </summary>
internal sealed class AkomaNtosoMarks
{
    private readonly IReadOnlyList<Replacement> replacements;
    private readonly IReadOnlyList<CitedSpan> citations;

    private AkomaNtosoMarks(IReadOnlyList<Replacement> replacements, IReadOnlyList<CitedSpan> citations) =>
        (this.replacements, this.citations) = (replacements, citations);

    /// <summary>Marks of a decision, whose text holds no character that XML cannot.</summary>
    public static AkomaNtosoMarks Of(PublicDecision decision, FindCitedSpans? find)
    {
        if (find is null) return new(decision.Replacements, []);
        var cited = find(decision.Text).Where(item => item.Span.Length > 0 && Uri.IsWellFormedUriString(item.Href, UriKind.Absolute)
            && !decision.Replacements.Within(new(0, decision.Text.Length)).Any(hidden => hidden.Span.Overlaps(item.Span)));
        return new(decision.Replacements, [.. cited.OrderBy(item => item.Span.Start)]);
    }

    /// <summary>Writes one line with its marks; a mark that runs over the end of the line is left out.</summary>
    public void WriteLine(XmlWriter xml, string text, TextSpan line)
    {
        var at = line.Start;
        foreach (var (span, open) in Within(line))
        {
            if (span.Start < at) continue;
            xml.WriteString(text[at..span.Start]);
            open(xml);
            xml.WriteString(span.In(text).ToString());
            xml.WriteEndElement();
            at = span.End;
        }

        xml.WriteString(text[at..line.End]);
    }

    private IEnumerable<(TextSpan Span, Action<XmlWriter> Open)> Within(TextSpan line)
    {
        var hidden = replacements.Within(line).Select(item => (item.Span, (Action<XmlWriter>)(xml => Placeholder(xml, item))));
        if (citations.Count == 0) return hidden;
        var cited = citations.Where(item => line.Contains(item.Span)).Select(item => (item.Span, (Action<XmlWriter>)(xml => Reference(xml, item))));
        return hidden.Concat(cited).OrderBy(mark => mark.Span.Start);
    }

    private static void Placeholder(XmlWriter xml, Replacement replacement)
    {
        xml.WriteStartElement("inline", AkomaNtosoDocument.Namespace);
        xml.WriteAttributeString("name", "occultation");
        xml.WriteAttributeString("class", replacement.Category.Key);
    }

    private static void Reference(XmlWriter xml, CitedSpan citation)
    {
        xml.WriteStartElement("ref", AkomaNtosoDocument.Namespace);
        xml.WriteAttributeString("href", citation.Href);
    }
}
