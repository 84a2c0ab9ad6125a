using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Writes a drawing as SVG: no script, no inline style; each box but the page's own is a link that the keyboard reaches.</summary>
internal static class LineageSvg
{
    private const int MostLines = 3, RowHeight = 18, Baseline = 14, LetterWidth = 8;

    public static string Write(LineageDrawing drawing, string kind, string label) => new XElement("svg",
        new XAttribute("class", $"network {kind}"), new XAttribute("role", "group"), new XAttribute("aria-label", label),
        new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"-3 -3 {drawing.Width + 6} {drawing.Height + 6}")),
        drawing.Lines.Select(Line), drawing.Boxes.Select(Box)).ToString(SaveOptions.DisableFormatting);

    private static XElement Line(LineageLine line)
    {
        var middle = (line.FromX + line.ToX) / 2;
        return new("path", new XAttribute("class", "edge"), new XAttribute("d", string.Create(CultureInfo.InvariantCulture,
            $"M{line.FromX} {line.FromY}C{middle} {line.FromY} {middle} {line.ToY} {line.ToX} {line.ToY}")));
    }

    private static XElement Box(LineageBox box)
    {
        var label = LineageWords.Label(box.Node);
        var rows = Rows(label, (box.Width - 20) / LetterWidth);
        var top = box.Y + (box.Height - (rows.Count * RowHeight)) / 2 + Baseline;
        object[] inside =
        [
            new XElement("title", Clean(label)),
            new XElement("rect", new XAttribute("x", box.X), new XAttribute("y", box.Y), new XAttribute("width", box.Width), new XAttribute("height", box.Height), new XAttribute("rx", 4)),
            .. rows.Select((row, at) => new XElement("text", new XAttribute("x", box.X + 10), new XAttribute("y", top + (at * RowHeight)), Clean(row))),
        ];
        return box.Node.Steps == 0 ? new("g", new XAttribute("class", "box self"), inside)
            : new("a", new XAttribute("href", LineageWords.Address(box.Node)), new XAttribute("class", "box held"), inside);
    }

    /// <summary>A label on a few lines, cut between words where it can be, and after signs of names where it must.</summary>
    internal static List<string> Rows(string label, int length)
    {
        List<string> rows = [""];
        foreach (var word in label.Replace(".", ".\u200b", StringComparison.Ordinal).Replace("_", "_\u200b", StringComparison.Ordinal).Replace(" ", " \u200b", StringComparison.Ordinal).Split('\u200b').SelectMany(word => word.Chunk(length).Select(part => new string(part))))
        {
            if (rows[^1].Length + word.TrimEnd().Length <= length) rows[^1] += word;
            else rows.Add(word);
        }

        rows = [.. rows.Select(row => row.Trim()).Where(row => row.Length > 0)];
        return rows.Count <= MostLines ? rows : [.. rows.Take(MostLines - 1), rows[MostLines - 1].TrimEnd() + "…"];
    }

    private static string Clean(string words) => string.Concat(words.Where(XmlConvert.IsXmlChar));
}

/// <summary>How a node is named on pages.</summary>
internal static class LineageWords
{
    /// <summary>Its title in the catalogue, else its name; then the column.</summary>
    public static string Label(LineageNodeLine node) => (node.Title ?? node.Name) + (node.Field.Length == 0 ? "" : $" · {node.Field}");

    /// <summary>Its page in the lineage; that of the catalogue where the reader may not know where it lies.</summary>
    public static string Address(LineageNodeLine node) => node.Namespace.Length == 0 && node.Address is { } described ? described : node.Named.Address;
}
