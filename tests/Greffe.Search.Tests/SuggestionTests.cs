using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Search.Tests;

public sealed class SuggestionTests : IDisposable
{
    private readonly TestIndex index = new(Enumerable.Range(1, 3).Select(Decision));

    [Theory]
    [InlineData("licenciment", "licenciement")]         // a letter forgotten
    [InlineData("licenceimnet abusif", "licenciement abusif")]
    [InlineData("trubunal", null)]                      // written in capitals only: no word that may be suggested
    [InlineData("indemnitée conventionnelle", null)]    // its stem is known
    [InlineData("prescripsion", "prescription")]
    [InlineData("\"licenciment\"", null)]               // quoted: as typed
    [InlineData("20-23.524", null)]
    [InlineData("licenci*", null)]
    [InlineData("Cathalla", null)]                      // a judge's name is no suggestion
    public async Task A_misspelt_word_gives_way_to_the_nearest_known(string text, string? suggestion) =>
        Assert.Equal(suggestion, (await index.Search(text)).Suggestion);

    [Theory]
    [InlineData("contrat de tr", "contrat de travail, rupture")]
    [InlineData("rupt", "contrat de travail, rupture")] // from a word inside
    [InlineData("comité soc", "comité social et économique")]
    [InlineData("COMITE SOC", "comité social et économique")]
    [InlineData("cour d'appel de ly", "Cour d'appel de Lyon")]
    [InlineData("expulsion comité soc", "expulsion comité social et économique")]
    public async Task What_is_typed_is_completed(string typed, string completion)
    {
        await index.CatchUp();
        Assert.Contains(completion, index.Index.Complete(typed, 8));
    }

    [Theory]
    [InlineData("cathal")]                              // a name of the text
    [InlineData("x")]
    [InlineData("")]
    [InlineData("unique heading")]                       // a heading of a single decision
    public async Task Nothing_else_is_offered(string typed)
    {
        await index.CatchUp();
        Assert.Empty(index.Index.Complete(typed, 8));
    }

    [Fact]
    public async Task What_only_withdrawn_decisions_hold_is_neither_suggested_nor_completed()
    {
        await index.CatchUp();
        index.Collection.Withdraw(Sample.Id(1));
        index.Collection.Withdraw(Sample.Id(2));
        await index.CatchUp();
        Assert.Null((await index.Search("licenciment")).Suggestion);
        Assert.DoesNotContain("contrat de travail, rupture", index.Index.Complete("contrat de tr", 8));
    }

    [Fact]
    public void An_empty_index_completes_from_the_lists_and_suggests_nothing()
    {
        using var empty = new TestIndex();
        Assert.Contains("comité social et économique", empty.Index.Complete("comité soc", 8));
    }

    public void Dispose() => index.Dispose();

    private static PublicDecision Decision(int number) => Sample.Zoned(number,
        (ZoneKind.Introduction, "TRIBUNAL. Présents : M. Cathala, président.\n"), (ZoneKind.Motivations, "Les indemnités sont dues.\n"), (ZoneKind.Dispositif, "Rejette.\n")) with
    {
        Abstracts = number > 2 ? [] : [new(["CONTRAT DE TRAVAIL, RUPTURE", $"Unique heading {number}"], "Le licenciement abusif échappe à la prescription ; avis de M. Cathala.")],
    };
}
