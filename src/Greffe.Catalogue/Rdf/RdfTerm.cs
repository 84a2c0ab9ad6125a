namespace Greffe.Catalogue.Rdf;

/// <summary>A term of an RDF graph: equal terms are equal records.</summary>
internal abstract record RdfTerm
{
    /// <summary>A thing with an address.</summary>
    public sealed record Iri(string Value) : RdfTerm;

    /// <summary>A thing without one; the label holds within one graph.</summary>
    public sealed record Blank(string Label) : RdfTerm;

    /// <summary>A value: text, datatype and, for texts in a language, the language in lower case.</summary>
    public sealed record Literal(string Text, string Datatype, string? Language = null) : RdfTerm;

    /// <summary>As a person reads it in a report.</summary>
    public string Display => this switch
    {
        Iri iri => iri.Value,
        Blank blank => $"_:{blank.Label}",
        Literal literal => $"« {(literal.Text.Length > 60 ? literal.Text[..60] + "…" : literal.Text)} »",
        _ => "",
    };
}
