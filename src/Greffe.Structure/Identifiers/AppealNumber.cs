using System.Globalization;
using System.Text.RegularExpressions;
using Greffe.Decisions;

namespace Greffe.Structure.Identifiers;

/// <summary>
/// Appeal numbers of the Cour de cassation, «Y 19-19.463»: year, serial, and a key letter which is the number modulo 23 (checked on
/// every keyed number of the real corpus).
/// </summary>
/// <param name="Number">Canonical form <c>NN-NN.NNN</c>.</param>
/// <param name="Key">Letter before the number; null when there is none.</param>
/// <param name="Span">Where, letter included.</param>
internal sealed partial record AppealNumber(string Number, char? Key, TextSpan Span)
{
    private const string Keys = "ABCDEFHGJKMNPQRSTUVWXYZ";
    private const int MaxRange = 500;

    /// <summary>Whether the letter, if any, is the one that the digits give.</summary>
    public bool KeyFits => Key is null || Key == Keys[Serial % 23];

    private int Serial => int.Parse(Number.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    /// <summary>
    /// All appeal numbers of <paramref name="text"/>, in reading order, a range «X 18-12.345 à Z 18-12.347» unfolded. A number without
    /// letter counts only after «pourvoi», «n°» or another number.
    /// </summary>
    public static List<AppealNumber> FindAll(ReadOnlySpan<char> text, int offset = 0)
    {
        List<AppealNumber> found = [];
        var previousEnd = -1;
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var number = Read(text.Slice(match.Index, match.Length), match.Index + offset);
            var gap = previousEnd < 0 ? [] : text[previousEnd..match.Index];
            var follows = previousEnd >= 0 && gap.Length <= 12 && IsList(gap);
            if (number.Key is null && !follows && !IsAnnounced(text[..match.Index])) continue;
            if (follows && gap.Trim() is "à") Unfold(found, found[^1], number);
            found.Add(number);
            previousEnd = match.Index + match.Length;
        }

        return found;
    }

    private static AppealNumber Read(ReadOnlySpan<char> match, int start)
    {
        char? key = char.IsAsciiLetterUpper(match[0]) ? match[0] : null;
        Span<char> digits = stackalloc char[7];
        var at = 0;
        foreach (var c in match)
            if (char.IsAsciiDigit(c)) digits[at++] = c;
        return new($"{digits[..2]}-{digits[2..4]}.{digits[4..]}", key, new(start, start + match.Length));
    }

    private static void Unfold(List<AppealNumber> found, AppealNumber first, AppealNumber last)
    {
        if (last.Serial <= first.Serial || last.Serial - first.Serial > MaxRange) return;
        for (var serial = first.Serial + 1; serial < last.Serial; serial++)
        {
            var digits = serial.ToString("D7", CultureInfo.InvariantCulture);
            found.Add(new($"{digits[..2]}-{digits[2..4]}.{digits[4..]}", null, new(first.Span.Start, last.Span.End)));
        }
    }

    private static bool IsList(ReadOnlySpan<char> gap) => gap.Trim() is "," or "et" or "à" or "/" or ";" or "et n°" or "et le n°" or ", n°" or "";

    private static bool IsAnnounced(ReadOnlySpan<char> before)
    {
        var near = before[^Math.Min(24, before.Length)..].TrimEnd();
        return near.EndsWith('°') || near.EndsWith("n°s", StringComparison.OrdinalIgnoreCase) || near.EndsWith("nos", StringComparison.OrdinalIgnoreCase)
            || near.EndsWith("numéro", StringComparison.OrdinalIgnoreCase) || near.EndsWith("pourvoi", StringComparison.OrdinalIgnoreCase)
            || near.EndsWith("pourvois", StringComparison.OrdinalIgnoreCase) || near.EndsWith("n° :", StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"(?<![\p{L}\d./-])(?:[A-Z][ \u00A0]?)?[0-9]{2}-[0-9]{2}[.\u00A0 ]?[0-9]{3}(?![\p{L}\d-]|[./][0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
