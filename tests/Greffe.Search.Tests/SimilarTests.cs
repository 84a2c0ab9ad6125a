using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Search.Tests;

public sealed class SimilarTests : IDisposable
{
    private readonly TestIndex index = new(
        Decision(1, "Le congé pour habiter est valable si l'intention du bailleur de reprendre le logement est réelle et sérieuse."),
        Decision(2, "L'intention réelle du bailleur de reprendre le logement se prouve au jour du congé pour habiter."),
        Decision(3, "La radiation du pourvoi est encourue faute d'exécution de l'arrêt attaqué."),
        Decision(4, "Le bailleur qui donne congé pour vendre doit notifier le prix du logement."),
        Decision(5, "La société conteste le redressement de cotisations."));

    [Fact]
    public async Task The_nearest_decision_comes_first_and_never_itself()
    {
        var similar = await Similar(1);
        Assert.Equal("2", similar[0]);
        Assert.DoesNotContain("1", similar);
        Assert.DoesNotContain("5", similar);
    }

    [Fact]
    public async Task A_withdrawn_one_disappears_at_once_before_the_index_has_followed()
    {
        await index.CatchUp();
        index.Collection.WithdrawSilently(Sample.Id(2));
        Assert.DoesNotContain("2", await Similar(1));
    }

    [Fact]
    public async Task Of_a_decision_that_is_not_public_nothing_is_said()
    {
        await index.CatchUp();
        index.Collection.WithdrawSilently(Sample.Id(1));
        Assert.Null(await index.Index.Similar(Sample.Id(1), 5, TestIndex.Cancellation));
        Assert.Null(await index.Index.Similar(Sample.Id(99), 5, TestIndex.Cancellation));
    }

    [Fact]
    public async Task The_same_judge_makes_no_two_decisions_alike()
    {
        using var other = new TestIndex(
            Decision(1, "Le loyer impayé fonde la résiliation. M. Cathala, président."), Decision(2, "La marque contrefaite est annulée. M. Cathala, président."));
        await other.CatchUp();
        Assert.Empty(await other.Index.Similar(Sample.Id(1), 5, TestIndex.Cancellation) ?? []);
    }

    public void Dispose() => index.Dispose();

    private async Task<List<string>> Similar(int number)
    {
        await index.CatchUp();
        return [.. (await index.Index.Similar(Sample.Id(number), 5, TestIndex.Cancellation) ?? []).Select(hit => Sample.Name(hit.Decision.Id))];
    }

    private static PublicDecision Decision(int number, string reasons) => Sample.Zoned(number, (ZoneKind.Motivations, reasons));
}
