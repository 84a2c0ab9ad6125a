using System.Text;
using System.Xml;

namespace Greffe.Catalogue.Rdf;

/// <summary>Writes RDF/XML: one flat description a subject, whose types are properties.</summary>
internal sealed class RdfXmlWriter : IRdfWriter
{
    private readonly XmlWriter _xml;

    public RdfXmlWriter(Stream output)
    {
        _xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        _xml.WriteStartElement("rdf", "RDF", Vocabulary.Rdf);
        foreach (var (name, address) in Prefixes.All.Where(prefix => prefix.Name != "rdf")) _xml.WriteAttributeString("xmlns", name, null, address);
    }

    public void Write(RdfGraph graph)
    {
        foreach (var subject in graph.AllSubjects)
        {
            _xml.WriteStartElement("rdf", "Description", Vocabulary.Rdf);
            Name("about", subject);
            foreach (var (predicate, value) in graph.About(subject)) Property(predicate.Value, value);
            _xml.WriteEndElement();
        }
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    private void Property(string predicate, RdfTerm value)
    {
        var end = predicate.LastIndexOfAny(['#', '/']) + 1;
        var known = Prefixes.All.FirstOrDefault(prefix => prefix.Address == predicate[..end]).Name;
        _xml.WriteStartElement(known ?? "p", predicate[end..], predicate[..end]);
        if (value is RdfTerm.Literal literal)
        {
            if (literal.Language is { } language) _xml.WriteAttributeString("xml", "lang", null, language);
            else if (literal.Datatype != Vocabulary.Xsd + "string") _xml.WriteAttributeString("rdf", "datatype", Vocabulary.Rdf, literal.Datatype);
            _xml.WriteString(string.Concat(literal.Text.Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign))));
        }
        else
        {
            Name("resource", value);
        }

        _xml.WriteEndElement();
    }

    private void Name(string attribute, RdfTerm term)
    {
        if (term is RdfTerm.Blank blank) _xml.WriteAttributeString("rdf", "nodeID", Vocabulary.Rdf, $"b{blank.Label.Replace("$", "x", StringComparison.Ordinal)}");
        else _xml.WriteAttributeString("rdf", attribute, Vocabulary.Rdf, ((RdfTerm.Iri)term).Value);
    }
}
