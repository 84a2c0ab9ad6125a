using System.Text.Encodings.Web;
using System.Text.Json;

namespace Greffe.Catalogue.Rdf;

/// <summary>Writes JSON-LD: one list of nodes under a context of prefixes; every value says its type or language itself.</summary>
internal sealed class JsonLdWriter : IRdfWriter
{
    private readonly Utf8JsonWriter _json;

    public JsonLdWriter(Stream output)
    {
        _json = new(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true });
        _json.WriteStartObject();
        _json.WriteStartObject("@context");
        foreach (var (name, address) in Prefixes.All) _json.WriteString(name, address);
        _json.WriteEndObject();
        _json.WriteStartArray("@graph");
    }

    public void Write(RdfGraph graph)
    {
        foreach (var subject in graph.AllSubjects)
        {
            _json.WriteStartObject();
            _json.WriteString("@id", Id(subject));
            foreach (var property in graph.About(subject).GroupBy(said => said.Predicate, said => said.Value)) Property(property.Key, property);
            _json.WriteEndObject();
        }

        _json.Flush();
    }

    public void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
    }

    private void Property(RdfTerm.Iri predicate, IEnumerable<RdfTerm> values)
    {
        var types = predicate == Vocabulary.Type;
        _json.WriteStartArray(types ? "@type" : Prefixes.Short(predicate.Value) ?? predicate.Value);
        foreach (var value in values)
        {
            if (types) _json.WriteStringValue(Prefixes.Short(Id(value)) ?? Id(value));
            else Value(value);
        }

        _json.WriteEndArray();
    }

    private void Value(RdfTerm value)
    {
        _json.WriteStartObject();
        if (value is RdfTerm.Literal literal)
        {
            _json.WriteString("@value", literal.Text);
            if (literal.Language is { } language) _json.WriteString("@language", language);
            else if (literal.Datatype != Vocabulary.Xsd + "string") _json.WriteString("@type", Prefixes.Short(literal.Datatype) ?? literal.Datatype);
        }
        else
        {
            _json.WriteString("@id", Id(value));
        }

        _json.WriteEndObject();
    }

    private static string Id(RdfTerm term) => term is RdfTerm.Blank blank ? $"_:b{blank.Label.Replace("$", "x", StringComparison.Ordinal)}" : ((RdfTerm.Iri)term).Value;
}
