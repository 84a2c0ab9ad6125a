using Greffe.Decisions.Searching;
using Greffe.Tests;

namespace Greffe.Search.Tests.Relevance;

/// <summary>How well the first ten answers suit judged questions over the real corpus; the figures are printed, and a floor holds them.</summary>
public sealed class JudgedRelevanceTests
{
    private const double Floor = 0.93;

    [Fact]
    public async Task The_first_ten_answers_suit_the_question()
    {
        var judgements = Judgement.ReadAll(Path.Combine(Shared.Checkout, "tests", "Greffe.Search.Tests", "Relevance", "judgements.tsv"));
        using var index = new TestIndex(await RealCorpus.Read(Shared.Path("corpus"), TestIndex.Cancellation));
        List<(Judgement Judged, double Ndcg)> scores = [];
        foreach (var judged in judgements)
            scores.Add((judged, judged.NdcgOf((await index.Search(new SearchQuery { Text = judged.Question, WithNearMatches = true })).Hits.Select(hit => hit.Decision.Id))));
        Print(scores);
        foreach (var half in scores.GroupBy(score => score.Judged.Half)) Assert.InRange(half.Average(score => score.Ndcg), Floor, 1);
        Assert.All(scores.Where(score => score.Judged.Kind == "identifiers"), score => Assert.Equal(1, score.Ndcg, 0.001));
    }

    private static void Print(List<(Judgement Judged, double Ndcg)> scores)
    {
        foreach (var half in scores.GroupBy(score => score.Judged.Half))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{half.Key}: nDCG@10 {half.Average(score => score.Ndcg):0.000} over {half.Count()} questions");
            foreach (var kind in half.GroupBy(score => score.Judged.Kind))
                TestContext.Current.TestOutputHelper?.WriteLine($"  {kind.Key}: {kind.Average(score => score.Ndcg):0.000} over {kind.Count()}");
        }
    }
}
