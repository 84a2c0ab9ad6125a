namespace Greffe.Search.Words;

/// <summary>One indexed word.</summary>
/// <param name="Stem">What it is found by.</param>
/// <param name="Folded">Its own letters, folded; the same object as <paramref name="Stem"/> when they are equal.</param>
/// <param name="Position">Rank in the text, stop words and placeholders counted.</param>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
internal readonly record struct Word(string Stem, string Folded, int Position, int Start)
{
    /// <summary>The words of a text, stop words left out; an article number also gives its digits alone, at the same position.</summary>
    public static List<Word> ReadAll(string text)
    {
        var stemmer = new Stemmer();
        var reader = new WordReader(text);
        var pool = new StringPool();
        List<Word> words = new(text.Length / 10);
        while (reader.MoveNext())
        {
            var folded = reader.Folded;
            if (StopWords.Contains(folded)) continue;
            var kept = pool.Get(folded);
            var stem = reader.IsNumber ? folded : stemmer.Stem(folded);
            words.Add(new(stem.SequenceEqual(folded) ? kept : pool.Get(stem), kept, reader.Position, reader.Start));
            if (!reader.IsNumber || !char.IsAsciiLetter(folded[0]) || folded[0] == 'd' && folded.Length == 9) continue;
            var digits = pool.Get(folded[1..]);
            words.Add(new(digits, digits, reader.Position, reader.Start));
        }

        return words;
    }
}
