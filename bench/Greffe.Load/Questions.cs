using System.Globalization;

namespace Greffe.Load;

/// <summary>The mix of questions, written down in docs/measures/search.md.</summary>
internal sealed class Questions(int seed, Vocabulary vocabulary)
{
    private readonly Random random = new(seed);

    /// <summary>Kind and query string of the next question.</summary>
    public (string Kind, string Query) Next() => random.Next(100) switch
    {
        < 25 => ("un mot", Ask(Word())),
        < 50 => ("deux ou trois mots", Ask(string.Join(' ', Words(2 + random.Next(2))))),
        < 60 => ("phrase", Ask($"\"{Word()} {Word()}\"")),
        < 68 => ("booléen", Ask($"{Word()} ET ({Word()} OU {Word()}) SAUF {Word()}")),
        < 73 => ("un des mots", Ask(string.Join(' ', Words(3))) + "&operator=or"),
        < 78 => ("préfixe", Ask(Prefix(Word()))),
        < 86 => ("filtre", Ask(Word()) + $"&jurisdiction={Pick("cc", "ca", "tj", "tcom,cph")}&from={random.Next(2015, 2024)}-01-01"),
        < 90 => ("zone", Ask(Word()) + "&field=motivations"),
        < 94 => ("ordre de date", Ask(Word()) + "&sort=date"),
        < 96 => ("date", Ask($"{random.Next(1, 28)} octobre {random.Next(2015, 2025)}")),
        < 98 => ("numéro", Ask($"{random.Next(15, 26)}-{random.Next(10, 99)}.{random.Next(100, 999)}")),
        < 99 => ("page lointaine", Ask(Word()) + "&page=20"),
        _ => ("tout", "q="),
    };

    private List<string> Words(int count) => [.. Enumerable.Range(0, count).Select(_ => Word())];

    private string Word() => vocabulary.DrawAsked(random);

    private static string Prefix(string word) => $"{word[..Math.Min(4, word.Length)].TrimEnd('\'')}*";

    private string Pick(params string[] from) => from[random.Next(from.Length)];

    private static string Ask(string text) => string.Create(CultureInfo.InvariantCulture, $"q={Uri.EscapeDataString(text)}");
}
