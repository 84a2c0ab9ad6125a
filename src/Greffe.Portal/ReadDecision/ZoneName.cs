using Greffe.Decisions;

namespace Greffe.Portal.ReadDecision;

/// <summary>Name of a stretch: «Motivation», «Moyens (2)».</summary>
internal static class ZoneName
{
    public static string Of(LaidOutZone zone, Words words)
    {
        var name = zone.Kind is { } kind ? kind.Label : words["zone.whole"];
        return zone.Rank > 1 ? $"{name} ({zone.Rank})" : name;
    }
}
