namespace Greffe.Courts.Communes;

/// <summary>INSEE codes of communes.</summary>
internal static class CommuneCode
{
    /// <summary>Five digits, or <c>2A</c>/<c>2B</c> and three.</summary>
    public static bool IsWellFormed(string code) => code.Length == 5
        && char.IsAsciiDigit(code[0]) && (char.IsAsciiDigit(code[1]) || (code[0] == '2' && code[1] is 'A' or 'B'))
        && char.IsAsciiDigit(code[2]) && char.IsAsciiDigit(code[3]) && char.IsAsciiDigit(code[4]);

    /// <summary>Department of a code: two characters, three overseas.</summary>
    public static string Department(string code) => code.StartsWith("97", StringComparison.Ordinal) || code.StartsWith("98", StringComparison.Ordinal)
        ? code[..3] : code[..2];
}
