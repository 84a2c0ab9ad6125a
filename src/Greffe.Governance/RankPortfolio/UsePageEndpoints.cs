using System.Globalization;
using Greffe.Decisions.DataProducts;
using Greffe.Decisions.People;
using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.FollowActions;
using Greffe.Governance.ScoreUses;
using Greffe.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.RankPortfolio;

/// <param name="File">The use and what hangs on it.</param>
/// <param name="Campaign">Where it was proposed.</param>
/// <param name="Grid">Grid in force.</param>
/// <param name="Sheets">Sheets under it that the reader may see: their own, and those of others once they may.</param>
/// <param name="Older">How many sheets stand under older grids.</param>
/// <param name="SeesScores">Whether the reader may see what others scored.</param>
/// <param name="MayScore">Whether the reader is invited to score it now.</param>
/// <param name="MayDescribe">Whether the reader says what data it needs.</param>
/// <param name="IsChief">Whether the reader decides on it.</param>
/// <param name="Alike">Uses that resemble it; for the chief data officer.</param>
/// <param name="Actions">Actions that deliver it.</param>
/// <param name="Found">Records of the catalogue that the words asked for find; null when nothing was asked.</param>
/// <param name="Asked">The words asked for.</param>
/// <param name="Errors">What was wrong with the last form.</param>
internal sealed record UseView(
    UseFile File, Campaign Campaign, Grid Grid, IReadOnlyList<ScoreSheet> Sheets, int Older, bool SeesScores, bool MayScore, bool MayDescribe, bool IsChief,
    IReadOnlyList<Lookalike> Alike, IReadOnlyList<RegisteredAction> Actions, IReadOnlyList<CatalogueName>? Found, string Asked, IReadOnlyList<FormError> Errors) : View
{
    public PotentialUse Use => File.Use;
}

/// <summary>The page of one use, put together for who reads it.</summary>
internal sealed class OpenUse(Uses uses, Campaigns campaigns, Scores scores, Actions actions, IEnumerable<ICatalogueFacts> catalogues, ICurrentAgent current, TimeProvider time)
{
    /// <summary>The page; 404 when there is no such use.</summary>
    public IResult Page(long number, string asked, IReadOnlyList<FormError> errors, int status)
    {
        if (uses.Open(number) is not { } file || campaigns.Find(file.Use.Campaign) is not { } campaign) return TypedResults.NotFound();
        var (agent, today, grid, all) = (current.Agent, CampaignEndpoints.Today(time), scores.Grid(), scores.On(number));
        var sheets = all.Where(sheet => sheet.Grid == grid.Version).ToList();
        var sees = Scores.MaySee(agent, campaign, today, sheets.Any(sheet => sheet.Agent == agent.Id));
        var (chief, alone) = (agent.Is(Role.ChiefDataOfficer), file.Use.MergedInto is null);
        return SitePages.Page<UsePage>(new
        {
            Model = new UseView(file, campaign, grid, sees ? sheets : [], all.Count - sheets.Count, sees,
                alone && campaign.AsksToScore(agent) && campaign.TakesScores(today), alone && (MayDescribe(agent, file.Use)), chief, chief && alone ? Lookalikes.Of(file.Use, uses.Standing()) : [],
                actions.Delivering(number), asked.Length == 0 ? null : catalogues.LastOrDefault()?.Find(asked, agents: true, 8) ?? [], asked, errors),
        }, status);
    }

    /// <summary>Who says what data a use needs: who proposed it, and people of governance.</summary>
    public static bool MayDescribe(Agent agent, PotentialUse use) => agent.Id == use.Agent || agent.Is(Role.Correspondent, Role.Steward, Role.ChiefDataOfficer);
}

/// <summary><c>/gouvernance/usages/{number}</c>: what everyone does there, and what the chief data officer decides.</summary>
internal static class UsePageEndpoints
{
    private const string One = "/gouvernance/usages/{number:long}";

    public static void MapUse(this IEndpointRouteBuilder agents)
    {
        agents.MapPage(One, (HttpContext http, long number, OpenUse page) => PostedForm.Private(http, page.Page(number, http.Request.Query["donnees"].ToString().Trim(), [], StatusCodes.Status200OK)));
        agents.MapPost(One + "/besoins", Need).WithMetadata(PostedForm.SmallBody);
        agents.MapPost(One + "/besoins/{need:long}/retirer", (HttpContext http, long number, long need, Uses uses, ICurrentAgent current) =>
            uses.Find(number) is not { } use ? TypedResults.NotFound()
            : !OpenUse.MayDescribe(current.Agent, use) ? TypedResults.StatusCode(StatusCodes.Status403Forbidden)
            : uses.Unneed(number, need, current.Agent.Id) ? PostedForm.SeeOther(http, Address(number) + "#besoins") : TypedResults.NotFound()).WithMetadata(PostedForm.SmallBody);
    }

    public static void MapUseDecisions(this IEndpointRouteBuilder chief)
    {
        chief.MapPost(One + "/etat", Move).WithMetadata(PostedForm.SmallBody);
        chief.MapPost(One + "/fusion", Merge).WithMetadata(PostedForm.SmallBody);
        chief.MapPost(One + "/separation", (HttpContext http, long number, Uses uses, ICurrentAgent current) =>
            uses.Separate(number, current.Agent.Id) ? PostedForm.SeeOther(http, Address(number)) : TypedResults.NotFound()).WithMetadata(PostedForm.SmallBody);
    }

    private static async Task<IResult> Need(HttpContext http, long number, Uses uses, OpenUse page, IEnumerable<ICatalogueFacts> catalogues, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (uses.Find(number) is not { } use) return TypedResults.NotFound();
        if (!OpenUse.MayDescribe(current.Agent, use)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var dataset = form.Text("jeu");
        var named = dataset.Length == 0 ? null : catalogues.LastOrDefault()?.Named(dataset, agents: true);
        var need = new UseNeed { OneUse = number, Dataset = named?.Id ?? "", Title = named?.Title ?? form.Text("donnee"), Gap = form.Text("manque"), Note = form.Text("precision"), Blocks = form.Ticked("bloque") };
        List<FormError> errors = [];
        if (dataset.Length > 0 && named is null) errors.Add(new("donnee", "need.error.dataset"));
        else if (need.Title.Length is 0 or > UseNeed.MaxTitle) errors.Add(new("donnee", "need.error.title", UseNeed.MaxTitle));
        if (!UseNeed.Gaps.Contains(need.Gap)) errors.Add(new("manque", "need.error.gap"));
        if (need.Note.Length > UseNeed.MaxNote) errors.Add(new("precision", "answer.error.long", need.Note.Length, UseNeed.MaxNote));
        if (errors.Count > 0) return page.Page(number, "", errors, StatusCodes.Status400BadRequest);
        uses.Need(need, current.Agent.Id);
        return PostedForm.SeeOther(http, Address(number) + "#besoins");
    }

    private static async Task<IResult> Move(HttpContext http, long number, Uses uses, OpenUse page, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (uses.Find(number) is not { } use) return TypedResults.NotFound();
        var (state, why) = (form.Text("etat"), form.Text("raison"));
        if (why.Length > UseStates.MaxWhy) return page.Page(number, "", [new("raison", "answer.error.long", why.Length, UseStates.MaxWhy)], StatusCodes.Status400BadRequest);
        if (UseStates.From(use.State).Contains(state) && why.Length == 0 && UseStates.NeedsReason(use.State, state))
            return page.Page(number, "", [new("raison", "use.error.why")], StatusCodes.Status400BadRequest);
        return uses.Move(number, state, why, current.Agent.Id) ? PostedForm.SeeOther(http, Address(number) + "#vie")
            : page.Page(number, "", [new("etat", "use.error.step")], StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Merge(HttpContext http, long number, Uses uses, OpenUse page, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (uses.Find(number) is null) return TypedResults.NotFound();
        var typed = form.Text("dans").TrimStart('U', 'u', '-');
        return long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var into) && uses.Merge(number, into, current.Agent.Id)
            ? PostedForm.SeeOther(http, Address(into)) : page.Page(number, "", [new("dans", "use.error.merge")], StatusCodes.Status400BadRequest);
    }

    private static string Address(long number) => string.Create(CultureInfo.InvariantCulture, $"/gouvernance/usages/{number}");
}
