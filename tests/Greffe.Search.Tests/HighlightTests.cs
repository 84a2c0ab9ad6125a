using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Searching;

namespace Greffe.Search.Tests;

public class HighlightTests
{
    [Theory]
    [InlineData("licencier", "licenciement")]
    [InlineData("employeur", "employeur")]              // without its elided article
    [InlineData("\"faute grave\"", "faute|grave")]      // not the lone «faute»
    [InlineData("empl*", "employeur")]
    [InlineData("20-23.523", "20-23.523")]
    [InlineData("L1232-1", "L. 1232-1")]
    [InlineData("grave SAUF bail", "grave")]
    public async Task The_words_found_are_marked(string text, string marked)
    {
        using var index = new TestIndex(Sample.Decision(1,
            "Le licenciement prononcé par l'employeur pour faute grave, sans autre faute, vise l'article L. 1232-1 et l'arrêt 20-23.523."));
        var highlight = Assert.Single(Assert.Single((await index.Search(text)).Hits).Highlights);
        Assert.Equal(SearchField.Text, highlight.Field);
        Assert.Equal(marked.Split('|'), highlight.Marks.Select(mark => mark.In(highlight.Fragment).ToString()));
    }

    [Fact]
    public async Task A_fragment_names_its_zone_and_stays_within_the_asked_ones()
    {
        using var index = new TestIndex(Sample.Zoned(1,
            (ZoneKind.Moyens, "Le moyen parle du bail commercial.\n"), (ZoneKind.Motivations, "Les motifs parlent du loyer.\n"), (ZoneKind.Dispositif, "Rejette.")));
        Assert.Equal(SearchField.Moyens, Assert.Single((await index.Search("bail")).Hits[0].Highlights).Field);
        Assert.Equal(0, (await index.Search(new SearchQuery { Text = "bail", Fields = [SearchField.Motivations] })).Total);
        Assert.Equal(0, (await index.Search(new SearchQuery { Text = "\"commercial motifs\"", Fields = [SearchField.Motivations, SearchField.Moyens] })).Total);
        var found = Assert.Single((await index.Search(new SearchQuery { Text = "loyers", Fields = [SearchField.Motivations] })).Hits);
        Assert.Equal("Les motifs parlent du loyer.", Assert.Single(found.Highlights).Fragment);
    }

    [Fact]
    public async Task Summary_headings_and_visa_are_searched_and_shown()
    {
        using var index = new TestIndex(Sample.Decision(1, "texte") with
        {
            Abstracts = [new(["CONTRAT DE TRAVAIL"], "La rupture conventionnelle est valable.")], Themes = ["prud'hommes"], Visa = ["Article L. 1237-11 du code du travail."],
        });
        Assert.Equal(SearchField.Summary, (await index.Search("conventionnelle")).Hits[0].Highlights[0].Field);
        Assert.Equal(SearchField.Themes, (await index.Search("contrat")).Hits[0].Highlights[0].Field);
        Assert.Equal(SearchField.Visa, (await index.Search("L. 1237-11")).Hits[0].Highlights[0].Field);
        Assert.Equal(0, (await index.Search(new SearchQuery { Text = "conventionnelle", Fields = [SearchField.Text] })).Total);
    }

    [Fact]
    public async Task No_fragment_cuts_a_placeholder_or_a_word()
    {
        for (var shift = 0; shift < 90; shift++)
        {
            var before = $"{new string('x', shift)} mot [Adresse 1] ";
            var text = $"{before}{string.Concat(Enumerable.Repeat("ab ", 14))}cherché{string.Concat(Enumerable.Repeat(" cd", 14))} [Localité 2] fin {new string('y', 90)}";
            var decision = Sample.Decision(1, text) with { Replacements = [At(text, "[Adresse 1]"), At(text, "[Localité 2]")] };
            using var index = new TestIndex(decision);
            var fragment = Assert.Single((await index.Search("chercher")).Hits[0].Highlights).Fragment;
            Assert.Equal(fragment.Contains("[Adr", StringComparison.Ordinal), fragment.Contains("[Adresse 1]", StringComparison.Ordinal));
            Assert.DoesNotContain(fragment.Split(' '), word => word is "1]" or "[Localité" && !fragment.Contains("[Localité 2]", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Fragments_of_real_texts_are_stretches_of_them_with_marks_in_order()
    {
        var decisions = RealDecisions.Read();
        using var index = new TestIndex(decisions);
        foreach (var text in (string[])["licenciement", "comité social et économique", "\"cause réelle\"", "L. 1232-1", "expert*", "2020"])
            foreach (var hit in (await index.Search(text)).Hits)
                foreach (var highlight in hit.Highlights)
                {
                    Assert.InRange(highlight.Fragment.Length, 1, 420);
                    Assert.NotEmpty(highlight.Marks);
                    var at = 0;
                    foreach (var mark in highlight.Marks)
                    {
                        Assert.InRange(mark.Start, at, mark.End - 1);
                        at = mark.End;
                    }

                    Assert.InRange(at, 1, highlight.Fragment.Length);
                }
    }

    private static Replacement At(string text, string placeholder)
    {
        var start = text.IndexOf(placeholder, StringComparison.Ordinal);
        return new(new(start, start + placeholder.Length), placeholder, EntityCategory.Adresse);
    }
}
