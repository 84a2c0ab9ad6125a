using System.Net;
using System.Text;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.RankPortfolio;
using Greffe.Tests.People;

namespace Greffe.Tests.Uses;

/// <summary>Answers of a campaign gathered in a spreadsheet.</summary>
public class ExchangeAnswersTests
{
    private const string Head = "nature;usage;description;service;1. Qui s’en servirait ?";

    private const string Good = "données ouvertes;Publier les délais;Une description assez longue pour être proposée.;DSJ;Tout le monde";

    [Fact]
    public async Task A_wrong_line_is_told_by_line_and_column_and_nothing_is_written_unless_the_good_lines_are_chosen()
    {
        await using var site = await UsesSite.Start();
        var campaign = await site.Campaign();
        using var chief = site.As(UsesSite.Chief);
        var file = Encoding.UTF8.GetBytes($"{Head}\n{Good}\nrien;Trop;court;;\nAPI;Publier les délais;Une autre description, elle aussi assez longue.;;\n");
        var page = await chief.SendFile($"{campaign}/reponses/import", file);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        foreach (var told in (string[])["0 ligne importée", "4 erreurs", "nature attendue", "de 8 à 200 caractères", "de 30 à 6 000 caractères", "un autre usage de la campagne a déjà ce titre"]) Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.Empty(site.Get<Governance.RankPortfolio.Uses>().Standing());

        await chief.SendFile($"{campaign}/reponses/import", file, goodOnly: true);
        var use = Assert.Single(site.Get<Governance.RankPortfolio.Uses>().Standing());
        Assert.Equal(("opendata", "Publier les délais", "DSJ", "chief", UseStates.Proposed), (use.Kind, use.Title, use.Entity, use.Agent, use.State));
        Assert.Equal(["Tout le monde"], use.AnswerList);
    }

    [Theory, InlineData("csv"), InlineData("xlsx")]
    public async Task What_is_exported_and_sent_back_writes_nothing(string form)
    {
        await using var site = await UsesSite.Start();
        var campaign = await site.Campaign();
        await site.Proposed(campaign, "=Un usage qui semble une formule");
        await site.Proposed(campaign, "Un usage « à guillemets » ; et point-virgule", "Une description\nsur deux lignes, assez longue pour être proposée.");
        await site.Proposed(campaign, "=Un usage qui semble une formule", "Deux services ont proposé le même titre, chacun avec ses mots à lui.");
        using var chief = site.As(UsesSite.Chief);
        var file = await chief.GetByteArrayAsync(new Uri($"{campaign}/reponses.{form}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(3, ReadTable.Of(file, ["numéro", "usage"]).Lines!.Count);
        var answer = await chief.SendFile($"{campaign}/reponses/import", file);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(3, site.Get<Governance.RankPortfolio.Uses>().Standing().Count);
    }

    [Fact]
    public async Task A_service_that_is_not_invited_is_refused()
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        var campaign = await chief.Send("/gouvernance/campagnes/nouvelle", ("titre", "Pour un service"), ("questions", "Qui s’en servirait ?"), ("entites", "DAP"), ("ouvre", "2026-11-01"), ("ferme", "2026-12-31"), ("cotateurs", "Steward")).Next();
        var page = await chief.SendFile($"{campaign}/reponses/import", Encoding.UTF8.GetBytes($"{Head}\n{Good}\n"));
        Assert.Contains("n’est pas invité", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }
}
