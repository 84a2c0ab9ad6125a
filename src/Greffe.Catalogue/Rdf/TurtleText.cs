using System.Globalization;
using System.Text;

namespace Greffe.Catalogue.Rdf;

/// <summary>The characters of a Turtle document, read once: places, white space and comments, escapes.</summary>
internal sealed class TurtleText(string text)
{
    private int _at;

    public bool AtEnd => _at >= text.Length;

    public char Next => AtEnd ? '\0' : text[_at];

    public char After(int count) => _at + count < text.Length ? text[_at + count] : '\0';

    public void Skip(int count) => _at += count;

    public void SkipBlank()
    {
        while (!AtEnd)
        {
            if (text[_at] is ' ' or '\t' or '\r' or '\n') _at++;
            else if (text[_at] == '#') _at = text.IndexOfAny(['\n', '\r'], _at) is >= 0 and var end ? end : text.Length;
            else return;
        }
    }

    public bool TryTake(char sign)
    {
        SkipBlank();
        if (Next != sign || AtEnd) return false;
        _at++;
        return true;
    }

    public void Take(char sign, string what)
    {
        if (!TryTake(sign)) throw Fault($"« {sign} » attendu {what}");
    }

    /// <summary>Takes a word in any case when no name goes on after it.</summary>
    public bool TryTakeWord(string word, bool anyCase = false)
    {
        if (!text.AsSpan(_at).StartsWith(word, anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)) return false;
        if (After(word.Length) is var follows && (TurtleNames.IsName(follows) || follows is ':' or '-')) return false;
        _at += word.Length;
        return true;
    }

    public string TakeWhile(Func<char, bool> holds)
    {
        var start = _at;
        while (!AtEnd && holds(text[_at])) _at++;
        return text[start.._at];
    }

    /// <summary>What stands between angle brackets.</summary>
    public string TakeIri()
    {
        Take('<', "au début d'une adresse");
        var iri = new StringBuilder();
        for (; Next != '>'; _at++)
        {
            if (AtEnd || Next is <= ' ' or '<' or '"' or '{' or '}' or '|' or '^' or '`') throw Fault("caractère interdit dans une adresse");
            if (Next == '\\') iri.Append(Unicode());
            else iri.Append(Next);
        }

        _at++;
        return iri.ToString();
    }

    /// <summary>A quoted text, short or long, of either quote.</summary>
    public string TakeQuoted()
    {
        var quote = Next;
        var isLong = After(1) == quote && After(2) == quote;
        _at += isLong ? 3 : 1;
        var value = new StringBuilder();
        for (; ; _at++)
        {
            if (AtEnd) throw Fault("texte sans guillemet fermant");
            if (Next == quote && (!isLong || (After(1) == quote && After(2) == quote && After(3) != quote))) break;
            if (!isLong && Next is '\n' or '\r' && !isLong) throw Fault("fin de ligne dans un texte court");
            if (Next == '\\') value.Append(Escape());
            else value.Append(Next);
        }

        _at += isLong ? 3 : 1;
        return value.ToString();
    }

    /// <summary>A refusal that says the line and no word of the text.</summary>
    public UnreadableFileException Fault(string sentence) =>
        new($"Turtle illisible à la ligne {text.AsSpan(0, Math.Min(_at, text.Length)).Count('\n') + 1} : {sentence}.");

    // Leaves the place on the last character of the escape.
    private string Escape()
    {
        var index = "tbnrf\"'\\".IndexOf(After(1), StringComparison.Ordinal);
        if (AtEnd || index < 0 || After(1) == '\0') return Unicode();
        _at++;
        return "\t\b\n\r\f\"'\\"[index].ToString();
    }

    private string Unicode()
    {
        var length = After(1) switch { 'u' => 4, 'U' => 8, _ => throw Fault("échappement inconnu") };
        if (_at + 2 + length > text.Length || !int.TryParse(text.AsSpan(_at + 2, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) throw Fault("échappement de caractère incorrect");
        _at += 1 + length;
        return char.ConvertFromUtf32(code);
    }
}
