using Greffe.Corpus.Naming;

namespace Greffe.Corpus.Things;

/// <summary>What belongs to people and is written in many ways: telephones, mail, plates, papers, land, addresses.</summary>
internal static class Belongings
{
    public static string Phone(Draw draw)
    {
        var number = draw.Any("06", "07", "06", "01", "02", "03", "04", "05", "09", "0262", "0590", "0692") is var head ? head + draw.Digits(10 - head.Length) : "";
        var pairs = number.Chunk(2).Select(pair => new string(pair)).ToArray();
        return draw.Below(12) switch
        {
            0 => number,
            1 => string.Join('.', pairs),
            2 => string.Join('-', pairs),
            3 => $"+33 {number[1]} {string.Join(' ', pairs[1..])}",
            4 => $"+33{number[1..]}",
            5 => $"0033 {number[1..]}",
            6 => $"+33 (0){number[1]} {string.Join(' ', pairs[1..])}",
            7 when draw.Chance(0.4) => draw.Any("+32 4", "+41 7", "+212 6", "+213 5", "+221 7", "+44 7", "+351 9", "+225 0") + $"{draw.Digits(2)} {draw.Digits(2)} {draw.Digits(2)} {draw.Digits(2)}",
            8 => $"{number[..4]} {number[4..6]} {number[6..8]} {number[8..]}",
            _ => string.Join(' ', pairs),
        };
    }

    public static string Email(Draw draw, string first, string last)
    {
        var (given, family) = (Ascii(first), Ascii(last));
        var user = draw.Below(8) switch
        {
            0 => $"{given[0]}.{family}", 1 => $"{given[0]}{family}", 2 => $"{family}.{given}", 3 => $"{given}{draw.Between(50, 99)}", 4 => $"{given}_{family}",
            5 => $"{given}-{family}{draw.Between(1, 99)}", 6 => $"contact.{family}", _ => $"{given}.{family}",
        };
        return $"{user}@{draw.Any("gmail.com", "orange.fr", "wanadoo.fr", "free.fr", "hotmail.fr", "yahoo.fr", "laposte.net", "outlook.com", "sfr.fr", "live.fr", "icloud.com", "protonmail.com", $"{family}.fr")}";
    }

    public static string Site(Draw draw, string first, string last) => draw.Below(5) switch
    {
        0 => $"www.{Ascii(last)}-{Ascii(first)}.fr", 1 => $"https://www.{Ascii(last)}.com", 2 => $"www.facebook.com/{Ascii(first)}.{Ascii(last)}",
        3 => $"https://www.instagram.com/{Ascii(first)}{Ascii(last)}", _ => $"{Ascii(first)}{Ascii(last)}.wordpress.com",
    };

    private static string Ascii(string name)
    {
        var plain = string.Concat(StableHash.Fold(name).Where(unit => unit is >= 'A' and <= 'Z')).ToLowerInvariant();
        return plain.Length > 0 ? plain : "contact";
    }

    public static string Plate(Draw draw)
    {
        var gap = draw.Any("-", "-", " ", "");
        if (draw.Chance(0.75)) return $"{draw.Letter()}{draw.Letter()}{gap}{draw.Between(100, 999)}{gap}{draw.Letter()}{draw.Letter()}";
        return $"{draw.Between(10, 9999)} {draw.Letter()}{draw.Letter()}{draw.Any($"{draw.Letter()}", "")} {draw.Between(1, 95):00}";
    }

    public static string Cadastre(Draw draw)
    {
        var section = draw.Any($"{draw.Letter()}", $"{draw.Letter()}{draw.Letter()}", $"{draw.Letter()}{draw.Letter()}");
        return draw.Below(5) switch
        {
            0 => $"section {section} n° {draw.Between(1, 999)}", 1 => $"section {section} numéro {draw.Between(1, 1400)}", 2 => $"{section} {draw.Between(1, 900)}",
            3 => $"{section} n° {draw.Between(1, 600)}", _ => $"section {section} n°{draw.Between(1, 500)}",
        };
    }

    public static string Passport(Draw draw) => $"{draw.Between(10, 24)}{draw.Letter()}{draw.Letter()}{draw.Digits(5)}";

    public static string ForeignerNumber(Draw draw) => draw.Chance(0.7) ? $"99{draw.Digits(8)}" : $"{draw.Between(10, 95)}03{draw.Digits(6)}";

    public static string IdentityCard(Draw draw) => draw.Chance(0.5) ? draw.Digits(12) : $"{draw.Letter()}{draw.Digits(2)}{draw.Letter()}{draw.Letter()}{draw.Digits(4)}";

    public static string Licence(Draw draw) => $"{draw.Between(10, 99)}{draw.Between(1, 12):00}{draw.Between(10, 95)}{draw.Digits(6)}";

    public static string FileNumber(Draw draw) => draw.Below(3) switch { 0 => $"{draw.Digits(7)}{draw.Letter()}", 1 => draw.Digits(9), _ => $"{draw.Digits(4)}-{draw.Digits(5)}-{draw.Letter()}" };

    /// <summary>An address of the country, in one of the written forms.</summary>
    public static string Address(Draw draw, PlaceStock places, Town town, bool overLines)
    {
        var gap = overLines ? "\n" : draw.Any(", ", " ", " - ", ", ");
        var place = draw.Below(20) switch
        {
            0 => $"{town.Name} ({town.Postcode})", 1 => $"{town.Postcode} {town.Name.ToUpperInvariant()} {draw.Any("CEDEX", "Cedex", "cedex")} {draw.Between(1, 20)}",
            2 => $"{town.Postcode[..2]} {town.Name}", 3 or 4 or 5 or 6 or 7 or 8 => $"{town.Postcode} {town.Name.ToUpperInvariant()}", 9 => $"à {town.Name}", _ => $"{town.Postcode} {town.Name}",
        };
        var street = draw.Below(16) switch
        {
            0 => $"lieu-dit {places.Hamlet(draw)}", 1 => $"« {places.Hamlet(draw)} »", 2 => $"{draw.Any("BP", "B.P.", "CS")} {draw.Between(10, 90999)}",
            3 => $"{Number(draw)} {places.Hamlet(draw)}", 4 => $"résidence {places.Residence(draw)}, {Number(draw)} {Street(draw, places)}",
            _ => $"{Number(draw)}{draw.Any(" ", ", ", " ")}{Street(draw, places)}",
        };
        if (draw.Chance(0.2)) street += draw.Any(", ", " ", " - ") + Inside(draw, places);
        else if (draw.Chance(0.06)) street = Inside(draw, places) + ", " + street;
        return draw.Chance(0.12) ? $"{street.ToUpperInvariant()}{gap}{place}" : $"{street}{gap}{place}";
    }

    private static string Street(Draw draw, PlaceStock places)
    {
        var kind = draw.Chance(0.1) ? draw.Any("av.", "bd", "bld", "Bd", "Av", "pl.", "imp.", "R.", "Rue", "AVENUE", "Chemin", "Allée") : places.Street(draw);
        return $"{kind} {places.StreetName(draw)}";
    }

    private static string Number(Draw draw) => $"{draw.Between(1, draw.Chance(0.8) ? 120 : 2400)}{draw.Any("", "", "", "", "", "", " bis", "bis", " ter", " A", "-12", " B")}";

    private static string Inside(Draw draw, PlaceStock places) => draw.Below(7) switch
    {
        0 => $"bâtiment {draw.Letter("ABCDEFGH")}", 1 => $"appartement {draw.Between(1, 412)}", 2 => $"bât. {draw.Letter("ABCDEF")} appt {draw.Between(1, 99)}",
        3 => $"{draw.Between(2, 14)}e étage, porte {draw.Between(1, 60)}", 4 => $"Résidence {places.Residence(draw)}", 5 => $"escalier {draw.Letter("ABC")}", _ => $"Apt {draw.Between(1, 300)}",
    };

    public static string ForeignAddress(Draw draw, PlaceStock places)
    {
        var (town, country) = (places.Foreign(draw), PlaceStock.Country(draw));
        return draw.Below(4) switch
        {
            0 => $"{draw.Between(1, 200)} rue {places.StreetName(draw)}, {town} ({country.ToUpperInvariant()})", 1 => $"{draw.Between(1, 99)}, avenue {places.StreetName(draw)}, {draw.Digits(4)} {town}, {country}",
            2 => $"BP {draw.Digits(4)}, {town}, {country}", _ => $"quartier {places.Hamlet(draw)}, lot n° {draw.Between(1, 400)}, {town} - {country.ToUpperInvariant()}",
        };
    }
}
