using System.Globalization;
using System.Numerics;

namespace Greffe.Heldout.Trial;

/// <summary>Numbers, dates and addresses of invented people; keys are valid, telephones are of the ranges reserved for fiction.</summary>
internal static class Things
{
    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string Date(Random random, int from, int to)
    {
        var day = new DateOnly(random.Next(from, to + 1), 1, 1).AddDays(random.Next(365));
        return random.Next(5) switch
        {
            0 => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            1 when day.Day > 9 => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            _ => $"{(day.Day == 1 ? "1er" : day.Day)} {Months[day.Month - 1]} {day.Year}",
        };
    }

    public static string Address(NameBook book, Random random, bool broken)
    {
        var number = random.Next(6) switch { 0 => $"{random.Next(1, 200)} bis ", 1 => $"{random.Next(1, 200)}, ", _ => $"{random.Next(1, 300)} " };
        var street = book.Pick("streets", random);
        if (street.StartsWith("résidence", StringComparison.Ordinal) || street.StartsWith("li", StringComparison.Ordinal) || street.StartsWith("hameau", StringComparison.Ordinal)) number = "";
        var town = book.Pick("towns", random);
        var flat = random.Next(5) == 0 ? $"appartement {random.Next(1, 90)}, " : "";
        return broken ? $"{number}{flat}{street}\n{Case(town, random)}" : $"{number}{street}{(random.Next(2) == 0 ? ", " : " ")}{flat}{Case(town, random)}";
    }

    public static string Town(NameBook book, Random random) => book.Pick("towns", random)[6..];

    private static string Case(string town, Random random) => random.Next(2) == 0 ? town.ToUpperInvariant() : town;

    public static string Phone(Random random)
    {
        var (prefix, digits) = random.Next(2) == 0 ? ("06", $"39 98 {random.Next(10, 100)} {random.Next(10, 100)}") : ("01", $"99 00 {random.Next(10, 100)} {random.Next(10, 100)}");
        return random.Next(4) switch
        {
            0 => $"{prefix}.{digits.Replace(' ', '.')}",
            1 => $"{prefix}{digits.Replace(" ", "", StringComparison.Ordinal)}",
            2 => $"+33 {prefix[1]} {digits}",
            _ => $"{prefix} {digits}",
        };
    }

    public static string Iban(Random random)
    {
        var account = string.Concat(Enumerable.Range(0, 23).Select(_ => random.Next(10)));
        var key = 98 - (int)(BigInteger.Parse(account + "152700", CultureInfo.InvariantCulture) % 97);
        var iban = $"FR{key:00}{account}";
        return random.Next(2) == 0 ? iban : string.Join(' ', iban.Chunk(4).Select(group => new string(group)));
    }

    public static string Nir(Person person, Random random)
    {
        var year = person.Birth[^2..];
        var body = $"{(person.IsWoman ? 2 : 1)}{year}{random.Next(1, 13):00}{random.Next(1, 96):00}{random.Next(1, 500):000}{random.Next(1, 900):000}";
        var key = 97 - (long.Parse(body, CultureInfo.InvariantCulture) % 97);
        return random.Next(2) == 0 ? $"{body}{key:00}" : $"{body[0]} {body[1..3]} {body[3..5]} {body[5..7]} {body[7..10]} {body[10..]} {key:00}";
    }

    public static string Siren(Random random)
    {
        for (; ; )
        {
            var number = random.Next(300_000_000, 900_000_000).ToString(CultureInfo.InvariantCulture);
            var sum = number.Select((digit, at) => (digit - '0') * (at % 2 == 1 ? 2 : 1)).Sum(value => value > 9 ? value - 9 : value);
            if (sum % 10 == 0) return $"{number[..3]} {number[3..6]} {number[6..]}";
        }
    }

    public static string Plate(Random random)
    {
        const string letters = "ABCDEFGHJKLMNPQRSTVWXYZ";
        char Letter() => letters[random.Next(letters.Length)];
        return $"{Letter()}{Letter()}-{random.Next(100, 999)}-{Letter()}{Letter()}";
    }

    public static string Mail(Person person, NameBook book, Random random) =>
        $"{Plain(person.Given[0])}{".-_"[random.Next(3)]}{Plain(person.Surname)}{(random.Next(3) == 0 ? random.Next(1, 99).ToString(CultureInfo.InvariantCulture) : "")}@{book.Pick("mail", random)}";

    private static string Plain(string name) => string.Concat(name.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD).Where(char.IsAsciiLetter));
}
