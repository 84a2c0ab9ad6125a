using System.Net;

namespace Greffe.Tests.Uses;

/// <summary>Forms as a browser sends them.</summary>
internal static class Posting
{
    public static Task<HttpResponseMessage> Send(this HttpClient client, string address, params (string Name, string Value)[] fields) =>
        client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> Get(this HttpClient client, string address) => client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public static async Task<string> Text(this Task<HttpResponseMessage> answer) => WebUtility.HtmlDecode(await (await answer).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Where a form sends its reader next.</summary>
    public static async Task<string> Next(this Task<HttpResponseMessage> answer)
    {
        var response = await answer;
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    public static async Task<string> Campaign(this UsesSite site, string scorers = "Correspondent,Steward,ChiefDataOfficer", string until = "")
    {
        (string, string)[] fields = [("titre", "Campagne d’essai"), ("questions", "Qui s’en servirait ?"), ("ouvre", "2026-11-01"), ("ferme", "2026-12-31"), ("cotation", until),
            .. scorers.Split(',').Select(role => ("cotateurs", role))];
        using var chief = site.As(UsesSite.Chief);
        return await chief.Send("/gouvernance/campagnes/nouvelle", fields).Next();
    }

    /// <summary>Proposes a use and gives its address.</summary>
    public static async Task<string> Proposed(this UsesSite site, string campaign, string title, string summary = "Une description assez longue pour être proposée sans refus.")
    {
        using var agent = site.As(UsesSite.Agent);
        var draft = await agent.Send($"{campaign}/reponses").Next();
        return await agent.Send(draft, ("version", "1"), ("nature", "api"), ("titre", title), ("description", summary), ("reponse-0", "Tous"), ("geste", "proposer")).Next();
    }

    public static Task<string> Scored(this HttpClient scorer, string use, int impact, int feasibility, int alignment, int risk) => scorer.Send($"{use}/coter", ("grille", "1"),
        ("c-impact", $"{impact}"), ("c-faisabilite", $"{feasibility}"), ("c-alignement", $"{alignment}"), ("c-risque", $"{risk}")).Next();
}
