using System.Text;

namespace Greffe.Records;

/// <summary>Words as people type them, as a query of FTS5 in which nothing is an operator.</summary>
internal static class FoundWords
{
    /// <summary>Each word quoted, the last one as a beginning; null when there is no word.</summary>
    public static string? Query(string words)
    {
        var tokens = Tokens(words);
        return tokens.Count == 0 ? null : string.Join(' ', tokens.Select(token => $"\"{token}\"")) + "*";
    }

    private static List<string> Tokens(string words)
    {
        List<string> tokens = [];
        var word = new StringBuilder();
        foreach (var letter in words.Append(' '))
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) { word.Append(letter); continue; }
            if (word.Length > 0) tokens.Add(word.ToString());
            word.Clear();
        }

        return tokens;
    }
}
