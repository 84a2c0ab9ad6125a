namespace Greffe.Governance.AnswerCampaign;

/// <summary>What a use would be.</summary>
internal static class UseKinds
{
    /// <summary>Keys, in the order of the form.</summary>
    public static IReadOnlyList<string> All { get; } = ["api", "opendata", "ai", "indicator"];
}
