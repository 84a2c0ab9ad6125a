namespace Greffe.Search.Words;

/// <summary>
/// Cuts a French text into words, without allocating: the one place that says what a word is, for the index, the questions and the
/// highlights alike. Elided articles are dropped («l'employeur» gives «employeur»), an inner apostrophe joins («prud'hommes»), a hyphen
/// separates, numbers keep their parts together (see <see cref="NumberForm"/>), and placeholders such as <c>[A]</c> are no words.
/// </summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    /// <summary>Longest word kept, in UTF-16 code units; the rest of a longer one is ignored.</summary>
    public const int MaxLength = 64;

    private readonly ReadOnlySpan<char> text = text;
    private readonly char[] buffer = new char[MaxLength + 2];
    private int next;
    private int length;

    /// <summary>Offset of the first character of the current word.</summary>
    public int Start { get; private set; }

    /// <summary>Offset just after its last character.</summary>
    public int End { get; private set; }

    /// <summary>Its rank among words and placeholders, from 0.</summary>
    public int Position { get; private set; } = -1;

    /// <summary>Whether it is a number, an article number, a date in digits.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>Its folded form, valid until the next move.</summary>
    public readonly ReadOnlySpan<char> Folded => buffer.AsSpan(0, length);

    /// <summary>Moves to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (next < text.Length)
        {
            var c = text[next];
            if (c == '[' && Placeholders.LengthAt(text, next) is var skipped and > 0)
            {
                next += skipped;
                Position++;
            }
            else if (char.IsAsciiDigit(c)) return ReadNumber(next, prefix: default);
            else if (!char.IsLetter(c)) next++;
            else if (NumberForm.ArticleDigitsAt(text, next) is var digits and > 0) return ReadNumber(digits, prefix: c);
            else if (ReadWord()) return true;
        }

        return false;
    }

    private bool ReadWord()
    {
        (Start, length, IsNumber) = (next, 0, false);
        for (; next < text.Length; next++)
        {
            var c = text[next];
            if (char.IsLetterOrDigit(c) || c is >= '\u0300' and <= '\u036f')
            {
                if (length < MaxLength) length += Folding.Fold(c, buffer.AsSpan(length));
            }
            else if (c is not ('\'' or '’') || next + 1 >= text.Length || !char.IsLetter(text[next + 1])) break;
            else if (Elisions.Contains(Folded)) (Start, length) = (next + 1, 0);
        }

        End = next;
        if (length == 0) return false;
        Position++;
        return true;
    }

    private bool ReadNumber(int digits, char prefix)
    {
        (Start, length, IsNumber) = (next, 0, true);
        if (prefix != default) buffer[length++] = char.ToLowerInvariant(prefix);
        var end = NumberForm.EndAt(text, digits);
        length += NumberForm.Write(text[digits..end], buffer.AsSpan(length), article: prefix != default);
        (next, End) = (end, end);
        Position++;
        return true;
    }
}
