namespace Greffe.Catalogue.Rdf;

/// <summary>Characters of names in Turtle (productions PN_CHARS of the recommendation; surrogates stand for the planes above).</summary>
internal static class TurtleNames
{
    /// <summary>May begin a name: letters of any script.</summary>
    public static bool IsStart(char sign) => char.IsAsciiLetter(sign) || sign == '_' || IsWide(sign);

    /// <summary>May stand inside a name.</summary>
    public static bool IsName(char sign) => IsStart(sign) || char.IsAsciiDigit(sign) || sign is '-' or '\u00B7' or (>= '\u0300' and <= '\u036F') or '\u203F' or '\u2040';

    private static bool IsWide(char sign) => sign is >= '\u00C0' and not '\u00D7' and not '\u00F7' and not (>= '\u0300' and <= '\u036F') and not '\u037E'
        and (<= '\u1FFF' or '\u200C' or '\u200D' or (>= '\u2070' and <= '\u218F') or (>= '\u2C00' and <= '\u2FEF') or (>= '\u3001' and <= '\uDFFF') or (>= '\uF900' and <= '\uFFFD'));
}
