namespace Greffe.Corpus.Annotated;

/// <summary>Sentences of a tagged file: one word and its tag a line, blank lines between sentences; columns parted by a blank or a tabulation.</summary>
internal static class TaggedFile
{
    private const int LongestSentence = 120;

    /// <summary>Sentences in the order of the file; none when it is absent.</summary>
    public static IEnumerable<List<TaggedWord>> Sentences(string path)
    {
        if (!File.Exists(path)) yield break;
        var before = "";
        List<TaggedWord> sentence = [];
        foreach (var line in File.ReadLines(path))
        {
            var isWord = TryRead(line, before, out var word);
            if (isWord)
            {
                sentence.Add(word);
                before = word.Tag;
                if (!EndsSentence(line) && (sentence.Count < LongestSentence || word.Tag.Length > 0)) continue;
            }
            if (sentence.Count > 0) yield return sentence;
            (sentence, before) = ([], "");
        }
        if (sentence.Count > 0) yield return sentence;
    }

    // HIPE files have no blank lines: their last column says where a sentence ends. Those of the BnF say it nowhere.
    private static bool EndsSentence(string line) => line.Contains("EndOfSentence", StringComparison.Ordinal);

    private static bool TryRead(string line, string before, out TaggedWord word)
    {
        word = default;
        if (line.Length == 0 || line[0] == '#' || line.StartsWith("TOKEN\t", StringComparison.Ordinal)) return false;
        var columns = line.Split('\t');
        if (columns.Length == 1) columns = [line[..Math.Max(0, line.LastIndexOf(' '))], line[(line.LastIndexOf(' ') + 1)..]];
        if (columns is not [{ Length: > 0 } text, var tag, ..]) return false;
        var name = tag.Length > 2 ? tag[2..].ToUpperInvariant() : "";
        word = new(text, name, name.Length > 0 && (tag[0] == 'B' || before != name), columns[^1].Contains("NoSpaceAfter", StringComparison.Ordinal));
        return true;
    }
}
