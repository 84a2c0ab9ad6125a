namespace Greffe.Pseudonymisation.Reading;

/// <summary>Cuts a text into words, digits and marks in one pass.</summary>
internal static class Tokeniser
{
    private const int LongestWord = 64;

    /// <summary>Every token, in reading order; words enter <paramref name="words"/>.</summary>
    public static List<Token> Cut(string text, Vocabulary words)
    {
        var tokens = new List<Token>(text.Length / 5 + 8);
        var gap = Gap.Paragraph;
        for (var at = 0; at < text.Length;)
        {
            var letter = text[at];
            if (char.IsWhiteSpace(letter))
            {
                gap = Widen(gap, letter);
                at++;
                continue;
            }
            var token = Read(text, at, gap, words);
            tokens.Add(token);
            at = token.End;
            gap = Gap.None;
        }
        return tokens;
    }

    private static Gap Widen(Gap gap, char blank) => blank is '\n' or '\u2028' or '\u2029' or '\f'
        ? gap >= Gap.Line ? Gap.Paragraph : Gap.Line
        : gap == Gap.None ? Gap.Space : gap;

    private static Token Read(string text, int at, Gap gap, Vocabulary words)
    {
        if (char.IsLetter(text[at])) return ReadWord(text, at, gap, words);
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end == at) return new(at, at + 1, -1, TokenKind.Mark, Shape.None, gap);
        return new(at, end, -1, TokenKind.Number, Shape.None, gap);
    }

    private static Token ReadWord(string text, int at, Gap gap, Vocabulary words)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        if (end + 1 < text.Length && IsApostrophe(text[end]) && char.IsLetter(text[end + 1]))
        {
            end++;
            if (!Elides(text.AsSpan(at, end - 1 - at), text[end]))
                while (end < text.Length && char.IsLetter(text[end])) end++;
        }
        else end = Join(text, at, end);
        var span = text.AsSpan(at, end - at);
        var shape = ShapeOf(span);
        Span<char> folded = stackalloc char[LongestWord * 2 + 8];
        var length = Folding.Fold(span.Length > LongestWord ? span[..LongestWord] : span, folded);
        return new(at, end, words.Add(folded[..length], shape), TokenKind.Word, shape, gap);
    }

    /// <summary>«Mar-⏎tin»: a word cut at a line end goes on with a small letter.</summary>
    private static int Join(string text, int at, int end)
    {
        if (end >= text.Length || text[end] is not ('-' or '\u2010' or '\u00AC') || end - at < 2) return end;
        var next = end + 1;
        var broken = false;
        while (next < text.Length && next - end < 6 && char.IsWhiteSpace(text[next])) broken |= text[next++] == '\n';
        if (!broken || next >= text.Length || !char.IsLower(text[next])) return end;
        while (next < text.Length && char.IsLetter(text[next])) next++;
        return next;
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or 'ʼ' or '`' or '´';

    private static bool Elides(ReadOnlySpan<char> head, char next) => head.Length switch
    {
        1 => char.ToLowerInvariant(head[0]) is 'd' or 'l' or 'c' or 's' or 'j' or 't'
            || (char.ToLowerInvariant(head[0]) is 'n' or 'm' && !char.IsUpper(next)),
        2 => head.Equals("qu", StringComparison.OrdinalIgnoreCase),
        _ => head.EndsWith("qu", StringComparison.OrdinalIgnoreCase),
    };

    private static Shape ShapeOf(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0])) return Shape.Lower;
        foreach (var letter in word[1..]) if (char.IsLower(letter)) return Shape.Title;
        return Shape.Upper;
    }
}
