namespace Greffe.Governance.FollowActions;

/// <summary>Where an action stands. Whether it is late is not said by hand: its day says it.</summary>
internal static class ActionStates
{
    public const string Planned = "planned", Started = "started", Blocked = "blocked", Done = "done", Abandoned = "abandoned";

    public static IReadOnlyList<string> All { get; } = [Planned, Started, Blocked, Done, Abandoned];
}
