using System.Globalization;
using System.Text;

namespace Greffe.Judilibre.Wire;

/// <summary>Words of a text: runs of letters and digits, in lower case.</summary>
internal static class TextWords
{
    /// <summary>The words with their places.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plain">Whether accents are taken off.</param>
    public static IEnumerable<(string Word, int Start, int End)> Of(string text, bool plain)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            var word = text[start..at];
            yield return (plain ? Plain(word) : word.ToLowerInvariant(), start, at);
        }
    }

    /// <summary>Whether the words of <paramref name="phrase"/> stand side by side in the text, accents and endings as they are.</summary>
    public static bool Contains(string text, IReadOnlyList<string> phrase)
    {
        var run = 0;
        string[] last = new string[phrase.Count];
        foreach (var (word, _, _) in Of(text, plain: false))
        {
            if (last.Length > 1) Array.Copy(last, 1, last, 0, last.Length - 1);
            last[^1] = word;
            if (++run >= last.Length && last.AsSpan().SequenceEqual(phrase.ToArray())) return true;
        }

        return false;
    }

    private static string Plain(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }
}
