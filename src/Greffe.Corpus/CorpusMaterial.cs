using System.Globalization;
using System.IO.Compression;
using Greffe.Corpus.Naming;
using Greffe.Corpus.Refilling;

namespace Greffe.Corpus;

/// <summary>What is read once before inventing: lists of names and towns, and real pseudonymised decisions to refill.</summary>
public sealed class CorpusMaterial
{
    private CorpusMaterial() { }

    /// <summary>No material: names are invented and every document comes from a template.</summary>
    public static CorpusMaterial None { get; } = new();

    /// <summary>Number of decisions that can be refilled, those of the held-out sets not counted.</summary>
    public int Decisions => Sources.Count(source => !source.IsMeasured);

    internal IReadOnlyList<string> Surnames { get; private init; } = [];

    internal IReadOnlyDictionary<string, IReadOnlyList<string>> FirstNames { get; private init; } = new Dictionary<string, IReadOnlyList<string>>();

    internal IReadOnlyList<Town> Towns { get; private init; } = [];

    internal IReadOnlyList<SourceText> Sources { get; private init; } = [];

    /// <summary>Reads a folder laid out as the project's shared material: <c>pseudonymisation/names</c> and <c>corpus</c>. What is absent is left out.</summary>
    /// <param name="folder">Its path.</param>
    public static CorpusMaterial Read(string folder)
    {
        var names = Path.Combine(folder, "pseudonymisation", "names");
        return new()
        {
            Surnames = Lines(Path.Combine(names, "surnames-insee-fr.txt")).Where(Usable).ToList(),
            FirstNames = ReadFirstNames(Path.Combine(names, "prenoms-origines.csv")),
            Towns = ReadTowns(Path.Combine(names, "communes-cog.tsv.gz")),
            Sources = SourceTexts.Read(Path.Combine(folder, "corpus")),
        };
    }

    private static bool Usable(string name) => name.Length is > 1 and < 24 && name.All(unit => char.IsLetter(unit) || unit is ' ' or '-' or '\'');

    private static IEnumerable<string> Lines(string path) => File.Exists(path) ? File.ReadLines(path).Select(line => line.Trim()) : [];

    private static Dictionary<string, IReadOnlyList<string>> ReadFirstNames(string path)
    {
        Dictionary<string, List<string>> read = [];
        if (!File.Exists(path)) return [];
        foreach (var line in File.ReadLines(path, System.Text.Encoding.Latin1).Skip(1))
        {
            if (line.Split(';') is not [var name, var gender, var languages, ..] || !Usable(name)) continue;
            if (OriginOf(languages) is not { } origin) continue;
            foreach (var key in Genders(gender).Select(sex => $"{origin}.{sex}"))
            {
                if (!read.TryGetValue(key, out var list)) read[key] = list = [];
                list.Add(NameStock.Cased(name));
            }
        }
        return read.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value);
    }

    private static IEnumerable<string> Genders(string gender)
    {
        if (gender.Contains('m', StringComparison.Ordinal)) yield return "male";
        if (gender.Contains('f', StringComparison.Ordinal)) yield return "female";
    }

    private static string? OriginOf(string languages) =>
        languages.Contains("french", StringComparison.Ordinal) ? "french"
        : languages.Contains("arabic", StringComparison.Ordinal) ? "maghreb"
        : languages.Contains("turkish", StringComparison.Ordinal) ? "turkish"
        : languages.Contains("african", StringComparison.Ordinal) ? "african"
        : languages.Contains("russian", StringComparison.Ordinal) || languages.Contains("polish", StringComparison.Ordinal)
            || languages.Contains("romanian", StringComparison.Ordinal) || languages.Contains("serbian", StringComparison.Ordinal) ? "slavic"
        : languages.Contains("portuguese", StringComparison.Ordinal) || languages.Contains("spanish", StringComparison.Ordinal) ? "iberian"
        : languages.Contains("italian", StringComparison.Ordinal) ? "italian"
        : languages.Contains("german", StringComparison.Ordinal) || languages.Contains("dutch", StringComparison.Ordinal) ? "germanic"
        : languages.StartsWith("english", StringComparison.Ordinal) || languages.Contains("irish", StringComparison.Ordinal) ? "english"
        : languages.Contains("indian", StringComparison.Ordinal) || languages.Contains("chinese", StringComparison.Ordinal)
            || languages.Contains("japanese", StringComparison.Ordinal) ? "asian"
        : null;

    private static List<Town> ReadTowns(string path)
    {
        if (!File.Exists(path)) return [];
        using var file = File.OpenRead(path);
        using var unzipped = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        List<Town> towns = [];
        for (unzipped.ReadLine(); unzipped.ReadLine() is { } line;)
        {
            if (line.Split('\t') is not [_, var name, "commune-actuelle", _, var codes, var population, ..] || codes.Length < 5) continue;
            towns.Add(new(name, codes[..5]));
            // A town of thousands stands in more decisions than a hamlet.
            if (int.TryParse(population, CultureInfo.InvariantCulture, out var people) && people > 10_000) towns.AddRange(Enumerable.Repeat(towns[^1], 6));
        }
        return towns;
    }
}
