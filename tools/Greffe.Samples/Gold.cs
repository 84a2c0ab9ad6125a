using System.Text;
using System.Text.Json.Nodes;
using Greffe.Decisions.Occultations;
using Greffe.Samples.Deliveries;
using Greffe.Samples.Sources;

namespace Greffe.Samples;

/// <summary><c>gold.jsonl</c>: what must be found in each sample. Offsets are UTF-16 code units of the text beside them.</summary>
internal static class Gold
{
    public static byte[] Write(IEnumerable<Sample> samples)
    {
        StringBuilder lines = new();
        foreach (var sample in samples) lines.Append(Json.Line(Line(sample)));
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static JsonObject Line(Sample sample)
    {
        var decision = sample.Decision;
        return new()
        {
            ["id"] = decision.Id.Value,
            ["system"] = decision.Source.System,
            ["sourceId"] = decision.Source.Id,
            ["sample"] = sample.Slug,
            ["format"] = sample.Format.ToString().ToLowerInvariant(),
            ["court"] = decision.Court.Value,
            ["date"] = Json.Day(decision.Date),
            ["numbers"] = Json.Array(decision.Numbers),
            ["text"] = decision.Text,
            ["entities"] = new JsonArray([.. sample.Mentions.Select(Entity)]),
            ["zones"] = Json.Zones(decision.Zones),
        };
    }

    private static JsonObject Entity(SampleMention mention) => new()
    {
        ["start"] = mention.Span.Start,
        ["end"] = mention.Span.End,
        ["category"] = mention.Entity.Category.Key,
        ["role"] = RoleKey(mention.Entity.Role),
        ["entityId"] = mention.Entity.Id,
        ["hidden"] = mention.Entity.Hidden,
    };

    private static string RoleKey(MentionRole role) => role.ToString().ToLowerInvariant();
}
