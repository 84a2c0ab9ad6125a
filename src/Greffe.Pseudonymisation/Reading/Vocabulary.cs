namespace Greffe.Pseudonymisation.Reading;

/// <summary>The distinct folded words of one document, with what the lexicon and the name model say of each.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> ids = new(1024, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<Entry> entries = new(1024);

    public Vocabulary() => lookup = ids.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Number of distinct words.</summary>
    public int Count => entries.Count;

    /// <summary>The folded word of that number.</summary>
    public string this[int word] => entries[word].Folded;

    /// <summary>What the lexicon says of it.</summary>
    public WordFlags FlagsOf(int word) => entries[word].Flags;

    /// <summary>What the name model says of it, computed at first use.</summary>
    public NameEvidence EvidenceOf(int word, NameModel model) => entries[word].Evidence ??= model.Score(entries[word].Folded);

    /// <summary>Whether the document also writes it without a capital: then it is a common word here.</summary>
    public bool SeenLower(int word) => entries[word].Lower > 0;

    /// <summary>How often it stands without a capital.</summary>
    public int TimesLower(int word) => entries[word].Lower;

    /// <summary>How often it stands with a capital.</summary>
    public int TimesCapital(int word) => entries[word].Capital;

    /// <summary>Number of a folded word; -1 when the document does not hold it.</summary>
    public int Find(ReadOnlySpan<char> folded) => lookup.TryGetValue(folded, out var id) ? id : -1;

    /// <summary>Adds one occurrence.</summary>
    public int Add(ReadOnlySpan<char> folded, Shape shape)
    {
        if (!lookup.TryGetValue(folded, out var id))
        {
            var text = folded.ToString();
            id = entries.Count;
            ids.Add(text, id);
            entries.Add(new(text, Lexicon.FlagsOf(text)));
        }
        var entry = entries[id];
        if (shape == Shape.Lower) entry.Lower++;
        else entry.Capital++;
        return id;
    }

    private sealed class Entry(string folded, WordFlags flags)
    {
        public string Folded => folded;
        public WordFlags Flags => flags;
        public NameEvidence? Evidence;
        public int Lower;
        public int Capital;
    }
}
