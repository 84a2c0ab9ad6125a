using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.ScoreUses;
using Greffe.Look;
using Greffe.Records;

namespace Greffe.Governance.RankPortfolio;

/// <summary>
/// What waits for a person in the census: an answer to begin or to finish while a campaign is open, uses to score, and for the chief data officer the uses that are
/// scored and still without a decision. A campaign makes one line of each at most.
/// </summary>
internal sealed class WaitingUses(RecordStore store, Words words, TimeProvider time) : IWaitingWork
{
    public ValueTask<IReadOnlyList<WaitingItem>> For(Agent agent, CancellationToken cancellation)
    {
        var today = CampaignEndpoints.Today(time);
        return new(store.Read<IReadOnlyList<WaitingItem>>(reader =>
        {
            var campaigns = Campaigns.All(reader);
            return [.. campaigns.Where(campaign => campaign.IsOpen(today) && campaign.Asks(agent)).SelectMany(campaign => ToAnswer(campaign, Drafts.In(reader, campaign.Number, agent.Id))),
                .. ToScore(UsesToScore.Of(reader, agent, today), campaigns), .. agent.Is(Role.ChiefDataOfficer) ? ToDecide(reader, campaigns, today) : []];
        }));
    }

    private IEnumerable<WaitingItem> ToAnswer(Campaign campaign, IReadOnlyList<UseDraft> mine)
    {
        if (mine.Count == 0) yield return new(words["waiting.answer", campaign.Title], Address($"/gouvernance/campagnes/{campaign.Number}"), campaign.LastDay);
        if (mine.LastOrDefault(draft => draft.Proposed is null) is { } draft)
            yield return new(words["waiting.finish", draft.Title.Length > 0 ? draft.Title : words["answer.untitled"]], Address($"/gouvernance/campagnes/{campaign.Number}/reponses/{draft.Number}"), campaign.LastDay);
    }

    private IEnumerable<WaitingItem> ToScore(IReadOnlyList<PotentialUse> uses, IReadOnlyList<Campaign> campaigns) =>
        from campaign in campaigns
        let waiting = uses.Where(use => use.Campaign == campaign.Number).ToList()
        where waiting.Count > 0
        select new WaitingItem(words.Count("waiting.score", waiting.Count), uses.Count == 1 ? Address($"/gouvernance/usages/{uses[0].Number}/coter") : UseFilter.ToScoreAddress, campaign.LastScoringDay);

    private IEnumerable<WaitingItem> ToDecide(RecordReader reader, IReadOnlyList<Campaign> campaigns, DateOnly today)
    {
        var sheets = Scores.Under(reader, Scores.Grid(reader).Version);
        var closed = campaigns.Where(campaign => !campaign.TakesScores(today)).Select(campaign => campaign.Number).ToHashSet();
        var ready = Uses.Standing(reader).Count(use => use.IsUndecided && (closed.Contains(use.Campaign) || sheets[use.Number].Count() >= Portfolio.EnoughScorers));
        if (ready > 0) yield return new(words.Count("waiting.decide", ready), "/gouvernance/usages/portefeuille", null);
    }

    private static string Address(FormattableString address) => address.ToString(CultureInfo.InvariantCulture);
}
