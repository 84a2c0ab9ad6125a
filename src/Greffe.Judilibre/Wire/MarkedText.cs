using System.Text;
using System.Text.Json;

namespace Greffe.Judilibre.Wire;

/// <summary>A text with the words of a question between <c>&lt;em&gt;</c> tags, and its zones moved along.</summary>
internal sealed class MarkedText
{
    private const string Open = "<em>", Close = "</em>";

    private readonly List<(int Start, int End)> marks = [];

    private MarkedText(string text, string query, bool exact)
    {
        var words = TextWords.Of(query, plain: true).Select(word => word.Word).ToArray();
        var own = TextWords.Of(text, plain: true).ToArray();
        if (exact) Phrases(own, words);
        else
            foreach (var word in own)
                if (words.Contains(word.Word)) marks.Add((word.Start, word.End));
        Text = Marked(text);
    }

    /// <summary>The text with its tags.</summary>
    public string Text { get; }

    /// <summary>Whether a word was found.</summary>
    public bool HasMarks => marks.Count > 0;

    /// <summary>Marks words without regard to case and accents; as one phrase when <paramref name="exact"/>.</summary>
    public static MarkedText Of(string text, string query, bool exact) => new(text, query, exact || query.Contains('"', StringComparison.Ordinal));

    /// <summary>Writes the zones of an order in the marked text.</summary>
    public void WriteZones(Utf8JsonWriter json, JsonElement order)
    {
        if (!order.TryGetProperty("zones", out var zones) || zones.ValueKind != JsonValueKind.Object) return;
        json.WriteStartObject("zones");
        foreach (var zone in zones.EnumerateObject())
        {
            json.WriteStartArray(zone.Name);
            if (zone.Value.ValueKind == JsonValueKind.Array)
                foreach (var stretch in zone.Value.EnumerateArray())
                {
                    json.WriteStartObject();
                    foreach (var edge in stretch.EnumerateObject())
                        if (edge.Value.ValueKind == JsonValueKind.Number && edge.Value.TryGetInt32(out var at)) json.WriteNumber(edge.Name, Moved(at, edge.Name == "end"));
                    json.WriteEndObject();
                }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private int Moved(int at, bool isEnd)
    {
        var added = 0;
        foreach (var (start, end) in marks)
        {
            if (start < at || (start == at && isEnd && start == end)) added += Open.Length;
            if (end < at || (end == at && isEnd)) added += Close.Length;
        }

        return at + added;
    }

    private void Phrases((string Word, int Start, int End)[] own, string[] words)
    {
        for (var i = 0; words.Length > 0 && i + words.Length <= own.Length; i++)
        {
            if (!own.AsSpan(i, words.Length).ToArray().Select(word => word.Word).SequenceEqual(words)) continue;
            marks.Add((own[i].Start, own[i + words.Length - 1].End));
            i += words.Length - 1;
        }
    }

    private string Marked(string text)
    {
        var marked = new StringBuilder(text.Length + marks.Count * 9);
        var at = 0;
        foreach (var (start, end) in marks)
        {
            marked.Append(text, at, start - at).Append(Open).Append(text, start, end - start).Append(Close);
            at = end;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }
}
