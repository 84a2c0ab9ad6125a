using System.Globalization;
using Greffe.Decisions.Occultations;

namespace Greffe.Benchmarks.Generation;

/// <summary>Invented names, addresses and numbers; keys of numbers are valid, telephones and domains are the reserved ones.</summary>
internal static class Invented
{
    private static readonly string[] FirstNames =
    [
        "Adèle", "Amadou", "Anaïs", "Aurélien", "Bastien", "Bérénice", "Camille", "Cédric", "Chloé", "Dalila", "Damien", "Delphine", "Djibril",
        "Dorian", "Elena", "Élodie", "Emre", "Esteban", "Fabrice", "Farida", "Fatou", "Félix", "Gaëlle", "Goran", "Hakim", "Hélène", "Hugo",
        "Ibrahim", "Inès", "Isabelle", "Ivan", "Jade", "Jean-Marc", "Joana", "Jonathan", "Joséphine", "Kader", "Karine", "Khadija", "Laurent",
        "Léonie", "Linh", "Louise", "Lucas", "Mamadou", "Manon", "Marie-Claude", "Mathieu", "Mehdi", "Mélanie", "Milos", "Nadia", "Nathalie",
        "Noé", "Olga", "Olivier", "Pauline", "Pierre-Yves", "Quentin", "Rachida", "Rémi", "Rose", "Salomé", "Sébastien", "Selma", "Sofia",
        "Stéphane", "Tatiana", "Thierry", "Timothée", "Valérie", "Victor", "Wei", "Yann", "Yasmine", "Zoé",
    ];

    private static readonly string[] NameHeads =
    [
        "Bar", "Ber", "Bou", "Cam", "Car", "Cha", "Cor", "Dal", "Del", "Dur", "Fal", "Far", "Fon", "Gal", "Gar", "Gou", "Har", "Hel", "Jar", "Ker",
        "Kor", "Lam", "Lar", "Lou", "Mal", "Mar", "Mer", "Mon", "Mor", "Nav", "Nor", "Oli", "Pas", "Per", "Pon", "Qui", "Ram", "Rou", "Sal", "Sar",
        "Sau", "Tar", "Tor", "Val", "Var", "Ver", "Vil", "Zan",
    ];

    private static readonly string[] NameMiddles = ["", "", "an", "be", "ci", "de", "ga", "la", "li", "ma", "mo", "na", "ri", "sa", "ti", "va"];

    private static readonly string[] NameTails =
    [
        "ard", "aud", "beau", "bert", "card", "court", "din", "dier", "eau", "elli", "eng", "er", "et", "ez", "fort", "gnac", "guen", "ic", "ier",
        "in", "kovic", "let", "lin", "moni", "net", "ois", "on", "oux", "quet", "rel", "ski", "tier", "tin", "vert", "ville",
    ];

    private static readonly string[] Towns =
    [
        "75011 Paris", "69003 Lyon", "13006 Marseille", "31000 Toulouse", "33000 Bordeaux", "59000 Lille", "67000 Strasbourg", "44000 Nantes",
        "35000 Rennes", "34000 Montpellier", "38000 Grenoble", "76000 Rouen", "21000 Dijon", "63000 Clermont-Ferrand", "37000 Tours",
        "29200 Brest", "87000 Limoges", "80000 Amiens", "54000 Nancy", "51100 Reims", "97400 Saint-Denis", "97200 Fort-de-France",
    ];

    private static readonly string[] Streets =
        ["rue", "avenue", "boulevard", "chemin", "allée", "impasse", "place", "square", "route", "quai"];

    private static readonly string[] StreetNames =
    [
        "des Acacias-Blancs", "du Vieux-Pressoir", "de la Fontaine-aux-Loups", "des Quatre-Vents", "du Champ-Rond", "des Mésanges-Bleues",
        "de la Corderie-Haute", "du Pont-Neuvel", "des Trois-Épis", "de la Croix-Verte", "du Bois-Joli", "des Tisserands-Drapiers",
    ];

    private static readonly string[] Trades = ["Bâtiment", "Transports", "Conseil", "Négoce", "Services", "Immobilier", "Industrie", "Distribution"];

    private static readonly string[] PhoneHeads = ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98"];

    public static string FirstName(Random random) => Pick(random, FirstNames);

    /// <summary>A surname; one in eight is double.</summary>
    public static string Surname(Random random)
    {
        var name = Pick(random, NameHeads) + Pick(random, NameMiddles) + Pick(random, NameTails);
        return random.Next(8) == 0 ? $"{name}-{Pick(random, NameHeads)}{Pick(random, NameTails)}" : name;
    }

    /// <summary>Something of that category that is no person.</summary>
    public static string Thing(Random random, EntityCategory category, DateOnly before) => category switch
    {
        EntityCategory.Adresse => $"{random.Next(1, 240)} {Pick(random, Streets)} {Pick(random, StreetNames)}, {Pick(random, Towns)}",
        EntityCategory.DateNaissance => French.Day(before.AddDays(-random.Next(8_000, 28_000))),
        EntityCategory.DateMariage or EntityCategory.DateDeces => French.Day(before.AddDays(-random.Next(400, 6_000))),
        EntityCategory.NumeroIdentifiant => Nir(random),
        EntityCategory.NumeroSiretSiren => Siren(random),
        EntityCategory.CompteBancaire => Iban(random),
        EntityCategory.TelephoneFax => $"{Pick(random, PhoneHeads)} {random.Next(100):00} {random.Next(100):00}",
        EntityCategory.Email => $"{Pick(random, NameHeads)}.{Pick(random, NameTails)}{random.Next(1000)}@example.org".ToLowerInvariant(),
        EntityCategory.SiteWebSensible => $"{Pick(random, NameHeads)}{Pick(random, NameTails)}.example.net".ToLowerInvariant(),
        EntityCategory.Cadastre => $"section {Letter(random)}{Letter(random)} n° {random.Next(1, 900)}",
        EntityCategory.PlaqueImmatriculation => $"{Letter(random)}{Letter(random)}-{random.Next(1, 1000):000}-{Letter(random)}{Letter(random)}",
        EntityCategory.Localite => Pick(random, Towns)[6..],
        _ => $"société {Pick(random, NameHeads)}{Pick(random, NameTails)} {Pick(random, Trades)}",
    };

    private static string Nir(Random random)
    {
        var digits = $"{random.Next(1, 3)}{random.Next(40, 100):00}{random.Next(1, 13):00}{random.Next(21, 96):00}{random.Next(1, 600):000}{random.Next(1, 600):000}";
        var key = 97 - long.Parse(digits, CultureInfo.InvariantCulture) % 97;
        return $"{digits[0]} {digits[1..3]} {digits[3..5]} {digits[5..7]} {digits[7..10]} {digits[10..]} {key:00}";
    }

    private static string Siren(Random random)
    {
        var digits = $"999{random.Next(100_000):00000}";
        var sum = digits.Select((c, i) => (c - '0') * (1 + i % 2)).Sum(value => value > 9 ? value - 9 : value);
        var siren = $"{digits}{(10 - sum % 10) % 10}";
        return $"{siren[..3]} {siren[3..6]} {siren[6..]}";
    }

    private static string Iban(Random random)
    {
        var (bank, desk, account) = (19_999L, (long)random.Next(10_000, 100_000), random.NextInt64(10_000_000_000, 100_000_000_000));
        var key = 97 - (89 * bank + 15 * desk + 3 * account) % 97;
        var bban = $"{bank}{desk}{account}{key:00}";
        var check = 98 - (int)(Int128.Parse(bban + "152700", CultureInfo.InvariantCulture) % 97);
        var iban = $"FR{check:00}{bban}";
        return string.Join(' ', iban.Chunk(4).Select(group => new string(group)));
    }

    private static char Letter(Random random) => "ABCDEFGHJKLMNPQRSTVWXYZ"[random.Next(23)];

    private static string Pick(Random random, string[] list) => list[random.Next(list.Length)];
}
