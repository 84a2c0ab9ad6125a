using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Rdf;
using static Greffe.Catalogue.ExportDcat.DcatTerms;

namespace Greffe.Catalogue.Harvest;

/// <summary>Data sets and services of a graph in DCAT, whichever profile.</summary>
internal static class DcatSource
{
    public static SourcePage Read(RdfGraph graph)
    {
        var services = graph.Subjects(Rdf.Vocabulary.Type, DataService);
        return new([.. graph.Subjects(Rdf.Vocabulary.Type, Dataset).Select(subject => Record(graph, subject, isService: false)), .. services.Select(subject => Record(graph, subject, isService: true))], Next(graph));
    }

    private static SourceRecord Record(RdfGraph graph, RdfTerm subject, bool isService)
    {
        // An identifier without text is none; the address of the thing is what is left.
        var identifier = Best(graph, subject, Dct + "identifier") is { Length: > 0 } said ? said : (subject as RdfTerm.Iri)?.Value;
        return new()
        {
            Identifier = identifier, IsService = isService, Fault = identifier is null ? "Ni identifiant ni adresse." : null,
            Values =
            [
                .. Shared(graph, subject), (Fields.Owner, Name(graph, subject, Dct + "publisher", Foaf + "name")), (Fields.Contact, Contact(graph, subject)),
                .. Texts(graph, subject, Dcat + "keyword").Select(word => (Fields.Keywords, (string?)word)), .. Ends(graph, subject, Dcat + "theme").Select(theme => (Fields.Theme, (string?)theme)),
                (Fields.Frequency, FrequencyCodes.Of(Ends(graph, subject, Dct + "accrualPeriodicity").FirstOrDefault())), (Fields.LandingPage, Address(graph, subject, Dcat + "landingPage")),
                .. Addresses(graph, subject, Dct + "language").Select(language => (Fields.Language, (string?)LanguageCode(language))),
                .. Places(graph, subject), .. Period(graph, subject),
                .. isService ? Addresses(graph, subject, Dcat + "endpointURL").Select(endpoint => (Fields.Endpoint, (string?)endpoint)) : [],
                .. isService ? [(Fields.Documentation, Address(graph, subject, Dcat + "endpointDescription"))] : Array.Empty<(string, string?)>(),
            ],
            Distributions = [.. graph.Objects(subject, new(Dcat + "distribution")).Select(distribution => Distribution(graph, distribution))],
        };
    }

    private static (string, IReadOnlyList<(string, string?)>) Distribution(RdfGraph graph, RdfTerm subject)
    {
        var (access, download) = (Address(graph, subject, Dcat + "accessURL"), Address(graph, subject, Dcat + "downloadURL"));
        return (subject is RdfTerm.Iri iri ? iri.Value : $"{access} {download}",
        [
            .. Shared(graph, subject), (Fields.AccessUrl, access), (Fields.DownloadUrl, download), (Fields.ByteSize, Best(graph, subject, Dcat + "byteSize")),
            (Fields.Format, Ends(graph, subject, Dct + "format").FirstOrDefault()), (Fields.MediaType, Media(graph, subject)), (Fields.Checksum, Name(graph, subject, Spdx + "checksum", Spdx + "checksumValue")),
        ]);
    }

    private static IEnumerable<(string, string?)> Shared(RdfGraph graph, RdfTerm subject) =>
    [
        (Fields.Title, Best(graph, subject, Dct + "title")), (Fields.Description, Best(graph, subject, Dct + "description")), (Fields.Issued, Best(graph, subject, Dct + "issued")),
        (Fields.Modified, Best(graph, subject, Dct + "modified")), (Fields.Licence, Address(graph, subject, Dct + "license")), .. Addresses(graph, subject, Dct + "conformsTo").Select(one => (Fields.ConformsTo, (string?)one)),
    ];

    private static IEnumerable<(string, string?)> Places(RdfGraph graph, RdfTerm subject) => graph.Objects(subject, new(Dct + "spatial"))
        .Select(place => (Fields.Spatial, Best(graph, place, Rdf.Vocabulary.Rdfs + "label") ?? Best(graph, place, Skos + "prefLabel") ?? (place is RdfTerm.Blank ? null : End(place))));

    private static IEnumerable<(string, string?)> Period(RdfGraph graph, RdfTerm subject) => graph.Objects(subject, new(Dct + "temporal")).Take(1)
        .SelectMany(period => new[] { (Fields.PeriodStart, Best(graph, period, Dcat + "startDate")), (Fields.PeriodEnd, Best(graph, period, Dcat + "endDate")) });

    private static string? Contact(RdfGraph graph, RdfTerm subject) => graph.Objects(subject, new(Dcat + "contactPoint"))
        .Select(card => Best(graph, card, Vcard + "hasEmail") ?? Best(graph, card, Vcard + "hasURL")).FirstOrDefault(contact => contact is not null);

    private static string? Name(RdfGraph graph, RdfTerm subject, string property, string name) =>
        graph.Objects(subject, new(property)).Select(thing => thing is RdfTerm.Literal literal ? literal.Text : Best(graph, thing, name)).FirstOrDefault(text => text is not null);

    private static string? Media(RdfGraph graph, RdfTerm subject) => graph.Objects(subject, new(Dcat + "mediaType"))
        .Select(media => media is RdfTerm.Iri iri && iri.Value.Contains("media-types/", StringComparison.Ordinal) ? Uri.UnescapeDataString(iri.Value[(iri.Value.IndexOf("media-types/", StringComparison.Ordinal) + 12)..]) : End(media)).FirstOrDefault();

    // In French, else without language, else in whichever comes first.
    private static string? Best(RdfGraph graph, RdfTerm subject, string property) => graph.Objects(subject, new(property))
        .OrderBy(value => value switch { RdfTerm.Literal { Language: "fr" } => 0, RdfTerm.Literal { Language: null } => 1, _ => 2 }).ThenBy(value => (value as RdfTerm.Literal)?.Language, StringComparer.Ordinal)
        .Select(value => value switch { RdfTerm.Literal literal => literal.Text, RdfTerm.Iri iri => iri.Value, _ => null }).FirstOrDefault();

    private static IEnumerable<string> Texts(RdfGraph graph, RdfTerm subject, string property) => graph.Objects(subject, new(property)).OfType<RdfTerm.Literal>().Select(literal => literal.Text);

    private static IEnumerable<string> Addresses(RdfGraph graph, RdfTerm subject, string property) => graph.Objects(subject, new(property)).Where(value => value is not RdfTerm.Blank).Select(value => value is RdfTerm.Iri iri ? iri.Value : ((RdfTerm.Literal)value).Text);

    private static string? Address(RdfGraph graph, RdfTerm subject, string property) => Addresses(graph, subject, property).FirstOrDefault();

    private static IEnumerable<string> Ends(RdfGraph graph, RdfTerm subject, string property) => graph.Objects(subject, new(property)).Select(value => value is RdfTerm.Blank ? Best(graph, value, Rdf.Vocabulary.Rdfs + "label") ?? "" : End(value));

    private static string End(RdfTerm value) => value is RdfTerm.Iri iri ? Uri.UnescapeDataString(iri.Value[(iri.Value.TrimEnd('/').LastIndexOfAny(['/', '#']) + 1)..].TrimEnd('/')) : (value as RdfTerm.Literal)?.Text ?? "";

    private static string? Next(RdfGraph graph) =>
        graph.Subjects(Rdf.Vocabulary.Type, new RdfTerm.Iri(Hydra + "PartialCollectionView")).Select(view => Address(graph, view, Hydra + "next"))
            .Concat(graph.Subjects(Rdf.Vocabulary.Type, new RdfTerm.Iri(Hydra + "PagedCollection")).Select(view => Address(graph, view, Hydra + "nextPage"))).FirstOrDefault(next => next is not null);
}
