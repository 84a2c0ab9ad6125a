using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Governance.AnswerCampaign;
using Greffe.Governance.RankPortfolio;
using Greffe.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.ScoreUses;

internal sealed record GridView(GridForm Form) : View;

internal sealed record ScoreView(PotentialUse Use, Grid Grid, ScoreSheet? Sheet, IReadOnlyList<FormError> Errors) : View;

/// <summary>The grid, which the chief data officer edits, and the sheets, which invited people fill.</summary>
internal static class ScoreEndpoints
{
    private const string GridAddress = "/gouvernance/usages/grille", ScoreAddress = "/gouvernance/usages/{number:long}/coter";

    public static void MapScores(this IEndpointRouteBuilder routes)
    {
        var chief = routes.MapGroup("").OnlyFor(Role.ChiefDataOfficer);
        chief.MapPage(GridAddress, (Scores scores) => GridPage(new(scores.Grid(), []), StatusCodes.Status200OK));
        chief.MapPost(GridAddress, ChangeGrid).WithMetadata(PostedForm.SmallBody);

        var scorers = routes.MapGroup("").OnlyFor(Role.Correspondent, Role.Steward, Role.ChiefDataOfficer);
        scorers.MapPage(ScoreAddress, (HttpContext http, long number, Uses uses, Campaigns campaigns, Scores scores, ICurrentAgent current, TimeProvider time) =>
            Refusal(uses.Find(number), campaigns, current, time) is { } refusal ? refusal
            : PostedForm.Private(http, ScorePage(uses.Find(number)!, scores.Grid(), Own(scores, number, current), [], StatusCodes.Status200OK))); // the refusal looked
        scorers.MapPost(ScoreAddress, Score).WithMetadata(PostedForm.SmallBody);
    }

    private static async Task<IResult> ChangeGrid(HttpContext http, Scores scores, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } fields) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var form = GridForm.Of(fields, scores.Grid());
        if (form.Errors.Count > 0) return GridPage(form, StatusCodes.Status400BadRequest);
        return int.TryParse(fields.Text("version"), NumberStyles.None, CultureInfo.InvariantCulture, out var read) && scores.Change(form.Typed, read, current.Agent.Id)
            ? PostedForm.SeeOther(http, GridAddress) : GridPage(form with { Errors = [new("", "use.older")] }, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Score(HttpContext http, long number, Uses uses, Campaigns campaigns, Scores scores, ICurrentAgent current, TimeProvider time, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } fields) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var use = uses.Find(number);
        if (Refusal(use, campaigns, current, time) is { } refusal) return refusal;
        var grid = scores.Grid();
        var (sheet, errors) = ScoreSheet.Typed(fields, grid, number);
        if (fields.Text("grille") != grid.Version.ToString(CultureInfo.InvariantCulture)) errors = [new("", "score.error.grid")];
        if (errors.Count > 0) return ScorePage(use!, grid, sheet, errors, StatusCodes.Status400BadRequest); // the refusal looked
        return scores.Score(sheet, current.Agent) ? PostedForm.SeeOther(http, string.Create(CultureInfo.InvariantCulture, $"/gouvernance/usages/{number}#cotation"))
            : ScorePage(use!, scores.Grid(), sheet, [new("", "score.error.grid")], StatusCodes.Status409Conflict); // the refusal looked
    }

    /// <summary>Why a person may not score a use: it is not there, stands no longer alone, or they are not invited.</summary>
    private static IResult? Refusal(PotentialUse? use, Campaigns campaigns, ICurrentAgent current, TimeProvider time) =>
        use is null || campaigns.Find(use.Campaign) is not { } campaign ? TypedResults.NotFound()
        : !campaign.AsksToScore(current.Agent) ? TypedResults.StatusCode(StatusCodes.Status403Forbidden)
        : use.MergedInto is not null || !campaign.TakesScores(CampaignEndpoints.Today(time)) ? TypedResults.Conflict() : null;

    private static ScoreSheet? Own(Scores scores, long number, ICurrentAgent current)
    {
        var version = scores.Grid().Version;
        return scores.On(number).FirstOrDefault(sheet => sheet.Grid == version && sheet.Agent == current.Agent.Id);
    }

    private static RazorComponentResult GridPage(GridForm form, int status) => SitePages.Page<GridPage>(new { Model = new GridView(form) }, status);

    private static RazorComponentResult ScorePage(PotentialUse use, Grid grid, ScoreSheet? sheet, IReadOnlyList<FormError> errors, int status) =>
        SitePages.Page<ScorePage>(new { Model = new ScoreView(use, grid, sheet, errors) }, status);
}
