using System.Text.Json;

namespace Greffe.Catalogue.Rdf;

/// <summary>Reads a file of RDF: JSON-LD when it begins as JSON does, Turtle otherwise.</summary>
internal static class RdfFile
{
    /// <exception cref="UnreadableFileException">It is neither.</exception>
    public static RdfGraph Read(string path, ReadOnlyMemory<byte> bytes, IReadOnlyDictionary<string, JsonElement> contexts) =>
        SourceFile.IsJson(path) ? JsonLdReader.Read(JsonSource.Parse(bytes), contexts) : TurtleReader.Read(SourceFile.Text(bytes.Span));
}
