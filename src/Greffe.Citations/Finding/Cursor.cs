namespace Greffe.Citations.Finding;

/// <summary>A place in a text and the small steps that every rule is made of. A step that does not fit leaves the place as it was.</summary>
internal ref struct Cursor(ReadOnlySpan<char> raw, ReadOnlySpan<char> folded, int at)
{
    /// <summary>Most blanks between two words of one citation: what keeps hostile texts linear.</summary>
    private const int MostBlanks = 24;

    /// <summary>The text as given.</summary>
    public readonly ReadOnlySpan<char> Raw = raw;

    /// <summary>The text folded, same offsets.</summary>
    public readonly ReadOnlySpan<char> Folded = folded;

    /// <summary>Where it stands.</summary>
    public int At = at;

    /// <summary>The folded character here; NUL at the end.</summary>
    public readonly char Now => At < Folded.Length ? Folded[At] : '\0';

    /// <summary>The folded character <paramref name="ahead"/> places on; NUL outside the text.</summary>
    public readonly char Look(int ahead) => (uint)(At + ahead) < (uint)Folded.Length ? Folded[At + ahead] : '\0';

    /// <summary>Whether a capital or a digit stands here in the text as given.</summary>
    public readonly bool IsCapital => At < Raw.Length && char.IsUpper(Raw[At]);

    /// <summary>Whether the text as given reads exactly so, here.</summary>
    public readonly bool RawIs(scoped ReadOnlySpan<char> word) => Raw[At..].StartsWith(word);

    /// <summary>Passes blanks.</summary>
    public bool Blanks()
    {
        var from = At;
        var limit = Math.Min(Folded.Length, At + MostBlanks);
        while (At < limit && Folded[At] is ' ' or '\n') At++;
        return At > from;
    }

    /// <summary>Passes folded words: a blank stands for one or more, a full stop must be there.</summary>
    public bool Take(scoped ReadOnlySpan<char> words)
    {
        var from = At;
        foreach (var c in words)
        {
            if (c == ' ' ? Blanks() : c == Now && At < Folded.Length)
            {
                if (c != ' ') At++;
                if (c == '\'') Blanks();
                continue;
            }

            At = from;
            return false;
        }

        return true;
    }

    /// <summary>Passes whole words, followed by no letter nor digit.</summary>
    public bool Word(scoped ReadOnlySpan<char> words)
    {
        var from = At;
        if (Take(words) && !Letters.IsWord(Now)) return true;
        At = from;
        return false;
    }

    /// <summary>Passes a word that may be cut by a full stop: «req» takes «req.» too.</summary>
    public bool Short(scoped ReadOnlySpan<char> word)
    {
        if (!Word(word)) return false;
        if (Now == '.') At++;
        return true;
    }

    /// <summary>Passes the first of some words that fits; longer ones come first.</summary>
    public bool Any(params scoped ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (word[0] == Now && Short(word)) return true;
        return false;
    }

    /// <summary>Passes one character.</summary>
    public bool Sign(char sign)
    {
        if (Now != sign || At >= Folded.Length) return false;
        At++;
        return true;
    }

    /// <summary>Passes between <paramref name="min"/> and <paramref name="max"/> digits, no more of them following.</summary>
    public bool Digits(int min, int max, out ReadOnlySpan<char> digits)
    {
        var from = At;
        while (At < Folded.Length && At - from <= max && char.IsAsciiDigit(Folded[At])) At++;
        digits = Folded[from..At];
        if (digits.Length >= min && digits.Length <= max) return true;
        At = from;
        return false;
    }

    /// <summary>Passes commas, brackets and the like between the parts of a reference.</summary>
    public void Separators()
    {
        Blanks();
        var limit = At + MostBlanks;
        while (At < limit && Now is ',' or '(' or '[' or ':' or '-' or '.')
        {
            At++;
            Blanks();
        }
    }

    /// <summary>Passes «n°», «nos», «no», «numéro», blanks included; several numbers are told by <paramref name="many"/>.</summary>
    public bool NumberSign(out bool many)
    {
        many = false;
        var from = At;
        if (Take("n°") || Take("n °"))
        {
            many = Sign('s') || Take(" s ");
        }
        else if (Short("nos")) many = true;
        else if (Short("numeros")) many = true;
        else if (!Short("no") && !Short("numero") && !Short("num") && !(Word("n") && Sign('.'))) return false;
        if (Now == '.') At++;
        Blanks();
        if (Sign(':')) Blanks();
        if (At > from) return true;
        At = from;
        return false;
    }
}
