using System.Text;
using System.Text.Json;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Events in a file: one object, a list of them, or one on each line.</summary>
public static class LineageFile
{
    /// <summary>The events, in order. A line that is no JSON is an event that will be refused, the others are read.</summary>
    /// <exception cref="UnreadableFileException">Over 64 MiB, or neither JSON nor lines of it.</exception>
    public static IReadOnlyList<JsonElement> Read(string path)
    {
        var bytes = SourceFile.Read(path);
        try
        {
            var whole = JsonSource.Parse(bytes);
            return whole.ValueKind == JsonValueKind.Array ? [.. whole.EnumerateArray()] : [whole];
        }
        catch (UnreadableFileException) when (Lines(bytes) is { Length: > 1 } lines && lines[0].StartsWith('{') && lines[0].TrimEnd().EndsWith('}'))
        {
            return [.. lines.Select(Line)];
        }
    }

    private static string[] Lines(byte[] bytes) => [.. SourceFile.Text(bytes).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];

    private static JsonElement Line(string line)
    {
        try
        {
            return JsonSource.Parse(Encoding.UTF8.GetBytes(line));
        }
        catch (UnreadableFileException)
        {
            return default;
        }
    }
}
