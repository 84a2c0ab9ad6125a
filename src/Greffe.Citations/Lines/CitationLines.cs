using System.Buffers;
using System.Text;
using System.Text.Json;
using Greffe.Decisions.Citing;

namespace Greffe.Citations.Lines;

/// <summary>A line that could not be read. Holds nothing of its text.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Reason">What was expected, in French.</param>
public sealed record LineRefusal(long Line, string Reason);

/// <summary>
/// Texts as JSON Lines in, citations as JSON Lines out: <c>{"id","text"}</c> gives
/// <c>{"id","citations":[{"start","end","kind","canonical"}]}</c>, one line each, in the order of the input.
/// </summary>
public static class CitationLines
{
    private const int BatchSize = 256;

    /// <summary>Reads to the end of <paramref name="input"/> (UTF-8). Empty lines are passed over; memory holds one batch of lines.</summary>
    /// <param name="input">JSON Lines; <c>id</c> is a string or a number and comes back as it came.</param>
    /// <param name="output">Where the answers go, flushed at the end of each batch.</param>
    /// <param name="refuse">Told of each line that cannot be read; it gets no answer.</param>
    /// <param name="cancellation">Stops between two batches.</param>
    /// <returns>Number of lines refused.</returns>
    public static async Task<long> Copy(Stream input, Stream output, Action<LineRefusal> refuse, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(refuse);
        using var reader = new StreamReader(input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        var (line, refused) = (0L, 0L);
        List<(long Line, string Text)> batch = [];
        while (true)
        {
            var text = await reader.ReadLineAsync(cancellation);
            if (text is not null) line++;
            if (!string.IsNullOrWhiteSpace(text)) batch.Add((line, text));
            if (batch.Count < BatchSize && text is not null) continue;
            foreach (var answer in batch.AsParallel().AsOrdered().WithCancellation(cancellation).Select(item => Answer(item.Line, item.Text)))
            {
                if (answer.Refusal is { } refusal)
                {
                    refuse(refusal);
                    refused++;
                }
                else await output.WriteAsync(answer.Json, cancellation);
            }

            await output.FlushAsync(cancellation);
            batch.Clear();
            if (text is null) return refused;
        }
    }

    private static (ReadOnlyMemory<byte> Json, LineRefusal? Refusal) Answer(long line, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Refused(line, "un objet JSON {\"id\",\"text\"} est attendu.");
            if (!root.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
                return Refused(line, "le champ « id » est absent, ou n'est ni un texte ni un nombre.");
            if (!root.TryGetProperty("text", out var content) || content.ValueKind != JsonValueKind.String)
                return Refused(line, "le champ « text » est absent, ou n'est pas un texte.");
            return (Write(id, CitationFinder.Find(content.GetString()!)), null); // its kind was just checked
        }
        catch (JsonException fault)
        {
            return Refused(line, $"ce n'est pas du JSON (caractère {fault.BytePositionInLine}).");
        }
        catch (InvalidOperationException)
        {
            return Refused(line, "une séquence d'échappement du texte n'est pas valide.");
        }
    }

    private static (ReadOnlyMemory<byte>, LineRefusal) Refused(long line, string reason) => (ReadOnlyMemory<byte>.Empty, new(line, reason));

    private static ReadOnlyMemory<byte> Write(JsonElement id, IReadOnlyList<Citation> citations)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            id.WriteTo(json);
            json.WriteStartArray("citations");
            foreach (var citation in citations)
            {
                json.WriteStartObject();
                json.WriteNumber("start", citation.Span.Start);
                json.WriteNumber("end", citation.Span.End);
                json.WriteString("kind", citation.Kind.Key);
                json.WriteString("canonical", citation.Canonical);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }
}
