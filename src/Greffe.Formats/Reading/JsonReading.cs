using System.Text;
using System.Text.Json;

namespace Greffe.Formats.Reading;

/// <summary>Reads a JSON item: encoding, depth and syntax first, then the reader of its shape.</summary>
internal static class JsonReading
{
    /// <summary>The decision of this JSON.</summary>
    public static ReadResult Read(ReadOnlyMemory<byte> bytes, string? text, FormatsOptions options)
    {
        if (text is not null) bytes = Encoding.UTF8.GetBytes(text);
        else if (!TextDecoding.TryUtf8(bytes.Span, 0, out _, out var refusal)) return new ReadResult.Refused(refusal!); // set when false
        if (Depth(bytes.Span) > options.MaxJsonDepth) return new ReadResult.Refused(FormatsProblems.JsonDepth(options.MaxJsonDepth));
        try
        {
            using var document = JsonDocument.Parse(bytes, new() { MaxDepth = options.MaxJsonDepth });
            return Shape(document.RootElement);
        }
        catch (JsonException broken)
        {
            return new ReadResult.Refused(FormatsProblems.JsonUnreadable((broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1));
        }
        catch (InvalidOperationException)
        {
            // The only documented cause in a parsed document: a name with an escaped surrogate without its other half.
            return new ReadResult.Refused(FormatsProblems.BadUnicode());
        }
    }

    private static ReadResult Shape(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return new ReadResult.Refused(FormatsProblems.JsonUnknown());
        var fields = new JsonFields(root);
        ReadResult result = root switch
        {
            _ when fields.Object("courtPublication") is { } order => CourtPublicationReader.Read(order, root.GetProperty("courtPublication")),
            _ when fields.Has("originalText") || (fields.Has("pseudoText") && fields.Has("sourceName")) => JudilibreImportReader.Read(fields),
            _ when fields.Has("text") || fields.Has("displayText") => JudilibreReader.Read(fields),
            _ when fields.Has("texte") && fields.Has("num") => RekeyedReader.Read(fields),
            _ when fields.Has("decision_date") && fields.Has("number") => new ReadResult.Refused(FormatsProblems.NoText()),
            _ => new ReadResult.Refused(FormatsProblems.JsonUnknown()),
        };
        return fields.Problem is { } problem ? new ReadResult.Refused(problem) : result;
    }

    private static int Depth(ReadOnlySpan<byte> bytes)
    {
        int depth = 0, deepest = 0;
        bool inString = false, escaped = false;
        foreach (var b in bytes)
        {
            if (inString)
            {
                if (escaped) escaped = false;
                else if (b == '\\') escaped = true;
                else if (b == '"') inString = false;
            }
            else if (b == '"') inString = true;
            else if (b is (byte)'{' or (byte)'[') deepest = Math.Max(deepest, ++depth);
            else if (b is (byte)'}' or (byte)']') depth--;
        }

        return deepest;
    }
}
