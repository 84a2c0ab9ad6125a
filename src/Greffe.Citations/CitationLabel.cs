using System.Globalization;
using Greffe.Citations.Statutes;

namespace Greffe.Citations;

/// <summary>Words for a canonical identifier, in French.</summary>
internal static class CitationLabel
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly Dictionary<string, string> Courts = new()
    {
        ["cass"] = "Cass.", ["ce"] = "CE", ["caa"] = "CAA", ["ta"] = "TA", ["ca"] = "CA", ["tj"] = "TJ", ["tgi"] = "TGI", ["ti"] = "TI", ["tcom"] = "T. com.", ["tae"] = "TAE",
        ["cph"] = "CPH", ["tass"] = "TASS", ["tdc"] = "T. confl.", ["cc"] = "Cons. const.", ["cjue"] = "CJUE", ["cjce"] = "CJCE", ["tribue"] = "Trib. UE", ["tpice"] = "TPICE",
        ["cedh"] = "CEDH", ["cnda"] = "CNDA", ["rg"] = "RG",
    };

    private static readonly Dictionary<string, string> Units = new()
    {
        ["civ1"] = "1re civ.", ["civ2"] = "2e civ.", ["civ3"] = "3e civ.", ["civ"] = "civ.", ["com"] = "com.", ["soc"] = "soc.", ["crim"] = "crim.", ["ap"] = "ass. plén.",
        ["mixte"] = "ch. mixte", ["reun"] = "ch. réun.", ["req"] = "req.", ["ass"] = "ass.", ["sect"] = "sect.", ["ord"] = "ord.",
    };

    private static readonly Dictionary<string, string> Instruments = Tables.Rows("codes.tsv")
        .DistinctBy(row => row[0]).ToDictionary(row => row[0], row => $"du {row[3].Replace("Code", "code", StringComparison.Ordinal).Replace("Livre", "livre", StringComparison.Ordinal)}");

    private static readonly Dictionary<string, string> Others = new()
    {
        ["ceseda"] = "du Ceseda", ["cesdh"] = "de la Convention européenne des droits de l'homme", ["tfue"] = "du TFUE", ["tue"] = "du TUE",
        ["charte-ue"] = "de la Charte des droits fondamentaux de l'Union européenne", ["constitution-1958"] = "de la Constitution",
        ["ddhc-1789"] = "de la Déclaration des droits de l'homme et du citoyen", ["cide"] = "de la Convention relative aux droits de l'enfant",
        ["reg:2016/679"] = "du RGPD", ["code-rural-et-de-la-peche-maritime"] = "du code rural et de la pêche maritime", ["code-forestier"] = "du code forestier",
    };

    /// <summary>The words; the identifier itself where there are none.</summary>
    public static string Of(string canonical)
    {
        var colon = canonical.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return canonical;
        var (kind, rest) = (canonical[..colon], canonical[(colon + 1)..]);
        return kind switch
        {
            "art" => Article(rest),
            "loi" or "ord" or "dec" or "arr" or "reg" or "dir" => Act(kind, rest),
            "ecli" or "celex" or "legiarti" or "legitext" or "jorftext" => rest,
            _ when Courts.TryGetValue(kind, out var court) && rest.Split(':', 3) is [var unit, var date, var number] => Case(court, unit, date, number),
            _ => canonical,
        };
    }

    private static string Case(string court, string unit, string date, string number)
    {
        var place = unit.Length == 0 ? "" : Units.TryGetValue(unit, out var words) ? $" {words}" : char.IsAsciiDigit(unit[0]) ? $", {unit}" : $" {Town(unit)}";
        var day = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? $", {Day(known)}" : "";
        var numbers = number.Length == 0 ? "" : $", n° {number.Replace("+", ", ", StringComparison.Ordinal).Replace("..", " à ", StringComparison.Ordinal)}";
        return $"{court}{place}{day}{numbers}";
    }

    private static string Article(string rest)
    {
        if (rest.Split('#', 2) is not [var instrument, var article]) return rest;
        var parts = article.Split(';');
        var number = parts[0].Replace("..", " à ", StringComparison.Ordinal);
        if (number.Length > 1 && char.IsAsciiLetterUpper(number[0])) number = Spaced(number);
        var qualifiers = string.Concat(parts.Skip(1).Select(Qualifier));
        return $"{(number.Contains(" à ", StringComparison.Ordinal) ? "articles" : "article")} {number}{qualifiers} {Instrument(instrument)}";
    }

    private static string Instrument(string instrument) =>
        Others.GetValueOrDefault(instrument) ?? Instruments.GetValueOrDefault(instrument) ?? (instrument.Split(':')[0] switch
        {
            "loi" or "dir" => $"de la {Of(instrument)}",
            "ord" or "arr" => $"de l'{Of(instrument)}",
            "dec" or "reg" => $"du {Of(instrument)}",
            _ => $"({instrument})",
        });

    private static string Act(string kind, string rest)
    {
        var name = kind switch { "loi" => "loi", "ord" => "ordonnance", "dec" => "décret", "arr" => "arrêté", "reg" => "règlement", _ => "directive" };
        return DateOnly.TryParseExact(rest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? $"{name} du {Day(date)}"
            : kind == "dir" ? $"{name} {rest}" : $"{name} n° {rest}";
    }

    private static string Qualifier(string part) => part.Split('=') switch
    {
        ["al", var rank] => $", al. {rank}",
        ["par", var rank] => $", § {rank}",
        ["num", var rank] => $", {rank}°",
        _ => " et suivants",
    };

    /// <summary>«L1234-5» is written «L. 1234-5».</summary>
    private static string Spaced(string number)
    {
        var letters = number.TakeWhile(c => !char.IsAsciiDigit(c)).Count();
        return $"{number[..letters]}. {number[letters..].Replace(" à L", " à L. ", StringComparison.Ordinal).Replace(" à R", " à R. ", StringComparison.Ordinal)}";
    }

    private static string Day(DateOnly date) => date.Day == 1 ? $"1er {date.ToString("MMMM yyyy", French)}" : date.ToString("d MMMM yyyy", French);

    private static string Town(string slug) => string.Join('-', slug.Split('-').Select(word => word is "en" or "de" or "la" or "sur" or "sous" or "les" or "le" ? word : French.TextInfo.ToTitleCase(word)));
}
