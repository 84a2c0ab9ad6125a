using Greffe.Search.Words;

namespace Greffe.Search.Questions;

/// <summary>Words of a question as the index has them.</summary>
internal static class WordAsk
{
    /// <summary>Shortest prefix searched, in folded letters.</summary>
    public const int MinPrefix = 3;

    /// <summary>A word, or a phrase when the text holds several («sous-traitance»); null when all are too frequent to be searched.</summary>
    public static Ask? Read(string text)
    {
        var stemmer = new Stemmer();
        var reader = new WordReader(text);
        List<string> stems = [];
        List<int> ranks = [];
        var folded = "";
        while (stems.Count < Lexemes.MaxUnits && reader.MoveNext())
        {
            if (StopWords.Contains(reader.Folded)) continue;
            folded = reader.Folded.ToString();
            stems.Add(reader.IsNumber ? folded : stemmer.Stem(reader.Folded).ToString());
            ranks.Add(reader.Position);
        }

        return stems.Count switch
        {
            0 => null,
            1 => new Ask.Term(stems[0], folded),
            _ => new Ask.Phrase(stems, [.. ranks.Select(rank => rank - ranks[0])]),
        };
    }

    /// <summary>A chunk without blank: <c>mot*</c> is a prefix, anything else is read as words.</summary>
    public static Ask? ReadChunk(string chunk)
    {
        if (chunk.Length > MinPrefix && chunk[^1] == '*')
        {
            var reader = new WordReader(chunk.AsSpan(0, chunk.Length - 1));
            if (reader.MoveNext() && reader.End == chunk.Length - 1 && reader.Folded.Length >= MinPrefix)
                return new Ask.Prefix(reader.Folded.ToString());
        }

        return Read(chunk);
    }
}
