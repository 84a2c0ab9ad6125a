namespace Greffe.Judilibre.Wire;

/// <summary>Numbers of appeals to the Cour de cassation.</summary>
internal static class AppealNumber
{
    /// <summary>«19-19.463», however it is punctuated in the order; a number of another length as it is.</summary>
    public static string Shown(string number)
    {
        var trimmed = number.Trim();
        var digits = string.Concat(trimmed.Where(char.IsAsciiDigit));
        return digits.Length == 7 && !(trimmed.Length == 9 && !char.IsAsciiDigit(trimmed[2]) && !char.IsAsciiDigit(trimmed[5]))
            ? $"{digits[..2]}-{digits[2..4]}.{digits[4..]}" : trimmed;
    }
}
