using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Greffe.Catalogue.Rdf;

/// <summary>Reads RDF/XML 1.1: node and property elements, attributes, lists, <c>xml:base</c>, languages, literals of XML. Source: W3C «RDF 1.1 XML Syntax».</summary>
internal sealed class RdfXmlReader
{
    /// <summary>Deepest nesting read.</summary>
    public const int MaxDepth = 200;

    private static readonly XNamespace Rdf = Vocabulary.Rdf;
    private readonly RdfGraph _graph = new();
    private int _blanks;

    /// <exception cref="UnreadableFileException">Not RDF/XML; the sentence says the line where it can.</exception>
    public static RdfGraph Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new RdfXmlReader();
        var root = Root(bytes);
        foreach (var node in root.Name == Rdf + "RDF" ? root.Elements() : [root]) reader.Node(node, 0);
        return reader._graph;
    }

    // Entities of a document type are not expanded: they can be made to grow without end.
    private static XElement Root(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var source = new MemoryStream(bytes.ToArray());
            using var xml = XmlReader.Create(source, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
            return Shallow(xml, source).Root ?? throw new UnreadableFileException("Le fichier XML est vide.");
        }
        catch (XmlException fault)
        {
            throw new UnreadableFileException($"RDF/XML illisible à la ligne {fault.LineNumber}, colonne {fault.LinePosition} (ou déclaration DOCTYPE, qui n'est pas lue).");
        }
    }

    private static XDocument Shallow(XmlReader xml, MemoryStream source)
    {
        using (var depths = XmlReader.Create(new MemoryStream(source.ToArray()), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }))
            while (depths.Read())
                if (depths.Depth > MaxDepth) throw new UnreadableFileException($"Le fichier XML imbrique plus de {MaxDepth} niveaux.");
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
    }

    private RdfTerm Node(XElement element, int depth)
    {
        var subject = Subject(element);
        if (element.Name != Rdf + "Description") _graph.Add(subject, Vocabulary.Type, Name(element.Name, element));
        Attributes(element, subject);
        Properties(element, subject, depth);
        return subject;
    }

    private void Properties(XElement element, RdfTerm subject, int depth)
    {
        var item = 0;
        foreach (var property in element.Elements())
        {
            var predicate = property.Name == Rdf + "li" ? new(Vocabulary.Rdf + "_" + (++item).ToString(CultureInfo.InvariantCulture)) : Name(property.Name, property);
            _graph.Add(subject, predicate, Value(property, depth));
        }
    }

    private RdfTerm Value(XElement property, int depth)
    {
        if (Attribute(property, "resource") is { } resource) return Described(property, new RdfTerm.Iri(Uris.Resolve(Base(property), resource)));
        if (Attribute(property, "nodeID") is { } label) return Described(property, new RdfTerm.Blank(label));
        switch (Attribute(property, "parseType"))
        {
            case "Resource":
                var inner = NewBlank();
                Properties(property, inner, depth + 1);
                return inner;
            case "Collection":
                return List(property.Elements().Select(node => Node(node, depth + 1)).ToList());
            case { }:
                return new RdfTerm.Literal(string.Concat(property.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))), Vocabulary.Rdf + "XMLLiteral");
        }

        var nodes = property.Elements().ToList();
        if (nodes.Count > 1) throw Fault(property, "une propriété a plusieurs valeurs dans un seul élément");
        if (nodes.Count == 1) return Node(nodes[0], depth + 1);
        if (Own(property).Any()) return Described(property, NewBlank());
        return Attribute(property, "datatype") is { } type ? new RdfTerm.Literal(property.Value, Uris.Resolve(Base(property), type)) : Text(property.Value, property);
    }

    private RdfTerm Described(XElement property, RdfTerm value)
    {
        Attributes(property, value);
        return value;
    }

    private void Attributes(XElement element, RdfTerm subject)
    {
        foreach (var attribute in Own(element))
        {
            if (attribute.Name == Rdf + "type") _graph.Add(subject, Vocabulary.Type, new RdfTerm.Iri(Uris.Resolve(Base(element), attribute.Value)));
            else _graph.Add(subject, Name(attribute.Name, element), Text(attribute.Value, element));
        }
    }

    // Attributes that state something, not those of the syntax.
    private static IEnumerable<XAttribute> Own(XElement element) => element.Attributes().Where(attribute =>
        !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml && attribute.Name.Namespace != XNamespace.None
        && !(attribute.Name.Namespace == Rdf && attribute.Name.LocalName is "about" or "ID" or "nodeID" or "resource" or "datatype" or "parseType" or "bagID"));

    private RdfTerm Subject(XElement element) =>
        Attribute(element, "about") is { } about ? new RdfTerm.Iri(Uris.Resolve(Base(element), about))
        : Attribute(element, "ID") is { } id ? new RdfTerm.Iri(Uris.Resolve(Base(element), "#" + id))
        : Attribute(element, "nodeID") is { } label ? new RdfTerm.Blank(label) : NewBlank();

    private RdfTerm List(List<RdfTerm> items)
    {
        RdfTerm head = Vocabulary.Nil;
        foreach (var item in Enumerable.Reverse(items))
        {
            var cell = NewBlank();
            _graph.Add(cell, Vocabulary.First, item);
            _graph.Add(cell, Vocabulary.Rest, head);
            head = cell;
        }

        return head;
    }

    private static RdfTerm.Literal Text(string text, XElement element) =>
        element.AncestorsAndSelf().Select(one => one.Attribute(XNamespace.Xml + "lang")?.Value).FirstOrDefault(language => language is not null) is { Length: > 0 } said
            ? new(text, Vocabulary.Rdf + "langString", said.ToLowerInvariant()) : Vocabulary.Text(text);

    private static string Base(XElement element) =>
        element.AncestorsAndSelf().Select(one => one.Attribute(XNamespace.Xml + "base")?.Value).FirstOrDefault(address => address is not null) ?? "";

    private static RdfTerm.Iri Name(XName name, XElement element) =>
        name.NamespaceName.Length > 0 ? new(name.NamespaceName + name.LocalName) : throw Fault(element, "un nom n'a pas d'espace de noms");

    private static string? Attribute(XElement element, string name) => (element.Attribute(Rdf + name) ?? element.Attribute(name))?.Value;

    private RdfTerm.Blank NewBlank() => new($"${(++_blanks).ToString(CultureInfo.InvariantCulture)}");

    private static UnreadableFileException Fault(XElement element, string sentence) => new($"RDF/XML illisible à la ligne {((IXmlLineInfo)element).LineNumber} : {sentence}.");
}
