namespace Greffe.Catalogue.TraceLineage;

/// <summary>
/// Which of the flows that an owner ever said hold now: those of its last complete run and of every later one that did not fail; where none
/// is complete, those of all that did not fail, and where all failed, of all. A run that says nothing of data changes nothing. A pure
/// function of the set of events: in whatever order they come, and however often, the graph is the same.
/// </summary>
internal static class CurrentFlows
{
    public static Dictionary<(long Source, long Target), FlowSigns> Of(IEnumerable<VersionRow> versions)
    {
        var spoken = versions.Where(version => version.Flows is not null).ToList();
        var complete = spoken.Where(version => version.State == (int)VersionState.Complete).Max(version => version.At);
        var sound = spoken.Where(version => version.State != (int)VersionState.Failed).ToList();
        var current = complete is not null ? sound.Where(version => string.CompareOrdinal(version.At, complete) >= 0) : sound.Count > 0 ? sound : spoken;
        var flows = new Dictionary<(long, long), FlowSigns>();
        foreach (var flow in current.SelectMany(version => FlowText.Read(version.Flows))) Add(flows, flow.Key, flow.Value);
        return flows;
    }

    /// <summary>One version with what one more event of it says.</summary>
    public static VersionRow Merge(VersionRow? known, VersionRow said)
    {
        if (known is null) return said;
        var flows = FlowText.Read(known.Flows);
        foreach (var (key, signs) in FlowText.Read(said.Flows)) Add(flows, key, signs);
        var state = Later(known, said);
        return said with
        {
            At = string.CompareOrdinal(known.At, said.At) > 0 ? known.At : said.At,
            State = state.State, StateAt = state.StateAt,
            Flows = known.Flows is null && said.Flows is null ? null : FlowText.Write(flows),
        };
    }

    // An end overrules a beginning whatever their times; of two ends the later counts, and of two at once the good one.
    private static VersionRow Later(VersionRow one, VersionRow other)
    {
        if ((one.State == (int)VersionState.UnderWay) != (other.State == (int)VersionState.UnderWay)) return one.State == (int)VersionState.UnderWay ? other : one;
        var order = string.CompareOrdinal(one.StateAt, other.StateAt);
        return order > 0 || (order == 0 && one.State < other.State) ? one : other;
    }

    private static void Add(Dictionary<(long, long), FlowSigns> flows, (long, long) key, FlowSigns signs) =>
        flows[key] = flows.TryGetValue(key, out var known) ? known & signs : signs;
}

/// <summary>A row of <c>lineage_versions</c>.</summary>
internal sealed record VersionRow
{
    public const string Columns = "owner AS Owner, part AS Part, version AS Version, state AS State, state_at AS StateAt, at AS At, flows AS Flows";

    public long Owner { get; init; }

    public int Part { get; init; }

    public string Version { get; init; } = "";

    public int State { get; init; }

    public string StateAt { get; init; } = "";

    public string At { get; init; } = "";

    public string? Flows { get; init; }
}
