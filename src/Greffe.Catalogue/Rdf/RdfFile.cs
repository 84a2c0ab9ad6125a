using System.Text.Json;

namespace Greffe.Catalogue.Rdf;

/// <summary>Reads a file of RDF, its form told by its name: JSON-LD, RDF/XML, Turtle otherwise.</summary>
internal static class RdfFile
{
    /// <exception cref="UnreadableFileException">It is not what its name says.</exception>
    public static RdfGraph Read(string path, ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<string, JsonElement> contexts) =>
        SourceFile.IsJson(path) ? JsonLdReader.Read(JsonSource.Parse(bytes), contexts)
        : Path.GetExtension(path).ToUpperInvariant() is ".RDF" or ".XML" or ".OWL" ? RdfXmlReader.Read(bytes)
        : TurtleReader.Read(SourceFile.Text(bytes.Span));
}
