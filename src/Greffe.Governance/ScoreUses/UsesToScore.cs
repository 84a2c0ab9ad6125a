using Greffe.Decisions.People;
using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.RankPortfolio;
using Greffe.Records;

namespace Greffe.Governance.ScoreUses;

/// <summary>Uses that wait for a person's scores: they are invited, scoring goes on, no decision has been taken, and they have not scored under the grid in force.</summary>
internal static class UsesToScore
{
    /// <summary>Those uses, newest first; four statements.</summary>
    public static IReadOnlyList<PotentialUse> Of(RecordReader reader, Agent agent, DateOnly today)
    {
        var open = Campaigns.All(reader).Where(campaign => campaign.AsksToScore(agent) && campaign.TakesScores(today)).Select(campaign => campaign.Number).ToHashSet();
        if (open.Count == 0) return [];
        var sheets = Scores.Under(reader, Scores.Grid(reader).Version);
        return [.. Uses.Standing(reader).Where(use => open.Contains(use.Campaign) && use.IsUndecided && sheets[use.Number].All(sheet => sheet.Agent != agent.Id))];
    }
}
