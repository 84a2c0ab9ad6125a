using Greffe.Search.Questions;
using Greffe.Search.Words;

namespace Greffe.Search.Answering;

/// <summary>A looked-for word in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Just after its last.</param>
/// <param name="Position">Its rank among the words.</param>
/// <param name="Stem">Which word it is.</param>
internal readonly record struct Mark(int Start, int End, int Position, string Stem)
{
    /// <summary>Most marks taken in one text.</summary>
    public const int MaxMarks = 1_000;

    /// <summary>The looked-for words of <paramref name="text"/> between two offsets, in order; words of a phrase only where the phrase stands.</summary>
    public static List<Mark> FindAll(ReadOnlySpan<char> text, SearchedWords words)
    {
        var reader = new WordReader(text);
        var stemmer = new Stemmer();
        List<Mark> marks = [];
        while (marks.Count < MaxMarks && reader.MoveNext())
            if (words.Match(reader.Folded, reader.IsNumber, stemmer) is { } stem)
                marks.Add(new(reader.Start, reader.End, reader.Position, stem));
        return words.Phrases.Count == 0 ? marks : Verified(marks, words);
    }

    private static List<Mark> Verified(List<Mark> marks, SearchedWords words)
    {
        var at = marks.ToDictionary(mark => mark.Position, mark => mark.Stem);
        HashSet<int> inPhrase = [];
        foreach (var phrase in words.Phrases)
            foreach (var mark in marks)
                if (mark.Stem == phrase.Stems[0] && Stands(phrase, mark.Position, at))
                    foreach (var gap in phrase.Gaps) inPhrase.Add(mark.Position + gap);
        return [.. marks.Where(mark => words.IsBare(mark.Stem) || inPhrase.Contains(mark.Position))];
    }

    private static bool Stands(Ask.Phrase phrase, int position, Dictionary<int, string> at)
    {
        for (var word = 1; word < phrase.Stems.Count; word++)
            if (!at.TryGetValue(position + phrase.Gaps[word], out var stem) || stem != phrase.Stems[word]) return false;
        return true;
    }
}
