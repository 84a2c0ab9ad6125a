using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.NameModel;

/// <summary>A folded word with the kinds it belongs to (first name, surname, place, common word) and its weight in training.</summary>
internal sealed class Example(string word)
{
    public string Word => word;
    public bool[] Is { get; } = new bool[4];
    public float Weight { get; set; } = 1;

    /// <summary>One word in ten is never learnt from; drawn by its letters, so the same ones each time.</summary>
    public bool IsHeldOut => word.Aggregate(7u, (hash, letter) => hash * 31 + letter) % 10 == 3;
}

/// <summary>Reads the lists; every file named here is open data whose licence allows what is learnt from it to ship.</summary>
internal static partial class Examples
{
    public static List<Example> Read(string shared)
    {
        var names = Path.Combine(shared, "pseudonymisation", "names");
        Dictionary<string, Example> words = new(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(names, "surnames-insee-fr.txt"))) Add(words, line, 1, 1);
        foreach (var line in File.ReadLines(Path.Combine(names, "first-names-counts-fr.csv")).Skip(1)) AddCounted(words, line);
        foreach (var line in File.ReadLines(Path.Combine(names, "prenoms-origines.csv"), Encoding.Latin1).Skip(1)) Add(words, line.Split(';')[0], 0, 1);
        foreach (var line in File.ReadLines(Path.Combine(names, "common-forenames-by-country.csv")).Skip(1)) Add(words, line.Split(',')[^1], 0, 1);
        foreach (var line in File.ReadLines(Path.Combine(names, "common-surnames-by-country.csv")).Skip(1)) AddColumn(words, line, 5, 1);
        foreach (var line in File.ReadLines(Path.Combine(names, "communes-fr.txt"))) Add(words, line, 2, 1);
        foreach (var word in CommonWords(shared)) Add(words, word, 3, 6);
        return [.. words.Values.OrderBy(example => example.Word, StringComparer.Ordinal)];
    }

    private static void AddCounted(Dictionary<string, Example> words, string line)
    {
        var comma = line.LastIndexOf(',');
        if (comma < 0 || !int.TryParse(line.AsSpan(comma + 1), CultureInfo.InvariantCulture, out var count) || count < 30) return;
        Add(words, line[..comma], 0, Math.Min(8, 1 + MathF.Log10(count)));
    }

    private static void AddColumn(Dictionary<string, Example> words, string line, int column, int kind)
    {
        var cells = line.Split(',');
        if (cells.Length > column) Add(words, cells[column], kind, 2);
    }

    private static void Add(Dictionary<string, Example> words, string text, int kind, float weight)
    {
        foreach (var part in text.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = Folding.Fold(part);
            if (folded.Length < 2 || folded.Any(char.IsAsciiDigit) || (kind == 2 && folded.Length < 4)) continue;
            if (!words.TryGetValue(folded, out var example)) words[folded] = example = new(folded);
            example.Is[kind] = true;
            example.Weight = Math.Max(example.Weight, weight);
        }
    }

    /// <summary>Words written small at least three times in published decisions (Licence Ouverte) and old newspapers (CC0).</summary>
    private static IEnumerable<string> CommonWords(string shared)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (var text in Texts(shared))
            foreach (Match match in SmallWord().Matches(text)) counts[match.Value] = counts.GetValueOrDefault(match.Value) + 1;
        return counts.Where(pair => pair.Value >= 3).Select(pair => pair.Key);
    }

    private static IEnumerable<string> Texts(string shared)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shared, "corpus"), "*.xml", SearchOption.AllDirectories)) yield return File.ReadAllText(file);
        using var packed = new GZipStream(File.OpenRead(Path.Combine(shared, "corpus", "judilibre-texts", "decisions.jsonl.gz")), CompressionMode.Decompress);
        yield return Regex.Unescape(new StreamReader(packed).ReadToEnd().Replace("\\\"", " ", StringComparison.Ordinal).Replace("\\/", "/", StringComparison.Ordinal));
        yield return File.ReadAllText(Path.Combine(shared, "pseudonymisation", "ner", "europeana-fr-bnf-first80.bio"));
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}'’-])\p{Ll}{2,}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex SmallWord();
}
