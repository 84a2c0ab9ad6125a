using Greffe.Decisions;
using Greffe.Decisions.Searching;

namespace Greffe.Search.Tests;

/// <summary>Abbreviations, synonyms, articles, citations, zones: what a lawyer types and means.</summary>
public sealed class MeaningTests : IDisposable
{
    private readonly TestIndex index = new(
        Sample.Decision(1, "Le comité social et économique a été consulté. Vu l'article 145 du code de procédure civile."),
        Sample.Decision(2, "Le CSE conteste l'expertise. Vu l'article 145 du code de commerce."),
        Sample.Decision(3, "Le bailleur demande la résiliation ; la société civile immobilière est locataire.", "cc", "2019-10-09", "19-10.780") with { Chamber = new("soc", "Chambre sociale") },
        Sample.Decision(4, "Le preneur a quitté les lieux ; l'appel est rejeté.", "cc", "2019-10-09", "19-11.111") with { Chamber = new("civ3", "Troisième chambre civile") },
        Sample.Zoned(5, (ZoneKind.Motivations, "L'astreinte est demandée sans motif ; la cour a tort.\n"), (ZoneKind.Dispositif, "Rejette la demande d'expulsion.\n")),
        Sample.Zoned(6, (ZoneKind.Motivations, "L'expulsion est fondée.\n"), (ZoneKind.Dispositif, "Ordonne sous astreinte la remise des clefs.\n")));

    [Theory]
    [InlineData("CSE", "1 2")]                          // acronym, and what it stands for
    [InlineData("cse", "1 2")]
    [InlineData("comité social et économique", "1")]    // in full, as typed
    [InlineData("SCI", "3")]
    [InlineData("propriétaire", "3")]                   // one way: «bailleur» is found
    [InlineData("locataire", "3 4")]                    // both ways: «preneur»
    [InlineData("preneur", "3 4")]
    [InlineData("\"locataire\"", "3")]                  // between quotes: the word alone
    [InlineData("CA", "")]                              // court of appeal, in capitals…
    [InlineData("ta", "")]                              // …and in lower case a word too common
    [InlineData("zone:dispositif astreinte", "6")]
    [InlineData("zone:motivations astreinte", "5")]
    [InlineData("zone:motifs (astreinte OU expulsion)", "5 6")]
    [InlineData("ZONE:Dispositif expulsion", "5")]
    [InlineData("tort zone:dispositif expulsion", "5")] // what stands before is searched everywhere
    public async Task A_question_finds_what_is_meant(string text, string expected) => Assert.Equal(expected, Sorted(await index.Found(text)));

    [Theory]
    [InlineData("art. 145 CPC", "1 2")]                 // the number of the right code first
    [InlineData("article 145 du code de procédure civile", "1 2")]
    [InlineData("art. 145 C. com.", "2 1")]
    public async Task An_article_is_found_first_beside_its_code(string text, string expected) => Assert.Equal(expected, await index.Found(text));

    [Theory]
    [InlineData("Cass. soc., 9 oct. 2019, n° 19-10.780", "3")]
    [InlineData("Cass. soc., 9 octobre 2019", "3")]
    [InlineData("Cass. 3e civ., 9 octobre 2019", "4")]
    [InlineData("Civ. 3e, 9 octobre 2019", "4")]
    [InlineData("3e civ., 9 octobre 2019", "4")]
    public async Task A_citation_finds_the_decision_that_it_names(string text, string expected) => Assert.Equal(expected, (await index.Found(text)).Split(' ')[0]);

    [Theory]
    [InlineData("CSE", "« CSE », aussi « comité social et économique »")]
    [InlineData("zone:dispositif expulsion", "dans le dispositif seulement")]
    [InlineData("art. 145 CPC", "article 145 CPC")]
    [InlineData("Soc., 9 octobre 2019", "Chambre sociale")]
    public async Task What_was_understood_is_said(string text, string said) => Assert.Contains(said, (await index.Search(text)).Understood);

    [Theory]
    [InlineData("zone:greffier astreinte")]             // no such zone: plain words
    [InlineData("zone:dispositif")]                     // nothing to look for
    [InlineData("cite:")]
    public async Task An_operator_without_its_object_is_searched_as_words(string text) =>
        Assert.Contains("opérateurs illisibles : recherche par mots simples", (await index.Search(text)).Understood);

    [Fact]
    public async Task Few_decisions_with_all_words_call_for_those_with_most()
    {
        var page = await index.Search(new SearchQuery { Text = "bailleur résiliation immobilière vélo", WithNearMatches = true });
        Assert.True(page.Relaxed);
        Assert.Equal(0, page.WithAllWords);
        Assert.Equal("3", Sample.Name(Assert.Single(page.Hits).Decision.Id));
        var strict = await index.Search(new SearchQuery { Text = "bailleur résiliation", WithNearMatches = true });
        Assert.False(strict.Relaxed);
        Assert.Equal(strict.Total, strict.WithAllWords);
    }

    [Fact]
    public async Task Words_of_a_zone_are_marked_in_that_zone_only() =>
        Assert.All((await index.Search("zone:dispositif expulsion")).Hits[0].Highlights, highlight => Assert.Equal(SearchField.Dispositif, highlight.Field));

    public void Dispose() => index.Dispose();

    private static string Sorted(string found) => string.Join(' ', found.Split(' ').Order());
}
