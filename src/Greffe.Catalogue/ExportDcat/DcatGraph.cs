using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Rdf;
using static Greffe.Catalogue.ExportDcat.DcatTerms;

namespace Greffe.Catalogue.ExportDcat;

/// <summary>
/// Says records in DCAT-AP 3.0.1. It says what it is given: whoever calls it gives what a visitor sees. Every thing has an address, every
/// thing referred to its class, since a validator looks at this graph alone.
/// </summary>
/// <param name="address">Address of the site, without a final slash.</param>
internal sealed class DcatGraph(string address)
{
    public RdfGraph Graph { get; } = new();

    /// <summary>The catalogue itself.</summary>
    public RdfTerm.Iri Catalogue { get; } = new(address + "/catalogue");

    /// <summary>Whether a kind leaves as DCAT.</summary>
    public static bool Leaves(RecordKind kind) => kind is RecordKind.DataSet or RecordKind.Reference or RecordKind.Service;

    public void Describe(DcatCatalogue catalogue)
    {
        Type(Catalogue, DcatTerms.Catalog);
        Text(Catalogue, Dct + "title", catalogue.Title);
        Text(Catalogue, Dct + "description", catalogue.Description);
        Graph.Add(Catalogue, new(Dct + "publisher"), Agent(catalogue.Publisher));
        Stub(Catalogue, Dct + "language", Language("fr"), Dct + "LinguisticSystem");
        Stub(Catalogue, Foaf + "homepage", address + "/catalogue", null);
        Type(Catalogue, new(Foaf + "Document"));
    }

    /// <param name="record">What is said.</param>
    /// <param name="served">Identifiers of the data sets that the same document describes: a service is linked to no other.</param>
    public void Add(CatalogueRecord record, Func<string, bool> served)
    {
        var subject = Place(record);
        var service = record.Kind == RecordKind.Service;
        Graph.Add(Catalogue, new(Dcat + (service ? "service" : "dataset")), subject);
        Type(subject, service ? DataService : Dataset);
        Common(subject, record.Values, record.Title);
        Graph.Add(subject, new(Dct + "identifier"), Rdf.Vocabulary.Text(record.Id));
        if (record.Values[Fields.Owner] is { } owner) Graph.Add(subject, new(Dct + "publisher"), Agent(owner));
        if (record.Values[Fields.Contact] is { } contact) Graph.Add(subject, new(Dcat + "contactPoint"), Contact(contact));
        foreach (var word in record.Values.All(Fields.Keywords)) Text(subject, Dcat + "keyword", word);
        foreach (var theme in record.Values.All(Fields.Theme)) Concept(subject, Dcat + "theme", $"{Authority}data-theme/{theme}", theme);
        Stub(subject, Dct + "accessRights", $"{Authority}access-right/PUBLIC", Dct + "RightsStatement");
        if (record.Values[Fields.LandingPage] is { } page) Stub(subject, Dcat + "landingPage", page, Foaf + "Document");
        if (service) Service(subject, record, served);
        else Data(subject, record);
    }

    private void Service(RdfTerm.Iri subject, CatalogueRecord record, Func<string, bool> served)
    {
        foreach (var endpoint in record.Values.All(Fields.Endpoint)) Graph.Add(subject, new(Dcat + "endpointURL"), new RdfTerm.Iri(endpoint));
        if (record.Values[Fields.Documentation] is { } documentation) Graph.Add(subject, new(Dcat + "endpointDescription"), new RdfTerm.Iri(documentation));
        foreach (var id in record.Values.All(Fields.Serves).Where(served)) Graph.Add(subject, new(Dcat + "servesDataset"), new RdfTerm.Iri(address + RecordKind.DataSet.Address(id)));
    }

    private void Data(RdfTerm.Iri subject, CatalogueRecord record)
    {
        if (record.Values[Fields.Frequency] is { } frequency) Stub(subject, Dct + "accrualPeriodicity", $"{Authority}frequency/{frequency}", Dct + "Frequency");
        foreach (var language in record.Values.All(Fields.Language)) Stub(subject, Dct + "language", Language(language), Dct + "LinguisticSystem");
        foreach (var (place, at) in record.Values.All(Fields.Spatial).Select((place, at) => (place, at)))
            Labelled(subject, Dct + "spatial", string.Create(CultureInfo.InvariantCulture, $"{subject.Value}#lieu-{at + 1}"), Dct + "Location", place);
        Period(subject, record.Values);
        foreach (var distribution in record.Distributions) Distribution(subject, distribution, record);
        // A reference list says its download in a field of its own: in DCAT that is a distribution.
        if (record.Kind == RecordKind.Reference && record.Values[Fields.DownloadUrl] is { } download)
            Distribution(subject, new() { Id = "liste", Kind = RecordKind.Distribution, Values = FieldValues.Of((Fields.AccessUrl, download), (Fields.DownloadUrl, download)) }, record);
    }

    private void Distribution(RdfTerm.Iri dataset, CatalogueRecord distribution, CatalogueRecord record)
    {
        var subject = new RdfTerm.Iri($"{dataset.Value}#{distribution.Id}");
        var values = distribution.Values;
        Graph.Add(dataset, new(Dcat + "distribution"), subject);
        Type(subject, DcatTerms.Distribution);
        Common(subject, values, values[Fields.Title]);
        if (values[Fields.Licence] is null && record.Values[Fields.Licence] is { } licence) Licence(subject, licence);
        foreach (var (field, name) in new[] { (Fields.AccessUrl, "accessURL"), (Fields.DownloadUrl, "downloadURL") })
            if (values[field] is { } url) Graph.Add(subject, new(Dcat + name), new RdfTerm.Iri(url));
        if (values[Fields.Format] is { } format) Labelled(subject, Dct + "format", $"{Authority}file-type/{Uri.EscapeDataString(format.ToUpperInvariant())}", Dct + "MediaTypeOrExtent", format);
        if (values[Fields.MediaType] is { } media) Stub(subject, Dcat + "mediaType", MediaTypes + Uri.EscapeDataString(media).Replace("%2F", "/", StringComparison.Ordinal), Dct + "MediaType");
        if (values[Fields.ByteSize] is { } size) Graph.Add(subject, new(Dcat + "byteSize"), new RdfTerm.Literal(size, Rdf.Vocabulary.Xsd + "nonNegativeInteger"));
        if (values[Fields.Checksum] is { } checksum) Checksum(subject, checksum);
    }

    private void Common(RdfTerm.Iri subject, FieldValues values, string? title)
    {
        if (title is not null) Text(subject, Dct + "title", title);
        if (values[Fields.Description] is { } description) Text(subject, Dct + "description", description);
        foreach (var (field, name) in new[] { (Fields.Issued, "issued"), (Fields.Modified, "modified") })
            if (values[field] is { } day) Graph.Add(subject, new(Dct + name), new RdfTerm.Literal(day, Rdf.Vocabulary.Xsd + "date"));
        if (values[Fields.Licence] is { } licence && !Graph.Contains(subject, Rdf.Vocabulary.Type, Dataset)) Licence(subject, licence);
        foreach (var standard in values.All(Fields.ConformsTo)) Stub(subject, Dct + "conformsTo", standard, Dct + "Standard");
    }

    private void Licence(RdfTerm.Iri subject, string licence) => Stub(subject, Dct + "license", FieldRules.Licences.GetValueOrDefault(licence, licence), Dct + "LicenseDocument");

    private void Period(RdfTerm.Iri subject, FieldValues values)
    {
        if (values[Fields.PeriodStart] is null && values[Fields.PeriodEnd] is null) return;
        var period = new RdfTerm.Iri(subject.Value + "#periode");
        Graph.Add(subject, new(Dct + "temporal"), period);
        Type(period, new(Dct + "PeriodOfTime"));
        foreach (var (field, name) in new[] { (Fields.PeriodStart, "startDate"), (Fields.PeriodEnd, "endDate") })
            if (values[field] is { } day) Graph.Add(period, new(Dcat + name), new RdfTerm.Literal(day, Rdf.Vocabulary.Xsd + "date"));
    }

    // «sha256:…», or the digits alone, whose number says which it is.
    private void Checksum(RdfTerm.Iri subject, string checksum)
    {
        var digits = checksum[(checksum.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var algorithm = digits.Length switch { 32 => "md5", 40 => "sha1", 64 => "sha256", 128 => "sha512", _ => null };
        if (algorithm is null || !digits.All(char.IsAsciiHexDigit)) return;
        var sum = new RdfTerm.Iri(subject.Value + "-empreinte");
        Graph.Add(subject, new(Spdx + "checksum"), sum);
        Type(sum, new(Spdx + "Checksum"));
        Stub(sum, Spdx + "algorithm", $"{Spdx}checksumAlgorithm_{algorithm}", Spdx + "ChecksumAlgorithm");
        Graph.Add(sum, new(Spdx + "checksumValue"), new RdfTerm.Literal(digits.ToUpperInvariant(), Rdf.Vocabulary.Xsd + "hexBinary"));
    }

    private RdfTerm.Iri Agent(string name)
    {
        var agent = new RdfTerm.Iri($"{address}/catalogue#organisme-{Key(name)}");
        Type(agent, new(Foaf + "Agent"));
        Text(agent, Foaf + "name", name);
        return agent;
    }

    private RdfTerm.Iri Contact(string contact)
    {
        var card = new RdfTerm.Iri($"{address}/catalogue#contact-{Key(contact)}");
        Type(card, new(Vcard + "Kind"));
        var isMail = contact.Contains('@', StringComparison.Ordinal) && !contact.Contains('/', StringComparison.Ordinal);
        Graph.Add(card, new(Vcard + (isMail ? "hasEmail" : "hasURL")), new RdfTerm.Iri(isMail ? $"mailto:{contact}" : contact));
        return card;
    }

    private void Concept(RdfTerm subject, string property, string concept, string label)
    {
        Stub(subject, property, concept, Skos + "Concept");
        Graph.Add(new RdfTerm.Iri(concept), new(Skos + "prefLabel"), new RdfTerm.Literal(label, Rdf.Vocabulary.Rdf + "langString", "en"));
    }

    private void Labelled(RdfTerm subject, string property, string thing, string type, string label)
    {
        Stub(subject, property, thing, type);
        Text(new RdfTerm.Iri(thing), Rdf.Vocabulary.Rdfs + "label", label);
    }

    private void Stub(RdfTerm subject, string property, string thing, string? type)
    {
        Graph.Add(subject, new(property), new RdfTerm.Iri(thing));
        if (type is not null) Type(new RdfTerm.Iri(thing), new(type));
    }

    private void Type(RdfTerm subject, RdfTerm.Iri type) => Graph.Add(subject, Rdf.Vocabulary.Type, type);

    private void Text(RdfTerm subject, string property, string text) => Graph.Add(subject, new(property), new RdfTerm.Literal(text, Rdf.Vocabulary.Rdf + "langString", "fr"));

    private RdfTerm.Iri Place(CatalogueRecord record) => new(address + record.Address);

    private static string Key(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
}

/// <summary>What is said of the catalogue as a whole.</summary>
/// <param name="Title">Title.</param>
/// <param name="Description">Description.</param>
/// <param name="Publisher">Who publishes it.</param>
public sealed record DcatCatalogue(string Title, string Description, string Publisher);
