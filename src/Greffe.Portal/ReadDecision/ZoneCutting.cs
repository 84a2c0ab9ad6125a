using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Portal.ReadDecision;

/// <summary>Cuts a text along its zones so that every character falls into exactly one stretch.</summary>
internal static class ZoneCutting
{
    /// <summary>
    /// Stretches in reading order that cover the whole text. What lies between two zones goes with the zone before it, what lies before
    /// the first with the first; bounds outside the text or inside another zone are pulled in.
    /// </summary>
    public static IReadOnlyList<(ZoneKind? Kind, TextSpan Span)> Cut(PublicDecision decision)
    {
        var text = decision.Text;
        List<(ZoneKind? Kind, int Start)> starts = [];
        foreach (var zone in decision.Zones.OrderBy(zone => zone.Span.Start))
        {
            var start = Math.Clamp(zone.Span.Start, 0, text.Length);
            if (zone.Span.End <= start || start >= text.Length) continue;
            if (starts.Count > 0 && starts[^1].Kind == zone.Kind) continue;
            starts.Add((zone.Kind, starts.Count == 0 ? 0 : start));
        }

        if (starts.Count == 0) return [(null, new(0, text.Length))];
        return [.. starts.Select((zone, i) => (zone.Kind, new TextSpan(zone.Start, i + 1 < starts.Count ? starts[i + 1].Start : text.Length)))];
    }
}
