using Bunit;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.People;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Look;
using Greffe.Portal;
using Greffe.Portal.Look;
using Greffe.Portal.ReadDecision;
using Greffe.Portal.SearchDecisions;
using Greffe.Tests.Preview;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

public class ComponentTests : BunitContext
{
    public ComponentTests()
    {
        Services.AddHttpContextAccessor();
        Services.AddOptions<PortalOptions>();
        Services.AddOptions<LookOptions>();
        Services.AddSingleton(WordFile.Beside(typeof(PortalModule))).AddSingleton(WordFile.Beside(typeof(LookModule)));
        Services.AddSingleton<ICurrentAgent, SignedInAgent>().AddScoped<Preferences>().AddScoped<Words>().AddSingleton<Collection>();
        Services.AddSingleton<IPublicDecisions>(new PublicDecisionsInMemory(InventedDecisions.All));
        Services.AddSingleton<ISearchDecisions>(new SearchInMemory(InventedDecisions.All));
    }

    [Fact]
    public void Marks_stand_where_the_index_found_the_words_and_text_is_never_markup()
    {
        var hit = new SearchHit(InventedDecisions.Named("ta"), 1, [new(SearchField.Motivations, "<b>bail</b> commercial", [new(3, 7), new(12, 22)])]);
        var card = Render<HitCard>(parameters => parameters.Add(c => c.Hit, hit));
        Assert.Equal(["bail", "commercial"], card.FindAll("mark").Select(mark => mark.TextContent));
        Assert.Empty(card.FindAll("b"));
    }

    [Fact]
    public void Marks_outside_the_fragment_are_left_out_and_the_words_stay()
    {
        var hit = new SearchHit(InventedDecisions.Named("ta"), 1, [new(SearchField.Text, "bail", [new(2, 9), new(-1, 1), new(0, 0)])]);
        var card = Render<HitCard>(parameters => parameters.Add(c => c.Hit, hit));
        Assert.Empty(card.FindAll("mark"));
        Assert.Contains("bail", card.Find(".extract").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cass-civ2", "[A]", "Personne physique\u00a0: nom occulté (COJ L111-13)")]
    [InlineData("cass-civ2", "[Adresse 1]", "Adresse\u00a0: élément identifiant occulté (COJ R111-12)")]
    [InlineData("ce", "[L]", "Personne physique\u00a0: nom occulté (CJA L10)")]
    [InlineData("ce", "[Numéro identifiant 1]", "Numéro identifiant\u00a0: élément identifiant occulté (CJA R741-14)")]
    public void A_placeholder_says_what_it_hides_and_by_which_article(string name, string placeholder, string words)
    {
        var page = Render<DecisionPage>(parameters => parameters.Add(p => p.Decision, InventedDecisions.Named(name)));
        Assert.Equal(words, page.FindAll("abbr.placeholder").First(abbr => abbr.TextContent == placeholder).GetAttribute("title"));
        Assert.Contains(words, page.Find("#occultations").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Placeholders_that_stand_outside_the_text_do_no_harm()
    {
        var decision = InventedDecisions.Named("tcom");
        var page = Render<DecisionPage>(parameters => parameters.Add(p => p.Decision, decision with
        {
            Replacements = [new(new(decision.Text.Length - 1, decision.Text.Length + 5), "[A]", EntityCategory.PersonnePhysique), new(new(5, 5), "[B]", EntityCategory.Adresse)],
            Zones = [new(ZoneKind.Motivations, new(-4, 12)), new(ZoneKind.Dispositif, new(10, 100_000))],
        }));
        Assert.Contains("aux dépens.", page.Find("#dispositif").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PublicationForm.Full, null)]
    [InlineData(PublicationForm.WithoutReasons, "Décision publiée sans ses motifs.")]
    [InlineData(PublicationForm.ExtractOnly, "Décision publiée par extrait.")]
    [InlineData(PublicationForm.ExceptionalInterest, "Décision publiée pour son intérêt exceptionnel.")]
    public void A_decision_that_is_not_whole_says_so_at_its_head(PublicationForm form, string? title)
    {
        var page = Render<DecisionPage>(parameters => parameters.Add(p => p.Decision, InventedDecisions.Named("cph") with { Form = form }));
        Assert.Equal(title, page.FindAll(".body > .notice strong").SingleOrDefault()?.TextContent);
    }

    [Fact]
    public void A_withdrawn_decision_says_its_day_and_nothing_of_itself()
    {
        var page = Render<WithdrawnPage>(parameters => parameters.Add(p => p.At, PublicDecisionsInMemory.WithdrawnAt));
        Assert.Contains("3\u00a0novembre 2025", page.Find("main").TextContent, StringComparison.Ordinal);
        Assert.Equal(["/occultation"], page.FindAll("main a:not([href^='/aide'])").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData(1, "1 … 3 4 5 … 9")]
    [InlineData(0, "")]
    public void The_pages_around_the_present_one_are_offered(int many, string shown)
    {
        var pager = Render<Pager>(parameters => parameters.Add(p => p.Address, new ResultsAddress { Page = 4 }).Add(p => p.Total, many * 85));
        var offered = pager.FindAll("li").Select(item => item.TextContent.Trim()).Where(text => text is not ("Précédente" or "Suivante"));
        Assert.Equal(shown, string.Join(' ', offered));
    }
}
