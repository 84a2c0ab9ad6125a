using Greffe.Catalogue.Rdf;

namespace Greffe.Catalogue.ExportDcat;

/// <summary>Names of the vocabularies that DCAT-AP 3.0.1 uses, and of the EU's authority lists.</summary>
internal static class DcatTerms
{
    public const string Dcat = "http://www.w3.org/ns/dcat#", Dct = "http://purl.org/dc/terms/", Foaf = "http://xmlns.com/foaf/0.1/", Vcard = "http://www.w3.org/2006/vcard/ns#",
        Skos = "http://www.w3.org/2004/02/skos/core#", Spdx = "http://spdx.org/rdf/terms#", Hydra = "http://www.w3.org/ns/hydra/core#",
        Authority = "http://publications.europa.eu/resource/authority/", MediaTypes = "http://www.iana.org/assignments/media-types/";

    public static readonly RdfTerm.Iri Dataset = new(Dcat + "Dataset"), Distribution = new(Dcat + "Distribution"), DataService = new(Dcat + "DataService"), Catalog = new(Dcat + "Catalog");

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fr"] = "FRA", ["en"] = "ENG", ["de"] = "DEU", ["es"] = "SPA", ["it"] = "ITA", ["nl"] = "NLD", ["pt"] = "POR",
    };

    /// <summary>A language as the authority list names it; one that it is not sure to have, by its own code.</summary>
    public static string Language(string code) => Languages.TryGetValue(code, out var known) ? $"{Authority}language/{known}" : $"http://id.loc.gov/vocabulary/iso639-1/{Uri.EscapeDataString(code.ToLowerInvariant())}";

    /// <summary>The code of a language that is named so; the end of the address where it is not known.</summary>
    public static string LanguageCode(string address)
    {
        var end = address[(address.LastIndexOf('/') + 1)..];
        return Languages.Where(pair => pair.Value == end).Select(pair => pair.Key).FirstOrDefault() ?? end.ToLowerInvariant();
    }
}
