using System.Globalization;

namespace Greffe.Corpus.Things;

/// <summary>Numbers that carry their own check: written right, so that a pattern that checks them finds them.</summary>
internal static class CheckedNumbers
{
    /// <summary>Registration number of a person (NIR) with its key, Corsica and births abroad included.</summary>
    public static string Nir(Draw draw, bool female, DateOnly birth)
    {
        var department = draw.Below(20) switch { 0 => "2A", 1 => "2B", 2 => "99", 3 => "97", _ => $"{draw.Between(1, 95):00}" };
        if (department == "20") department = "2A";
        var body = $"{(female ? 2 : 1)}{birth:yy}{birth:MM}{department}{draw.Between(1, 989):000}{draw.Between(1, 999):000}";
        var number = long.Parse(body.Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var key = $"{97 - number % 97:00}";
        return draw.Below(5) switch
        {
            0 => body + key,
            1 => $"{body} {key}",
            2 => $"{body[..1]}.{body[1..3]}.{body[3..5]}.{body[5..7]}.{body[7..10]}.{body[10..]}/{key}",
            3 => $"{body[..1]} {body[1..3]} {body[3..5]} {body[5..7]} {body[7..10]} {body[10..]}",
            _ => $"{body[..1]} {body[1..3]} {body[3..5]} {body[5..7]} {body[7..10]} {body[10..]} {key}",
        };
    }

    /// <summary>French bank account number whose check is right (ISO 13616, mod 97), sometimes a foreign one.</summary>
    public static string Iban(Draw draw)
    {
        var (country, body) = draw.Below(8) switch
        {
            0 => ("DE", draw.Digits(18)),
            1 => ("BE", draw.Digits(12)),
            _ => ("FR", draw.Digits(23)),
        };
        if (country == "FR") body = body[..21] + RibKey(body[..21]);
        var whole = country + CheckDigits(country, body) + body;
        return draw.Chance(0.7) ? string.Join(' ', whole.Chunk(4).Select(chunk => new string(chunk))) : whole;
    }

    private static string CheckDigits(string country, string body)
    {
        var digits = body + string.Concat(country.Select(letter => (letter - 'A' + 10).ToString(CultureInfo.InvariantCulture))) + "00";
        var rest = 0;
        foreach (var digit in digits) rest = (rest * 10 + digit - '0') % 97;
        return $"{98 - rest:00}";
    }

    private static string RibKey(string account) =>
        $"{97 - (89 * long.Parse(account[..5], CultureInfo.InvariantCulture) + 15 * long.Parse(account[5..10], CultureInfo.InvariantCulture) + 3 * long.Parse(account[10..], CultureInfo.InvariantCulture)) % 97:00}";

    /// <summary>Bank identity (RIB): bank, branch, account, key.</summary>
    public static string Rib(Draw draw)
    {
        var account = draw.Digits(21);
        return $"{account[..5]} {account[5..10]} {account[10..]} {RibKey(account)}";
    }

    /// <summary>Payment card of sixteen digits (Luhn).</summary>
    public static string Card(Draw draw)
    {
        var number = Luhn(draw.Any("4", "51", "53", "49") + draw.Digits(14), 15);
        return draw.Chance(0.7) ? string.Join(' ', number.Chunk(4).Select(chunk => new string(chunk))) : number;
    }

    /// <summary>Company number (Luhn).</summary>
    public static string Siren(Draw draw) => Luhn(draw.Any("3", "4", "5", "7", "8", "9") + draw.Digits(7), 8);

    /// <summary>Establishment number: its company's, then five digits, Luhn on the whole.</summary>
    public static string Siret(Draw draw, string siren) => Luhn($"{siren}000{draw.Between(1, 9)}", 13);

    private static string Luhn(string digits, int length)
    {
        var body = digits[..length];
        var sum = 0;
        for (var index = 0; index < length; index++)
        {
            var digit = body[length - 1 - index] - '0';
            if (index % 2 == 0 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }
        return body + (10 - sum % 10) % 10;
    }
}
