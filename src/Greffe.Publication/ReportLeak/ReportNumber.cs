using System.Security.Cryptography;
using System.Text;

namespace Greffe.Publication.ReportLeak;

/// <summary>
/// Number of an acknowledgement: 16 letters and digits that are not taken for one another (80 bits), in groups of four. It is written in the
/// answer to the person and nowhere else; what is kept is the hash, which names the report everywhere.
/// </summary>
internal static class ReportNumber
{
    /// <summary>Crockford's alphabet: no I, L, O, U.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Letters = 16;
    private const int MaxTyped = 60;

    /// <summary>A new number, which nobody can guess.</summary>
    public static string New() => Grouped(RandomNumberGenerator.GetString(Alphabet, Letters));

    /// <summary>The number that was typed, in its own form; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > MaxTyped) return null;
        StringBuilder letters = new(Letters);
        foreach (var c in typed.ToUpperInvariant())
        {
            if (c is '-' or ' ' or '\u00a0') continue;
            var letter = c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };
            if (!Alphabet.Contains(letter, StringComparison.Ordinal) || letters.Length == Letters) return null;
            letters.Append(letter);
        }

        return letters.Length == Letters ? Grouped(letters.ToString()) : null;
    }

    /// <summary>Name of the report of that number: 24 hexadecimal characters, from which the number cannot be found again.</summary>
    public static string IdOf(string number) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes("greffe/report/1\n" + number)).AsSpan(0, 12));

    private static string Grouped(string letters) => string.Join('-', letters.Chunk(4).Select(group => new string(group)));
}
