using System.Text.RegularExpressions;
using Greffe.Catalogue.Rdf;

namespace Greffe.Catalogue.Shapes;

/// <summary>Whether a text is a value of its XML Schema datatype: SHACL refuses an ill-formed literal as one of another type.</summary>
internal static partial class Lexical
{
    public static bool IsWellFormed(RdfTerm.Literal literal)
    {
        if (!literal.Datatype.StartsWith(Vocabulary.Xsd, StringComparison.Ordinal)) return true;
        var text = literal.Text;
        return literal.Datatype[Vocabulary.Xsd.Length..] switch
        {
            "boolean" => text is "true" or "false" or "0" or "1",
            "integer" or "long" or "int" or "short" or "byte" => Integer().IsMatch(text),
            "nonNegativeInteger" or "unsignedLong" or "unsignedInt" or "unsignedShort" or "unsignedByte" => NonNegative().IsMatch(text),
            "positiveInteger" => NonNegative().IsMatch(text) && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0,
            "decimal" => Decimal().IsMatch(text),
            "double" or "float" => Double().IsMatch(text),
            "date" => Date().IsMatch(text),
            "dateTime" => DateAndTime().IsMatch(text),
            "dateTimeStamp" => DateAndTime().IsMatch(text) && Zone().IsMatch(text),
            "gYear" => Year().IsMatch(text),
            "gYearMonth" => YearMonth().IsMatch(text),
            "time" => Time().IsMatch(text),
            "duration" => !text.EndsWith('T') && Duration().IsMatch(text) && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0,
            "hexBinary" => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit),
            _ => true,
        };
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string OneZone = @"(Z|[-+]([01][0-9]|2[0-3]):[0-5][0-9])?\z";
    private const string OneDay = @"-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private const string OneTime = @"(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)";
    private const string OneYear = @"^-?([1-9][0-9]{3,}|0[0-9]{3})";

    [GeneratedRegex(@"^[-+]?[0-9]+\z", Options, 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^(\+?[0-9]+|-0+)\z", Options, 1000)]
    private static partial Regex NonNegative();

    [GeneratedRegex(@"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z", Options, 1000)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^([-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?|[-+]?INF|NaN)\z", Options, 1000)]
    private static partial Regex Double();

    [GeneratedRegex(OneYear + OneDay + OneZone, Options, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(OneYear + OneDay + "T" + OneTime + OneZone, Options, 1000)]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"(Z|[-+][0-9]{2}:[0-9]{2})\z", Options, 1000)]
    private static partial Regex Zone();

    [GeneratedRegex(OneYear + OneZone, Options, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(OneYear + "-(0[1-9]|1[0-2])" + OneZone, Options, 1000)]
    private static partial Regex YearMonth();

    [GeneratedRegex("^" + OneTime + OneZone, Options, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(@"^-?P([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?\z", Options, 1000)]
    private static partial Regex Duration();
}
