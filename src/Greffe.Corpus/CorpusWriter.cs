using System.Text.Encodings.Web;
using System.Text.Json;

namespace Greffe.Corpus;

/// <summary>Writes documents as gold: one JSON object a line, offsets in UTF-16 units.</summary>
public static class CorpusWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes every document, then gives how many and how many words (runs of characters between blanks) there were.</summary>
    public static (int Documents, long Words) Write(IEnumerable<CorpusDocument> documents, Stream stream, CancellationToken cancellation)
    {
        var (count, words) = (0, 0L);
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            using (var json = new Utf8JsonWriter(stream, Options)) Write(document, json);
            stream.WriteByte((byte)'\n');
            count++;
            words += WordCount(document.Text);
        }
        return (count, words);
    }

    private static void Write(CorpusDocument document, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", document.Id);
        json.WriteString("text", document.Text);
        json.WriteStartArray("entities");
        foreach (var entity in document.Entities) Write(entity, json);
        json.WriteEndArray();
        json.WriteStartObject("metadata");
        json.WriteString("kind", document.Facts.Kind.ToString().ToLowerInvariant());
        if (document.Facts.Court is { } court) json.WriteString("court", court);
        if (document.Facts.Nac is { } nac) json.WriteString("nac", nac);
        if (document.Facts.Source is { } source) json.WriteString("source", source);
        json.WriteStartArray("parties");
        foreach (var party in document.Facts.Parties) json.WriteStringValue(party);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("decoys");
        foreach (var decoy in document.Decoys)
        {
            json.WriteStartObject();
            json.WriteNumber("start", decoy.Start);
            json.WriteNumber("end", decoy.End);
            json.WriteString("kind", decoy.Kind);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(CorpusEntity entity, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("start", entity.Start);
        json.WriteNumber("end", entity.End);
        json.WriteString("category", entity.Category.Key);
        json.WriteString("role", entity.Role.ToString().ToLowerInvariant());
        json.WriteString("entityId", entity.EntityId);
        if (entity.Function is { } function) json.WriteString("function", function);
        if (entity.Hidden is { } hidden) json.WriteBoolean("hidden", hidden);
        json.WriteEndObject();
    }

    private static int WordCount(string text)
    {
        var (words, blank) = (0, true);
        foreach (var unit in text)
        {
            if (blank && !char.IsWhiteSpace(unit)) words++;
            blank = char.IsWhiteSpace(unit);
        }
        return words;
    }
}
