using System.Text.Encodings.Web;
using System.Text.Json;

using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>
/// JSON Lines. The first line is about the file (schema <c>greffe/export/1</c>: source, licence, last update); each line after it is a
/// decision in our own JSON (schema <c>greffe/decision/1</c>).
/// </summary>
internal sealed class JsonLinesWriter : IDecisionWriter
{
    public string Extension => ".jsonl";

    public async ValueTask<ExportSummary> Write(
        IAsyncEnumerable<PublicDecision> decisions, ExportHeader header, Stream destination, CancellationToken cancellation)
    {
        await destination.WriteAsync(FirstLine(header), cancellation);
        var written = 0L;
        await foreach (var decision in decisions.WithCancellation(cancellation))
        {
            await destination.WriteAsync(PublicDecisionJson.WriteComplete(decision), cancellation);
            await destination.WriteAsync("\n"u8.ToArray(), cancellation);
            written++;
        }

        return new(written, 0);
    }

    private static byte[] FirstLine(ExportHeader header)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "greffe/export/1");
            json.WriteString("source", header.Source);
            json.WriteString("licence", header.Licence);
            json.WriteString("lastUpdate", header.AsOf.ToUniversalTime());
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
