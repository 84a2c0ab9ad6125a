using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Greffe.Decisions.Citing;

namespace Greffe.Portal.ReadDecision;

/// <summary>Writes a drawn network as SVG: no script, no inline style; each decision held here is a link that the keyboard reaches.</summary>
internal static class NetworkSvg
{
    /// <summary>Letters that fit on one line of a box, at the drawing's own size of type.</summary>
    private const int LineLength = 36;

    private const int MostLines = 2;
    private const int RowHeight = 18;

    /// <summary>From the top of a row to the foot of its letters.</summary>
    private const int Baseline = 14;

    public static string Write(DrawnNetwork network, string kind, string label, Words words) => new XElement("svg",
        new XAttribute("class", $"network {kind}"), new XAttribute("role", "group"), new XAttribute("aria-label", label),
        new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"-3 -3 {network.Width + 6} {network.Height + 6}")),
        network.Lines.Select(Line), network.Boxes.Select(box => Box(box, words))).ToString(SaveOptions.DisableFormatting);

    private static XElement Line(DrawnLine line)
    {
        var middle = (line.FromX + line.ToX) / 2;
        return new("path", new XAttribute("class", line.Treatment == CitationTreatment.Cites ? "edge" : "edge strong"),
            new XAttribute("d", string.Create(CultureInfo.InvariantCulture,
                $"M{line.FromX} {line.FromY}C{middle} {line.FromY} {middle} {line.ToY} {line.ToX} {line.ToY}")));
    }

    private static XElement Box(DrawnBox box, Words words)
    {
        var note = Note(box, words);
        var rows = Rows(box, note);
        var top = box.Y + (box.Height - rows.Count * RowHeight) / 2 + Baseline;
        object[] inside =
        [
            new XElement("title", Clean(note is null ? box.Label : $"{box.Label} ({note})")),
            new XElement("rect", new XAttribute("x", box.X), new XAttribute("y", box.Y), new XAttribute("width", box.Width),
                new XAttribute("height", box.Height), new XAttribute("rx", 4)),
            .. rows.Select((row, i) => new XElement("text", new XAttribute("x", box.X + 12), new XAttribute("y", top + i * RowHeight),
                row == note ? new XAttribute("class", "note") : null, Clean(row))),
        ];
        return box.Held is { } id
            ? new("a", new XAttribute("href", $"/decision/{id}"), new XAttribute("class", "box held"), inside)
            : new("g", new XAttribute("class", box.Role == DrawnRole.Self ? "box self" : "box"), inside);
    }

    private static string? Note(DrawnBox box, Words words) => box switch
    {
        { Role: DrawnRole.Self } => words["network.self"],
        { Treatment: not CitationTreatment.Cites } => words[$"network.{(box.Role == DrawnRole.Citing ? "does" : "done")}.{box.Treatment.Key}"],
        { Held: null } => words["network.notheld"],
        _ => null,
    };

    /// <summary>The label on at most two lines cut between words, then the note.</summary>
    internal static List<string> Rows(DrawnBox box, string? note)
    {
        List<string> rows = [""];
        foreach (var word in box.Label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (rows[^1].Length == 0) rows[^1] = word;
            else if (rows[^1].Length + 1 + word.Length <= LineLength) rows[^1] += " " + word;
            else rows.Add(word);
        }

        if (rows.Count > MostLines) rows = [.. rows.Take(MostLines - 1), rows[MostLines - 1] + "…"];
        rows = [.. rows.Select(row => row.Length <= LineLength + 1 ? row : row[..LineLength] + "…")];
        if (note is not null) rows.Add(note);
        return rows;
    }

    private static string Clean(string words) => string.Concat(words.Where(c => XmlConvert.IsXmlChar(c)));
}
