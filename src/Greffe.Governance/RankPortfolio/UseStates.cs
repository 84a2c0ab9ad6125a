namespace Greffe.Governance.RankPortfolio;

/// <summary>The life of a use: proposed, studied, accepted, in progress, delivered; or abandoned, saying why.</summary>
internal static class UseStates
{
    public const string Proposed = "proposed", Studied = "studied", Accepted = "accepted", InProgress = "in-progress", Delivered = "delivered", Abandoned = "abandoned";

    public const int MaxWhy = 1000;

    /// <summary>All of them, in the order of life.</summary>
    public static IReadOnlyList<string> All { get; } = [Proposed, Studied, Accepted, InProgress, Delivered, Abandoned];

    /// <summary>Where it may go from a state: one step on, any way back, out of it, or from abandoned back to proposed.</summary>
    public static IReadOnlyList<string> From(string state) => state switch
    {
        Proposed => [Studied, Abandoned],
        Studied => [Accepted, Proposed, Abandoned],
        Accepted => [InProgress, Studied, Abandoned],
        InProgress => [Delivered, Accepted, Abandoned],
        Delivered => [InProgress],
        Abandoned => [Proposed],
        _ => [],
    };

    /// <summary>Whether that step must say why: whatever is not one step on.</summary>
    public static bool NeedsReason(string from, string to) => to == Abandoned || All.ToList().IndexOf(to) < All.ToList().IndexOf(from);
}
