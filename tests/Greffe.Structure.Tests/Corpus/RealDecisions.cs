using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Greffe.Decisions;

namespace Greffe.Tests.Corpus;

/// <summary>Reads the corpus just well enough to measure on it; the product's own readers are another capability.</summary>
internal static partial class RealDecisions
{
    private static readonly Dictionary<string, ZoneKind> Titles = new()
    {
        ["Entête"] = ZoneKind.Introduction, ["Exposé du litige"] = ZoneKind.Expose, ["Moyens"] = ZoneKind.Moyens,
        ["Motivation"] = ZoneKind.Motivations, ["Dispositif"] = ZoneKind.Dispositif, ["Moyens annexés"] = ZoneKind.Annexes,
    };

    /// <summary>Every real decision of the corpus that has a text.</summary>
    public static List<RealDecision> All() => [.. Site(), .. Dila("2018"), .. Dila("2023"), .. JsonLines(), .. Administrative(), .. Jade()];

    /// <summary>Pages of the Cour de cassation's site: zones as published.</summary>
    public static IEnumerable<RealDecision> Site()
    {
        var folder = Shared.Path("corpus", "judilibre-site-html");
        using var packed = new GZipStream(File.OpenRead(Path.Combine(folder, "html.tar.gz")), CompressionMode.Decompress);
        using var tar = new TarReader(packed);
        while (tar.GetNextEntry() is { } entry)
        {
            if (!entry.Name.EndsWith(".html", StringComparison.Ordinal) || entry.DataStream is null) continue;
            using var reader = new StreamReader(entry.DataStream, Encoding.UTF8);
            var page = reader.ReadToEnd();
            var name = Path.GetFileNameWithoutExtension(entry.Name);
            var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "refdata", name + ".json"))).RootElement;
            if (FromPage(page) is not { Text.Length: > 0 } read) continue;
            yield return new RealDecision(name, "site", read.Text, Jurisdiction.CourDeCassation)
            {
                Zones = read.Zones, Number = Text(expected, "number"), Ecli = Text(expected, "ecli"), Date = Day(Text(expected, "decision_date")),
                Chamber = Text(expected, "chamber"), Formation = Text(expected, "formation"), Solution = Text(expected, "solution"),
            };
        }
    }

    private static (string Text, List<Zone> Zones)? FromPage(string page)
    {
        var start = page.IndexOf("decision-element--texte-decision", StringComparison.Ordinal);
        var end = page.IndexOf("decision-content--sidebar", StringComparison.Ordinal);
        if (start < 0 || end < start) return null;
        var text = new StringBuilder();
        List<Zone> zones = [];
        foreach (Match match in Section().Matches(page[start..end]))
        {
            var part = Plain(match.Groups[2].Value);
            if (text.Length > 0) text.Append("\n\n");
            zones.Add(new(Titles[Plain(match.Groups[1].Value)], new(text.Length, text.Length + part.Length)));
            text.Append(part);
        }

        return (text.ToString(), zones);
    }

    /// <summary>DILA's CASS files.</summary>
    public static IEnumerable<RealDecision> Dila(string year)
    {
        foreach (var file in Directory.EnumerateFiles(Shared.Path("corpus", "dila-cass", year), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var root = XDocument.Load(file).Root!;
            yield return new RealDecision(Path.GetFileNameWithoutExtension(file), "dila-" + year, Content(root), Jurisdiction.CourDeCassation)
            {
                Number = Element(root, "NUMERO_AFFAIRE"), Date = Day(Element(root, "DATE_DEC")), Ecli = Element(root, "ECLI"),
                Chamber = Element(root, "FORMATION")?.Replace('_', ' '), Solution = Element(root, "SOLUTION"),
            };
        }
    }

    /// <summary>Texts of the Judilibre API, social chamber.</summary>
    public static IEnumerable<RealDecision> JsonLines()
    {
        using var packed = new GZipStream(File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var item = JsonDocument.Parse(line).RootElement;
            yield return new RealDecision(Text(item, "id")!, "judilibre", Text(item, "texte")!.Normalize(), Jurisdiction.CourDeCassation)
            {
                Number = Text(item, "num"), Date = Day(Text(item, "date")), Chamber = Text(item, "ch"), Formation = Text(item, "form"), Solution = Text(item, "sol"),
            };
        }
    }

    /// <summary>Orders of the Conseil d'État.</summary>
    public static IEnumerable<RealDecision> Administrative()
    {
        foreach (var file in Directory.EnumerateFiles(Shared.Path("corpus", "justice-administrative"), "*.xml").Order(StringComparer.Ordinal))
        {
            var root = XDocument.Load(file).Root!;
            var text = string.Join("\n", root.Descendants("Texte_Integral").Single().Elements("p").Select(p => p.Value.Trim()));
            yield return new RealDecision(Path.GetFileNameWithoutExtension(file), "conseil-d-etat", text.Normalize(), Jurisdiction.ConseilDEtat)
            {
                Number = Element(root, "Numero_Dossier"), Date = Day(Element(root, "Date_Lecture")), Ecli = Element(root, "Numero_ECLI"),
            };
        }
    }

    private static IEnumerable<RealDecision> Jade()
    {
        foreach (var file in Directory.EnumerateFiles(Shared.Path("corpus", "jade-sample"), "*.xml"))
        {
            var root = XDocument.Load(file).Root!;
            yield return new RealDecision(Path.GetFileNameWithoutExtension(file), "jade", Content(root), Jurisdiction.ConseilDEtat)
            {
                Number = Element(root, "NUMERO"), Date = Day(Element(root, "DATE_DEC")), Ecli = Element(root, "ECLI"),
            };
        }
    }

    private static string Content(XElement root)
    {
        var text = new StringBuilder();
        foreach (var node in root.Descendants("BLOC_TEXTUEL").First().Descendants("CONTENU").First().DescendantNodes())
        {
            if (node is XText words) text.Append(words.Value.ReplaceLineEndings(" "));
            if (node is XElement { Name.LocalName: "br" or "p" }) text.Append('\n');
        }

        return Tidy(text.ToString());
    }

    private static string Plain(string html) =>
        Tidy(WebUtility.HtmlDecode(Tag().Replace(Break().Replace(html.ReplaceLineEndings(" "), "\n"), "")));

    private static string Tidy(string text) => Blanks().Replace(text, match => match.Value.Contains('\n', StringComparison.Ordinal) ? "\n" : " ").Trim().Normalize();

    private static string? Element(XElement root, string name) => root.Descendants(name).FirstOrDefault()?.Value is { Length: > 0 } value ? value.Trim() : null;

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"<button[^>]*aria-controls=""decision-\d+""[^>]*>(.*?)</button>.*?<p id=""decision-\d+""[^>]*>(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"<br\s*/?>")]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t\u00A0\n]+")]
    private static partial Regex Blanks();
}
