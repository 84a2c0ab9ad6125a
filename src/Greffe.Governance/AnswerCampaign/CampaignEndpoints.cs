using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Governance.ExchangeTables;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.AnswerCampaign;

internal sealed record CampaignsView(IReadOnlyList<Campaign> Campaigns, DateOnly Today, bool MayOpen) : View;

internal sealed record CampaignView(Campaign Campaign, IReadOnlyList<UseDraft> Mine, DateOnly Today, bool MayAnswer, bool MayChange) : View;

internal sealed record CampaignFormView(CampaignForm Form) : View;

/// <summary><c>/gouvernance/campagnes</c>: agents read and answer, the chief data officer opens and changes.</summary>
internal static class CampaignEndpoints
{
    private const string Root = "/gouvernance/campagnes";

    private static readonly string[] Columns = ["numéro", "campagne", "ouvre", "ferme", "questions", "services invités", "inventée"];

    public static void MapCampaigns(this IEndpointRouteBuilder routes)
    {
        var agents = routes.MapGroup("").OnlyFor();
        agents.MapPage(Root, (Campaigns campaigns, ICurrentAgent current, TimeProvider time) =>
            SitePages.Page<CampaignsPage>(new { Model = new CampaignsView(campaigns.All(), Today(time), current.Agent.Is(Role.ChiefDataOfficer)) }));
        agents.MapGet(Root + ".{form:regex(^(csv|xlsx)$)}", (string form, Campaigns campaigns) => WriteTable.Download(new("campagnes", Columns,
            [.. campaigns.All().Select(one => (IReadOnlyList<string>)[one.Number.ToString(CultureInfo.InvariantCulture), one.Title, one.Opens, one.Closes,
                one.Questions, one.Entities, one.Invented ? "oui" : "non"])]), form));
        agents.MapPage(Root + "/{number:long}", (long number, Campaigns campaigns, Drafts drafts, ICurrentAgent current, TimeProvider time) =>
            campaigns.Find(number) is not { } campaign ? Results.NotFound() : SitePages.Page<CampaignPage>(new
            {
                Model = new CampaignView(campaign, drafts.In(number, current.Agent.Id), Today(time), campaign.IsOpen(Today(time)) && campaign.Asks(current.Agent), current.Agent.Is(Role.ChiefDataOfficer)),
            }));

        var chief = routes.MapGroup("").OnlyFor(Role.ChiefDataOfficer);
        chief.MapPage(Root + "/nouvelle", (TimeProvider time) => Form(new(new()
        {
            Opens = DateWords.Machine(Today(time)), Closes = DateWords.Machine(Today(time).AddDays(30)), Scorers = string.Join('\n', CampaignForm.ScoringRoles),
        }, []), StatusCodes.Status200OK));
        chief.MapPage(Root + "/{number:long}/modifier", (long number, Campaigns campaigns) =>
            campaigns.Find(number) is { } campaign ? Form(new(campaign, []), StatusCodes.Status200OK) : Results.NotFound());
        chief.MapGet(Root + "/{number:long}/reponses.{form:regex(^(csv|xlsx)$)}", (long number, string form, RecordStore store, Words words) => store.Read(reader =>
            Campaigns.Find(reader, number) is { } campaign ? WriteTable.Download(ExchangeAnswers.Out(reader, campaign, state => words[$"use.state.{state}"]), form) : Results.NotFound()));
        chief.MapPost(Root + "/{number:long}/reponses/import", async (HttpContext http, long number, Campaigns campaigns, ExchangeAnswers exchange, ICurrentAgent current, CancellationToken cancellation) =>
            campaigns.Find(number) is not { } campaign ? Results.NotFound()
            : await ImportEndpoint.Take(http, current, ExchangeAnswers.Columns(campaign), (agent, lines, goodOnly) => exchange.In(campaign, agent, lines, goodOnly),
                string.Create(CultureInfo.InvariantCulture, $"{Root}/{number}"), cancellation)).WithMetadata(PostedForm.FileBody);
        chief.MapPost(Root + "/nouvelle", (HttpContext http, Campaigns campaigns, ICurrentAgent current, CancellationToken cancellation) =>
            Keep(http, 0, campaigns, current, cancellation)).WithMetadata(PostedForm.SmallBody);
        chief.MapPost(Root + "/{number:long}/modifier", (HttpContext http, long number, Campaigns campaigns, ICurrentAgent current, CancellationToken cancellation) =>
            Keep(http, number, campaigns, current, cancellation)).WithMetadata(PostedForm.SmallBody);
    }

    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static RazorComponentResult Form(CampaignForm form, int status) => SitePages.Page<CampaignFormPage>(new { Model = new CampaignFormView(form) }, status);

    private static async Task<IResult> Keep(HttpContext http, long number, Campaigns campaigns, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } fields) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (number != 0 && campaigns.Find(number) is null) return TypedResults.NotFound();
        var form = CampaignForm.Of(fields, number);
        if (form.Errors.Count > 0) return Form(form, StatusCodes.Status400BadRequest);
        if (number == 0) number = campaigns.Open(form.Typed, current.Agent.Id);
        else if (!campaigns.Change(form.Typed, current.Agent.Id)) return Form(form with { Errors = [new("", "use.older")] }, StatusCodes.Status409Conflict);
        return PostedForm.SeeOther(http, string.Create(CultureInfo.InvariantCulture, $"{Root}/{number}"));
    }
}
