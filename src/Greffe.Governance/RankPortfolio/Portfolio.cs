using Greffe.Decisions.People;
using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.ScoreUses;
using Greffe.Records;

namespace Greffe.Governance.RankPortfolio;

/// <summary>A line of the portfolio.</summary>
/// <param name="Use">The use.</param>
/// <param name="Opinions">What scorers think.</param>
/// <param name="Place">Its place; null when it is not ranked.</param>
/// <param name="Blocking">Needs whose gap blocks it.</param>
internal sealed record PortfolioLine(PotentialUse Use, Opinions Opinions, RankedUse? Place, IReadOnlyList<UseNeed> Blocking);

/// <summary>Data that is missing, and how many uses it holds back.</summary>
internal sealed record BlockingGap(string Title, string Gap, IReadOnlyList<long> Uses);

/// <summary>Uses in their order, read at one instant.</summary>
/// <param name="Grid">Grid in force.</param>
/// <param name="Ranked">Those with a place.</param>
/// <param name="Unranked">Those that nobody scored enough.</param>
/// <param name="Hidden">Those that the reader is invited to score and has not: their scores stay hidden.</param>
/// <param name="Gaps">What blocks the most uses.</param>
internal sealed record Portfolio(Grid Grid, IReadOnlyList<PortfolioLine> Ranked, IReadOnlyList<PotentialUse> Unranked, IReadOnlyList<PotentialUse> Hidden, IReadOnlyList<BlockingGap> Gaps)
{
    /// <summary>Below this, a place is provisional.</summary>
    public const int EnoughScorers = 3;

    /// <summary>The portfolio that a person may see; five statements, whatever its size.</summary>
    public static Portfolio Read(RecordReader reader, Agent agent, DateOnly today)
    {
        var grid = Scores.Grid(reader);
        var sheets = Scores.Under(reader, grid.Version);
        var needs = Uses.Needs(reader);
        var campaigns = reader.Query<Campaign>("SELECT number, scorers, scorer_entities AS ScorerEntities, scoring_until AS ScoringUntil FROM uses_campaigns").ToDictionary(campaign => campaign.Number);
        var uses = Uses.Standing(reader).Where(use => use.State != UseStates.Abandoned).ToList();
        var opinions = uses.ToDictionary(use => use.Number, use => Opinions.Of(grid, [.. sheets[use.Number]]));
        var places = Ranking.Rank(grid, opinions).ToDictionary(one => one.Number);
        var seen = uses.ToLookup(use => Scores.MaySee(agent, campaigns[use.Campaign], today, sheets[use.Number].Any(sheet => sheet.Agent == agent.Id)));
        var lines = seen[true].Select(use => new PortfolioLine(use, opinions[use.Number], places.GetValueOrDefault(use.Number), [.. needs[use.Number].Where(need => need.Blocks && need.Gap != "none")])).ToList();
        return new(grid, [.. lines.Where(line => line.Place is not null).OrderBy(line => line.Place!.Rank).ThenBy(line => line.Use.Number)],
            [.. lines.Where(line => line.Place is null).Select(line => line.Use)], [.. seen[false]], Blocking(uses, needs));
    }

    private static List<BlockingGap> Blocking(IEnumerable<PotentialUse> uses, ILookup<long, UseNeed> needs) =>
        [.. uses.SelectMany(use => needs[use.Number]).Where(need => need.Blocks && need.Gap != "none")
            .GroupBy(need => (Key: need.Dataset.Length > 0 ? need.Dataset : need.Title.Trim().ToLowerInvariant(), need.Gap))
            .Select(group => new BlockingGap(group.First().Title, group.Key.Gap, [.. group.Select(need => need.OneUse).Distinct()]))
            .OrderByDescending(gap => gap.Uses.Count).ThenBy(gap => gap.Title, StringComparer.Ordinal)];
}
