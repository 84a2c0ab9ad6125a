using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.AnswerCampaign;

/// <summary>What the script of the form is told after a save.</summary>
internal sealed record SavedDraft(int Version, string At, bool Kept);

/// <param name="Campaign">What is asked.</param>
/// <param name="Draft">What the form shows.</param>
/// <param name="Other">What another window saved since; null when nothing stands against.</param>
/// <param name="Errors">What is wrong.</param>
/// <param name="IsOpen">Whether answers are taken today.</param>
internal sealed record AnswerView(Campaign Campaign, UseDraft Draft, UseDraft? Other, IReadOnlyList<FormError> Errors, bool IsOpen) : View;

/// <summary>An agent's answer to a campaign: saved as it is typed, then proposed. Only its author reads it before.</summary>
internal static class AnswerEndpoints
{
    private const string Answers = "/gouvernance/campagnes/{number:long}/reponses";

    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        var agents = routes.MapGroup("").OnlyFor();
        agents.MapPost(Answers, (HttpContext http, long number, Campaigns campaigns, Drafts drafts, ICurrentAgent current, TimeProvider time) =>
        {
            if (campaigns.Find(number) is not { } campaign) return Results.NotFound();
            if (!campaign.Asks(current.Agent)) return Results.StatusCode(StatusCodes.Status403Forbidden);
            return !campaign.IsOpen(CampaignEndpoints.Today(time)) ? Results.Conflict() : PostedForm.SeeOther(http, Address(number, drafts.Begin(number, current.Agent.Id)));
        }).WithMetadata(PostedForm.SmallBody);
        agents.MapPage(Answers + "/{draft:long}", (HttpContext http, long number, long draft, Campaigns campaigns, Drafts drafts, ICurrentAgent current, TimeProvider time) =>
            Find(campaigns, drafts, number, draft, current) is not ({ } campaign, { } mine) ? Results.NotFound()
            : mine.Proposed is { } use ? Results.Redirect(Use(use))
            : Page(http, new(campaign, mine, null, [], campaign.IsOpen(CampaignEndpoints.Today(time))), StatusCodes.Status200OK));
        agents.MapPost(Answers + "/{draft:long}", Keep).WithMetadata(PostedForm.SmallBody);
        agents.MapPost(Answers + "/{draft:long}/retrait", (HttpContext http, long number, long draft, Campaigns campaigns, Drafts drafts, ICurrentAgent current) =>
            Find(campaigns, drafts, number, draft, current) is not ({ }, { } mine) ? TypedResults.NotFound()
            : mine.Proposed is null && drafts.Remove(draft, current.Agent.Id) ? PostedForm.SeeOther(http, string.Create(CultureInfo.InvariantCulture, $"/gouvernance/campagnes/{number}"))
            : TypedResults.Conflict()).WithMetadata(PostedForm.SmallBody);
    }

    private static async Task<IResult> Keep(HttpContext http, long number, long draft, Campaigns campaigns, Drafts drafts, ICurrentAgent current, TimeProvider time, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (Find(campaigns, drafts, number, draft, current) is not ({ } campaign, { } mine)) return TypedResults.NotFound();
        var typed = UseDraft.Typed(form, mine, campaign.QuestionList.Count);
        var (propose, open) = (form.Text("geste") == "proposer", campaign.IsOpen(CampaignEndpoints.Today(time)));
        List<FormError> errors = [.. typed.TooLong()];
        if (propose) errors.AddRange(typed.Missing());
        if (propose && !open) errors.Add(new("", "answer.error.closed"));
        if (errors.Count > 0)
        {
            // What is only unfinished is kept all the same: a refusal to propose never costs a word.
            var kept = typed.TooLong().Any() ? null : drafts.Save(typed, current.Agent.Id);
            if (kept is { Kept: false }) return Page(http, new(campaign, typed with { Version = kept.Stored.Version }, kept.Stored, errors, open), StatusCodes.Status409Conflict);
            return Page(http, new(campaign, kept?.Stored ?? typed, null, errors, open), StatusCodes.Status400BadRequest);
        }

        var save = propose ? drafts.Propose(typed, current.Agent) : drafts.Save(typed, current.Agent.Id);
        if (save is null) return TypedResults.NotFound();
        if (http.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal)) return Told(save);
        if (!save.Kept && save.Stored.Proposed is null) return Page(http, new(campaign, typed with { Version = save.Stored.Version }, save.Stored, [], open), StatusCodes.Status409Conflict);
        return PostedForm.SeeOther(http, save.Stored.Proposed is { } use ? Use(use) : Address(number, draft) + "?enregistre=oui");
    }

    private static IResult Told(DraftSave save) => Results.Json(
        new SavedDraft(save.Stored.Version, RecordStore.Instant(save.Stored.Updated).ToString("HH:mm:ss", CultureInfo.InvariantCulture), save.Kept),
        GovernanceJson.Default.SavedDraft, statusCode: save.Kept ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);

    private static (Campaign?, UseDraft?) Find(Campaigns campaigns, Drafts drafts, long number, long draft, ICurrentAgent current) =>
        (campaigns.Find(number), drafts.Of(draft, current.Agent.Id) is { } mine && mine.Campaign == number ? mine : null);

    private static IResult Page(HttpContext http, AnswerView view, int status) => PostedForm.Private(http, SitePages.Page<AnswerPage>(new { Model = view }, status));

    private static string Address(long number, long draft) => string.Create(CultureInfo.InvariantCulture, $"/gouvernance/campagnes/{number}/reponses/{draft}");

    private static string Use(long number) => string.Create(CultureInfo.InvariantCulture, $"/gouvernance/usages/{number}");
}
