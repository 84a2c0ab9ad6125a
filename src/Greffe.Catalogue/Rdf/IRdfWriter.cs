namespace Greffe.Catalogue.Rdf;

/// <summary>Writes graphs one after the other as one document: all they say together is what the document says.</summary>
internal interface IRdfWriter : IDisposable
{
    /// <summary>Adds what a graph says. The same statement may come again in a later graph: a document is a set of statements.</summary>
    void Write(RdfGraph graph);
}

/// <summary>Forms in which graphs leave.</summary>
internal enum RdfForm
{
    /// <summary>Turtle.</summary>
    Turtle,

    /// <summary>JSON-LD, with a context of prefixes alone.</summary>
    JsonLd,

    /// <summary>RDF/XML.</summary>
    RdfXml,
}

/// <summary>Names of the forms and their writers.</summary>
internal static class RdfForms
{
    /// <summary>The form of a name as the command line and addresses have it; null when there is none.</summary>
    public static RdfForm? Named(string name) => name switch { "ttl" => RdfForm.Turtle, "jsonld" => RdfForm.JsonLd, "rdfxml" or "rdf" => RdfForm.RdfXml, _ => null };

    /// <summary>Media type.</summary>
    public static string MediaType(this RdfForm form) => form switch { RdfForm.Turtle => "text/turtle; charset=utf-8", RdfForm.JsonLd => "application/ld+json; charset=utf-8", _ => "application/rdf+xml; charset=utf-8" };

    /// <summary>A writer into a stream, which stays open.</summary>
    public static IRdfWriter Writer(this RdfForm form, Stream output) => form switch { RdfForm.Turtle => new TurtleWriter(output), RdfForm.JsonLd => new JsonLdWriter(output), _ => new RdfXmlWriter(output) };
}

/// <summary>Prefixes used when writing; what is read may have any.</summary>
internal static class Prefixes
{
    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static readonly IReadOnlyList<(string Name, string Address)> All =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"), ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"), ("spdx", "http://spdx.org/rdf/terms#"), ("hydra", "http://www.w3.org/ns/hydra/core#"),
        ("rdf", Vocabulary.Rdf), ("rdfs", Vocabulary.Rdfs), ("xsd", Vocabulary.Xsd),
    ];

    /// <summary>A short name, where the rest is a plain word; null otherwise.</summary>
    public static string? Short(string address)
    {
        foreach (var (name, start) in All)
            if (address.StartsWith(start, StringComparison.Ordinal) && address.Length > start.Length && address.AsSpan(start.Length).IndexOfAnyExcept(Letters) < 0) return $"{name}:{address[start.Length..]}";
        return null;
    }
}
