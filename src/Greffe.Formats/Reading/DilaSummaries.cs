using System.Xml.Linq;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Headings (<c>SCT</c>) and summaries (<c>ANA</c>) of a DILA file, brought together by their identifier.</summary>
internal static class DilaSummaries
{
    /// <summary>One abstract for each summary, with its main headings; headings without summary stand with an empty one.</summary>
    public static IReadOnlyList<Abstract> Read(XElement? summary)
    {
        if (summary is null) return [];
        List<Abstract> abstracts = [];
        foreach (var group in summary.Elements().GroupBy(element => element.Attribute("ID")?.Value ?? ""))
        {
            var titles = group.Where(IsMainHeading).Select(XmlContent.Words).OfType<string>().SelectMany(Split).ToList();
            var texts = group.Where(element => element.Name.LocalName == "ANA").Select(XmlContent.Words).OfType<string>().ToList();
            if (titles.Count > 0 || texts.Count > 0) abstracts.Add(new(titles, string.Join('\n', texts)));
        }

        return abstracts;
    }

    /// <summary>Headings of the first summary.</summary>
    public static IReadOnlyList<string> Themes(XElement? summary) => Read(summary) is [var first, ..] ? first.Titles : [];

    /// <summary>Lines of a block, as the court lists them.</summary>
    public static IReadOnlyList<string> Lines(XElement? block)
    {
        if (block is null) return [];
        var text = string.Join('\n', block.Elements("CONTENU").Select(XmlContent.Text));
        return [.. text.Split('\n').Select(Blanks.CollapsedOrNull).OfType<string>()];
    }

    private static bool IsMainHeading(XElement element) =>
        element.Name.LocalName == "SCT" && element.Attribute("TYPE")?.Value is (null or "PRINCIPAL");

    private static IEnumerable<string> Split(string headings) => headings.Split(" - ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
