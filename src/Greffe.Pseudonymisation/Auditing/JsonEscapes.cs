using System.Globalization;
using System.Text;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Undoes <c>\u00e9</c>.</summary>
internal static class JsonEscapes
{
    /// <summary>The text with every four-digit escape as its character.</summary>
    public static string Undo(string text)
    {
        var output = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 5 < text.Length && text[at + 1] == 'u'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                output.Append((char)code);
                at += 5;
            }
            else output.Append(text[at]);
        }
        return output.ToString();
    }
}
