using System.Text.Json;
using Greffe.Decisions;

namespace Greffe.Tests.Corpus;

/// <summary>The sample answers of the Judilibre API: cc with sound zones, ca and tj with zones of another text, tcom without.</summary>
internal static class JudilibreSamples
{
    /// <summary>One sample with its delivered zones.</summary>
    public static RealDecision Read(string court, Jurisdiction jurisdiction)
    {
        var item = JsonDocument.Parse(File.ReadAllText(Shared.Path("judilibre", "samples", court, "sample_detail_unresolved.json"))).RootElement;
        List<Zone> zones = [];
        if (item.TryGetProperty("zones", out var delivered) && delivered.ValueKind == JsonValueKind.Object)
            foreach (var zone in delivered.EnumerateObject())
                foreach (var stretch in zone.Value.EnumerateArray())
                    if (ZoneKinds.TryParse(zone.Name, out var kind))
                        zones.Add(new(kind, new(stretch.GetProperty("start").GetInt32(), stretch.GetProperty("end").GetInt32())));
        return new(court, "sample-" + court, item.GetProperty("text").GetString()!, jurisdiction) { Zones = [.. zones.OrderBy(zone => zone.Span.Start)] };
    }
}
