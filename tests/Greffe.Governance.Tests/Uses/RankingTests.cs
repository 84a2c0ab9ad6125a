using FsCheck.Xunit;
using Greffe.Governance.RankPortfolio;
using Greffe.Governance.ScoreUses;

namespace Greffe.Tests.Uses;

public class RankingTests
{
    [Fact]
    public void Points_are_the_weighed_mean_with_costs_turned_round()
    {
        // Weights 3, 2, 2, 1; impact 5 and 4 -> 0.875; feasibility 3 -> 0.5; alignment 5 -> 1; risk 2 -> 0.75.
        var opinions = Opinions.Of(Grid.First, [ScoreSheet.Of(1, Grid.First, [5, 3, 5, 2]), ScoreSheet.Of(1, Grid.First, [4, 3, 5, 2])]);
        Assert.Equal(100 * ((3 * 0.875) + (2 * 0.5) + (2 * 1) + (1 * 0.75)) / 8, opinions.Total([3, 2, 2, 1])!.Value, 9);
    }

    [Theory]
    [InlineData(new[] { 1, 3 }, true)]      // half of a scale of 5
    [InlineData(new[] { 2, 3, 3 }, false)]
    [InlineData(new[] { 4 }, false)]        // one alone agrees with themselves
    [InlineData(new[] { 1, 5, 5 }, true)]
    public void Half_of_the_scale_between_two_scorers_is_a_disagreement(int[] points, bool contested) =>
        Assert.Equal(contested, new OpinionsOn(Grid.First.Criteria[0], [.. points.Order()], 5).IsContested);

    [Fact]
    public void A_use_without_an_opinion_on_a_criterion_that_weighs_has_no_place()
    {
        var sheet = new ScoreSheet { OneUse = 1, Grid = 1, Points = """{"impact":5,"faisabilite":5,"alignement":5}""" };
        Assert.Empty(Ranking.Rank(Grid.First, new Dictionary<long, Opinions> { [1] = Opinions.Of(Grid.First, [sheet]) }));
    }

    [Fact]
    public void A_place_that_hangs_on_one_weight_says_so()
    {
        // Two criteria of the same weight, one use good at each: doubling one weight decides.
        var grid = Grid.Of(1, 5, [new("a", "A", 2, false, "", ""), new("b", "B", 2, false, "", "")]);
        var ranked = Ranking.Rank(grid, new Dictionary<long, Opinions>
        {
            [1] = Opinions.Of(grid, [ScoreSheet.Of(1, grid, [5, 2])]), [2] = Opinions.Of(grid, [ScoreSheet.Of(2, grid, [2, 5])]), [3] = Opinions.Of(grid, [ScoreSheet.Of(3, grid, [1, 1])]),
        });
        Assert.Equal([(1L, 1, 1, 2), (2L, 1, 1, 2), (3L, 3, 3, 3)], ranked.Select(one => (one.Number, one.Rank, one.Best, one.Worst)));
    }

    [Property(MaxTest = 200)]
    public void A_use_that_is_nowhere_worse_is_never_behind_whatever_the_weights(byte[] first, byte[] gains)
    {
        var better = Points(first).Select((point, at) => Math.Min(5, point + (at < gains.Length ? gains[at] % 3 : 0))).ToArray();
        var worse = Points(first);
        (better[3], worse[3]) = (worse[3], better[3]); // the fourth criterion is a cost
        var ranked = Ranking.Rank(Grid.First, new Dictionary<long, Opinions>
        {
            [1] = Opinions.Of(Grid.First, [ScoreSheet.Of(1, Grid.First, better)]), [2] = Opinions.Of(Grid.First, [ScoreSheet.Of(2, Grid.First, worse)]),
        });
        var (one, two) = (ranked.Single(use => use.Number == 1), ranked.Single(use => use.Number == 2));
        Assert.True(one.Rank <= two.Rank && one.Worst <= two.Worst && one.Best == 1);
        Assert.All(ranked, use => Assert.InRange(use.Rank, use.Best, use.Worst));
    }

    [Property(MaxTest = 100)]
    public void Scaling_all_weights_changes_no_place(byte[] seed)
    {
        var uses = Enumerable.Range(1, 6).ToDictionary(number => (long)number, number => ScoreSheet.Of(number, Grid.First, Points([.. seed.Skip(number)])));
        var doubled = Grid.Of(1, 5, Grid.First.Criteria.Select(criterion => criterion with { Weight = criterion.Weight * 2 }));
        Assert.Equal(Ranking.Rank(Grid.First, uses.ToDictionary(use => use.Key, use => Opinions.Of(Grid.First, [use.Value]))).Select(use => (use.Number, use.Rank, use.Best, use.Worst)),
            Ranking.Rank(doubled, uses.ToDictionary(use => use.Key, use => Opinions.Of(doubled, [use.Value]))).Select(use => (use.Number, use.Rank, use.Best, use.Worst)));
    }

    private static int[] Points(byte[] seed) => [.. Enumerable.Range(0, 4).Select(at => at < seed.Length ? 1 + (seed[at] % 5) : 3)];
}
