using System.Globalization;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;

namespace Greffe.Benchmarks.Catalogue;

/// <summary>Invented data sets in the proportions of a national catalogue: few licences and formats very frequent, many owners rare.</summary>
internal static class InventedRecords
{
    /// <summary>Distributions of each data set.</summary>
    public const int Distributions = 10;

    private static readonly string[] Words =
    [
        "données", "affaires", "civiles", "pénales", "détention", "effectifs", "budget", "tribunaux", "audiences", "délais", "médiation", "peines", "mineurs", "probation", "aide", "juridictionnelle",
        "notaires", "huissiers", "associations", "greffes", "cassation", "appel", "prud'hommes", "commerce", "logement", "famille", "divorces", "tutelles", "étrangers", "asile", "infractions", "stupéfiants",
        "routière", "violences", "amendes", "transaction", "expertise", "saisies", "immobilier", "formation", "recrutement", "carrières", "énergie", "bâtiments", "travaux", "marchés", "achats", "subventions",
    ];

    private static readonly string[] Formats = ["csv", "csv", "csv", "json", "xlsx", "xlsx", "parquet", "pdf", "geojson", "xml", "ods", "zip"];
    private static readonly string[] Licences = ["lov2", "lov2", "lov2", "lov2", "odbl-1.0", "cc-by-4.0", "https://example.org/licence"];
    private static readonly string[] Frequencies = ["DAILY", "WEEKLY", "MONTHLY", "MONTHLY", "QUARTERLY", "ANNUAL", "ANNUAL", "IRREG", "NEVER"];

    public static IReadOnlyList<CatalogueRecord> Domains { get; } = [.. Enumerable.Range(0, 12).Select(at => new CatalogueRecord
    {
        Id = $"domaine-{at}", Kind = RecordKind.Domain, Values = FieldValues.Of((Fields.Title, $"Domaine {at}"), (Fields.Description, "Domaine inventé."), (Fields.Owner, "Service inventé")),
    })];

    public static string Word(Random random) => Words[random.Next(1, Words.Length)];

    public static IReadOnlyDictionary<Facet, IReadOnlyList<string>> Narrowed(Random random) => new Dictionary<Facet, IReadOnlyList<string>>
    {
        [Facet.Licence] = [Licences[random.Next(Licences.Length)]], [Facet.Format] = [Formats[random.Next(Formats.Length)], Formats[random.Next(Formats.Length)]], [Facet.Domain] = [$"domaine-{random.Next(12)}", $"domaine-{random.Next(12)}"],
    };

    public static CatalogueRecord DataSet(int number, Random random) => new()
    {
        Id = $"jeu-{number}", Kind = RecordKind.DataSet, Visibility = random.Next(10) switch { 0 => Visibility.Internal, 1 => Visibility.Restricted, _ => Visibility.Public },
        Values = FieldValues.Of(
            (Fields.Title, Sentence(random, 5)), (Fields.Description, $"{Sentence(random, 40)} {(random.Next(5) < 3 ? "données" : "")}"), (Fields.Owner, $"Service {(int)Math.Pow(random.NextDouble() * 45, 2)}"),
            (Fields.Domain, $"domaine-{random.Next(12)}"), (Fields.Steward, $"Bureau {random.Next(300)}"), (Fields.Licence, Licences[random.Next(Licences.Length)]),
            (Fields.PersonalDataClass, FieldRules.PersonalDataClasses[random.Next(5)]), (Fields.Frequency, Frequencies[random.Next(Frequencies.Length)]),
            (Fields.Modified, new DateOnly(2026, 11, 1).AddDays(-random.Next(2000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (Fields.Keywords, Word(random)), (Fields.LegalBasis, Sentence(random, 8))),
        Distributions = [.. Enumerable.Range(0, Distributions).Select(at => new CatalogueRecord
        {
            Id = $"forme-{at}", Kind = RecordKind.Distribution,
            Values = FieldValues.Of((Fields.Title, Sentence(random, 3)), (Fields.AccessUrl, $"https://example.org/{number}/{at}"), (Fields.Format, Formats[random.Next(Formats.Length)]), (Fields.ByteSize, random.Next(1, 90_000_000).ToString(CultureInfo.InvariantCulture))),
        })],
    };

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));
}
