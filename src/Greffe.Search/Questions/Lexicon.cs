using Greffe.Search.Words;

namespace Greffe.Search.Questions;

/// <summary>
/// Abbreviations and synonyms of <c>data/search</c>: what a stretch of a question also means. Abbreviations are recognised by their letters,
/// synonyms by their stems.
/// </summary>
internal static class Lexicon
{
    /// <summary>Most words of one entry.</summary>
    public const int MaxWords = 6;

    private static readonly Dictionary<string, Entry> Abbreviations = ReadAbbreviations();
    private static readonly Dictionary<string, Entry> Synonyms = ReadSynonyms();
    private static readonly HashSet<string> CodeNames = [.. Abbreviations.Values.Where(entry => entry.IsCode).Select(entry => Key(entry.Others[0]))];

    /// <summary>Entry of an abbreviation, by its folded words; null when there is none.</summary>
    public static Entry? Abbreviation(string folded) => Abbreviations.GetValueOrDefault(folded);

    /// <summary>Entry of an expression, by its stems; null when there is none.</summary>
    public static Entry? Synonym(string stems) => Synonyms.GetValueOrDefault(stems);

    /// <summary>Whether these stems are the name of a code.</summary>
    public static bool IsCodeName(string stems) => CodeNames.Contains(stems);

    /// <summary>Texts that the lists hold, for completing what is being typed: expressions and what abbreviations stand for.</summary>
    public static IEnumerable<string> Expressions() =>
        Abbreviations.Values.SelectMany(entry => entry.Others).Concat(Synonyms.Values.Select(entry => entry.Typed)).Distinct();

    private static Dictionary<string, Entry> ReadAbbreviations() => LexiconFile.Read("abbreviations").ToDictionary(
        cells => Folded(cells[0]), cells => new Entry(cells[0], cells[1].Split(" | "), OnlyCapitals(cells[0])));

    private static Dictionary<string, Entry> ReadSynonyms()
    {
        Dictionary<string, Entry> entries = [];
        foreach (var cells in LexiconFile.Read("synonyms"))
        {
            var sides = cells[0].Split(" > ");
            var group = sides[0].Split(" | ");
            var wider = sides.Length > 1 ? sides[1].Split(" | ") : [];
            foreach (var word in group) Add(entries, word, [.. group.Where(other => other != word), .. wider]);
        }

        return entries;
    }

    private static void Add(Dictionary<string, Entry> entries, string word, string[] others)
    {
        var key = Key(word);
        entries[key] = entries.TryGetValue(key, out var known)
            ? known with { Others = [.. known.Others.Union(others)] } : new(word, others, false);
    }

    private static bool OnlyCapitals(string abbreviation) => abbreviation.Length <= 2 && !abbreviation.Contains('.');

    private static string Key(string text) => string.Join(' ', Word.ReadAll(text).Select(word => word.Stem));

    private static string Folded(string text)
    {
        List<string> words = [];
        var reader = new WordReader(text);
        while (reader.MoveNext()) words.Add(reader.Folded.ToString());
        return string.Join(' ', words);
    }

    /// <summary>One entry.</summary>
    /// <param name="Typed">As the list has it.</param>
    /// <param name="Others">What it also means.</param>
    /// <param name="OnlyCapitals">Whether it is recognised in capitals only.</param>
    public sealed record Entry(string Typed, IReadOnlyList<string> Others, bool OnlyCapitals)
    {
        /// <summary>Whether it stands for a code.</summary>
        public bool IsCode => Others[0].StartsWith("code ", StringComparison.Ordinal) || Others[0].StartsWith("livre ", StringComparison.Ordinal);
    }
}
