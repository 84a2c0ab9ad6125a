using System.Xml.Linq;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Text and fields of XML elements.</summary>
internal static class XmlContent
{
    /// <summary>
    /// The text of an element: paragraphs and breaks as lines. Where the element has neither, its own line ends are the only ones there
    /// are, and they count.
    /// </summary>
    public static string Text(XElement element)
    {
        var text = new MarkupText();
        var linesCount = !element.Descendants().Any(inner => inner.Name.LocalName is "br" or "p" or "div");
        Append(element, text, linesCount);
        return text.ToString();
    }

    /// <summary>Value of the first element of that name, blanks collapsed; null when absent or blank.</summary>
    public static string? Field(this XElement parent, string name) => Words(parent.Element(name));

    /// <summary>Words of an element, blanks collapsed; null when absent or blank.</summary>
    public static string? Words(XElement? element) => element is null ? null : Blanks.CollapsedOrNull(element.Value);

    /// <summary>Parties of the given fields, as delivered, but for a function in brackets after a name: «Mme Flise (président)».</summary>
    public static IEnumerable<Party> Parties(this XElement parent, params (string Field, PartyCapacity Capacity, bool? IsNatural)[] fields) =>
        from field in fields
        let words = parent.Field(field.Field)
        where words is not null
        from name in field.Capacity == PartyCapacity.Avocat ? LawyerNames.Split(words) : [words.Split('(')[0].Trim()]
        where name.Length > 0
        select new Party(name, field.Capacity, field.IsNatural);

    private static void Append(XElement element, MarkupText text, bool linesCount)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                if (linesCount) text.AddLines(words.Value);
                else text.Add(words.Value);
            }
            else if (node is XElement inner)
            {
                AppendElement(inner, text, linesCount);
            }
        }
    }

    private static void AppendElement(XElement element, MarkupText text, bool linesCount)
    {
        var name = element.Name.LocalName.ToLowerInvariant();
        if (name is "br")
        {
            text.Break();
            Append(element, text, linesCount);
            return;
        }

        var isBlock = MarkupText.IsBlock(name);
        if (isBlock) text.StartLine();
        if (name is "td" or "th") text.Cell();
        Append(element, text, linesCount);
        if (isBlock) text.StartLine();
    }
}
