namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>The check digit of cards and of SIREN and SIRET numbers (ISO/IEC 7812-1, annex B).</summary>
internal static class Luhn
{
    /// <summary>Whether the digits of the text pass; other characters are skipped.</summary>
    public static bool Passes(ReadOnlySpan<char> text)
    {
        var (sum, count) = (0, 0);
        for (var index = text.Length - 1; index >= 0; index--)
        {
            if (!char.IsAsciiDigit(text[index])) continue;
            var digit = text[index] - '0';
            if (count++ % 2 == 1 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }
        return count > 1 && sum % 10 == 0 && sum > 0;
    }
}
