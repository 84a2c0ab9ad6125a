namespace Greffe.Catalogue.Rdf;

/// <summary>Addresses of the RDF, RDFS, XSD and SHACL vocabularies of the W3C.</summary>
internal static class Vocabulary
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    public const string Shacl = "http://www.w3.org/ns/shacl#";

    public static readonly RdfTerm.Iri Type = new(Rdf + "type");
    public static readonly RdfTerm.Iri First = new(Rdf + "first");
    public static readonly RdfTerm.Iri Rest = new(Rdf + "rest");
    public static readonly RdfTerm.Iri Nil = new(Rdf + "nil");
    public static readonly RdfTerm.Iri SubClassOf = new(Rdfs + "subClassOf");

    public static RdfTerm.Literal Text(string text) => new(text, Xsd + "string");
}
