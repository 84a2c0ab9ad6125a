using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>What stands before a number.</summary>
internal static class Context
{
    /// <summary>Whether one of the folded words stands within <paramref name="reach"/> tokens before <paramref name="at"/>, in the same paragraph.</summary>
    public static bool Before(DocumentText document, int at, int reach, params ReadOnlySpan<string> words)
    {
        for (var index = at - 1; index >= 0 && index >= at - reach; index--)
        {
            if (document.Tokens[index + 1].Gap == Gap.Paragraph) return false;
            var folded = document.Folded(index);
            if (folded.Length == 0) continue;
            foreach (var word in words)
                if (word[^1] == '*' ? folded.StartsWith(word.AsSpan(0, word.Length - 1), StringComparison.Ordinal) : folded == word) return true;
        }
        return false;
    }

    /// <summary>Whether the character before the offset is part of a longer number or word.</summary>
    public static bool IsGlued(string text, int offset) => offset > 0 && (char.IsLetterOrDigit(text[offset - 1])
        || offset > 1 && text[offset - 1] is '.' or '/' or '-' && char.IsDigit(text[offset - 2]));

    /// <summary>Whether what follows goes on with a digit.</summary>
    public static bool GoesOn(string text, int end) => end < text.Length && char.IsAsciiDigit(text[end]);

    /// <summary>Digits of a stretch, letters and separators dropped, into <paramref name="digits"/>.</summary>
    public static int Digits(ReadOnlySpan<char> text, Span<char> digits)
    {
        var count = 0;
        foreach (var letter in text) if (char.IsAsciiDigit(letter) && count < digits.Length) digits[count++] = letter;
        return count;
    }
}
