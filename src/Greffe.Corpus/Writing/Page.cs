using System.Text;

namespace Greffe.Corpus.Writing;

/// <summary>The text being written, with the place of everything marked. French joins are made here: elision and contraction.</summary>
internal sealed class Page
{
    private const string Vowels = "aàâäeéèêëiîïoôöuùûüœæAÀÂÄEÉÈÊËIÎÏOÔÖUÙÛÜŒÆ";
    private readonly StringBuilder text = new(20_000);

    public List<CorpusEntity> Entities { get; } = [];

    public List<CorpusDecoy> Decoys { get; } = [];

    public int Length => text.Length;

    public override string ToString() => text.ToString();

    /// <summary>What stands from a place on.</summary>
    public string ToString(int from) => text.ToString(from, text.Length - from);

    /// <summary>Plain words.</summary>
    public void Write(string words)
    {
        if (words.Length == 0) return;
        if (StartsWithArticle(words) && Contract(words[..2] is "le" && words[2] == ' ', out var kept)) words = words[kept..];
        else Elide(words);
        if (text.Length > 0 && text[^1] == ' ' && words[0] is ' ' or ',' or '.') words = words.TrimStart(' ');
        text.Append(words);
    }

    /// <summary>Words that take a capital at the head of a sentence.</summary>
    public void WriteHead(string words) => Write(AtHead ? char.ToUpperInvariant(words[0]) + words[1..] : words);

    /// <summary>A mention.</summary>
    public void Mark(string words, EntityCategory category, MentionRole role, string entity, string? function = null, bool? hidden = null)
    {
        Elide(words);
        Entities.Add(new(text.Length, text.Length + words.Length, category, role, entity, function, hidden));
        text.Append(words);
    }

    /// <summary>A town that names where someone lives or was born: the article joins the preposition («du Mans») and stays out of the mention.</summary>
    public void MarkTown(string town, MentionRole role, string entity) =>
        Mark(WithoutArticle(town), EntityCategory.Localite, role, entity);

    /// <summary>Words that must stay.</summary>
    public void Decoy(string words, string kind)
    {
        words = kind is "courtTown" or "place" ? WithoutArticle(words) : words;
        Elide(words);
        Decoys.Add(new(text.Length, text.Length + words.Length, kind));
        text.Append(words);
    }

    /// <summary>Where the next words will stand at the head of a sentence or a line.</summary>
    public bool AtHead
    {
        get
        {
            var index = text.Length - 1;
            while (index >= 0 && text[index] == ' ') index--;
            return index < 0 || text[index] is '\n' or '.' or '•';
        }
    }

    public bool AtLineHead => text.Length == 0 || text[^1] == '\n';

    private static bool StartsWithArticle(string words) =>
        words.StartsWith("le ", StringComparison.Ordinal) || words.StartsWith("les ", StringComparison.Ordinal);

    private string WithoutArticle(string town)
    {
        var (single, plural) = (town.StartsWith("Le ", StringComparison.OrdinalIgnoreCase), town.StartsWith("Les ", StringComparison.OrdinalIgnoreCase));
        if (!single && !plural) return town;
        return Contract(single, out var kept) ? town[kept..] : town;
    }

    /// <summary>«de le» → «du », «à les» → «aux »; tells how many characters of the article are used up.</summary>
    private bool Contract(bool single, out int used)
    {
        used = single ? 3 : 4;
        foreach (var (before, one, many) in Contractions)
        {
            if (!EndsWithWord(before)) continue;
            text.Length -= before.Length;
            text.Append(single ? one : many);
            return true;
        }
        return false;
    }

    private static readonly (string Before, string One, string Many)[] Contractions =
        [("de ", "du ", "des "), ("DE ", "DU ", "DES "), ("à ", "au ", "aux "), ("À ", "AU ", "AUX ")];

    private void Elide(string next)
    {
        if (text.Length < 3 || text[^1] != ' ' || !Vowels.Contains(next[0], StringComparison.Ordinal) || next.StartsWith("onz", StringComparison.OrdinalIgnoreCase)) return;
        foreach (var word in (ReadOnlySpan<string>)["de ", "que ", "DE ", "QUE ", "Que ", "lorsque ", "puisque "])
        {
            if (!EndsWithWord(word)) continue;
            text.Length -= 2;
            text.Append('\'');
            return;
        }
    }

    private bool EndsWithWord(string word)
    {
        if (text.Length < word.Length) return false;
        for (var index = 0; index < word.Length; index++) if (text[text.Length - word.Length + index] != word[index]) return false;
        return text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1]);
    }
}
