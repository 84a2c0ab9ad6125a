using System.Text;
using System.Text.Json.Nodes;

namespace Greffe.Heldout.Writing;

/// <summary>A text under way with the spans it holds; offsets in UTF-16 units.</summary>
internal sealed class GoldText
{
    private readonly StringBuilder text = new();
    private readonly JsonArray entities = [];
    private readonly JsonArray decoys = [];

    public int Length => text.Length;

    public int Mentions => entities.Count;

    public char Last => text.Length == 0 ? '\n' : text[^1];

    public void Append(string plain) => text.Append(plain);

    public string From(int start) => text.ToString(start, text.Length - start);

    /// <summary>Marks everything from <paramref name="start"/> as a mention.</summary>
    public void Mark(int start, string category, string role, string entity, IEnumerable<string> difficulty, bool hidden = true, bool optional = false)
    {
        var row = new JsonObject
        {
            ["start"] = start, ["end"] = text.Length, ["category"] = category, ["role"] = role, ["entityId"] = entity, ["hidden"] = hidden,
            ["difficulty"] = new JsonArray([.. difficulty.Distinct().Select(name => JsonValue.Create(name))]),
        };
        if (optional) row["optional"] = true;
        entities.Add(row);
    }

    /// <summary>Marks a professional found in what is written already, unless a mention stands there.</summary>
    public void MarkFree(int start, int length, string category, string role, string entity)
    {
        if (entities.Any(row => (int)row!["start"]! < start + length && (int)row["end"]! > start)) return;
        entities.Add(new JsonObject { ["start"] = start, ["end"] = start + length, ["category"] = category, ["role"] = role, ["entityId"] = entity, ["hidden"] = false });
    }

    public void Decoy(int start, string kind) => decoys.Add(new JsonObject { ["start"] = start, ["end"] = text.Length, ["kind"] = kind });

    public JsonObject Line(string id, string family) => new()
    {
        ["id"] = id, ["text"] = text.ToString(), ["family"] = family, ["entities"] = entities, ["decoys"] = decoys,
    };
}
