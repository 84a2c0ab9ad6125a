using System.Globalization;
using System.Text;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Undoes <c>\u00e9</c>, <c>\n</c> and the other escapes of JSON: a name split over an escaped line end is two words, not «nDurand».</summary>
internal static class JsonEscapes
{
    /// <summary>The text with every escape as its character.</summary>
    public static string Undo(string text)
    {
        var output = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 >= text.Length) output.Append(text[at]);
            else if (at + 5 < text.Length && text[at + 1] == 'u' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                output.Append((char)code);
                at += 5;
            }
            else if (Plain(text[at + 1]) is { } plain)
            {
                output.Append(plain);
                at++;
            }
            else output.Append(text[at]);
        }
        return output.ToString();
    }

    private static char? Plain(char letter) => letter switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' or 'f' => ' ',
        '"' or '\\' or '/' => letter,
        _ => null,
    };
}
