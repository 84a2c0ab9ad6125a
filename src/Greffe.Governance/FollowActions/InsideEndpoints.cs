using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Greffe.Decisions.People;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.RankPortfolio;
using Greffe.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Governance.FollowActions;

internal sealed record InsideView(InternalRegister Register, bool IsChief) : View;

internal sealed record InsideActionView(InternalAction Action, bool IsChief, IReadOnlyList<FormError> Errors) : View;

internal sealed record ActionFormView(ActionForm Form, Measures Measures, IReadOnlyList<string> Workstreams) : View;

/// <summary><c>/gouvernance/actions/interne</c>: the whole register, for people of governance; the chief data officer writes it.</summary>
internal static class InsideEndpoints
{
    private const string Root = RegisterEndpoints.Root + "/interne";

    public static void MapInside(this IEndpointRouteBuilder routes)
    {
        var inside = routes.MapGroup("").OnlyFor(RegisterEndpoints.Inside);
        inside.MapPage(Root, async (Faces faces, ICurrentAgent current, CancellationToken cancellation) =>
            SitePages.Page<InsidePage>(new { Model = new InsideView(await faces.Internal(cancellation), current.Agent.Is(Role.ChiefDataOfficer)) }));
        inside.MapGet(Root + ".{form:regex(^(csv|xlsx|json)$)}", async (string form, Faces faces, Words words, CancellationToken cancellation) => form == "json"
            ? RegisterEndpoints.Json(JsonSerializer.Serialize(await faces.Internal(cancellation), GovernanceJson.Default.InternalRegister), "actions-interne")
            : WriteTable.Download(RegisterTables.Internal(await faces.Internal(cancellation), words), form));
        inside.MapPage(Root + "/{number:long}", (HttpContext http, long number, Faces faces, ICurrentAgent current, CancellationToken cancellation) => Page(http, number, faces, current, [], StatusCodes.Status200OK, cancellation));
        inside.MapGet(RegisterEndpoints.Root + "/instantanes/{number:long}/interne.json", (long number, Snapshots snapshots) =>
            snapshots.Find(number) is { } snapshot ? RegisterEndpoints.Json(snapshot.InternalJson, $"actions-interne-{snapshot.At[..10]}") : Results.NotFound());

        var chief = routes.MapGroup("").OnlyFor(Role.ChiefDataOfficer);
        chief.MapPage(Root + "/nouvelle", (HttpRequest request, Actions actions, Uses uses, Measures measures) => Form(
            new(long.TryParse(request.Query["usage"], NumberStyles.None, CultureInfo.InvariantCulture, out var use) && uses.Find(use) is { } found
                ? new() { OneUse = use, Title = found.Title, Entity = found.Entity } : new(), []), actions, measures, StatusCodes.Status200OK));
        chief.MapPost(Root + "/nouvelle", (HttpContext http, Actions actions, Uses uses, Measures measures, ICurrentAgent current, CancellationToken cancellation) =>
            Keep(http, 0, actions, uses, measures, current, cancellation)).WithMetadata(PostedForm.SmallBody);
        chief.MapPage(Root + "/{number:long}/modifier", (long number, Actions actions, Measures measures) =>
            actions.Find(number) is { } file ? Form(new(file.Action, []), actions, measures, StatusCodes.Status200OK) : Results.NotFound());
        chief.MapPost(Root + "/{number:long}/modifier", (HttpContext http, long number, Actions actions, Uses uses, Measures measures, ICurrentAgent current, CancellationToken cancellation) =>
            Keep(http, number, actions, uses, measures, current, cancellation)).WithMetadata(PostedForm.SmallBody);
        chief.MapPost(Root + "/{number:long}/etat", Move).WithMetadata(PostedForm.SmallBody);
        chief.MapPost(Root + "/{number:long}/preuves", Show).WithMetadata(PostedForm.FileBody);
        chief.MapPost(Root + "/import", (HttpContext http, ImportActions import, ICurrentAgent current, CancellationToken cancellation) =>
            ImportEndpoint.Take(http, current, RegisterTables.Columns, import.Take, Root, cancellation)).WithMetadata(PostedForm.FileBody);
        chief.MapPost(RegisterEndpoints.Root + "/instantanes", TakeSnapshot).WithMetadata(PostedForm.SmallBody);
    }

    private static async Task<IResult> Page(HttpContext http, long number, Faces faces, ICurrentAgent current, IReadOnlyList<FormError> errors, int status, CancellationToken cancellation) =>
        (await faces.Internal(cancellation)).Actions.FirstOrDefault(action => action.Face.Number == number) is { } action
            ? PostedForm.Private(http, SitePages.Page<InsideActionPage>(new { Model = new InsideActionView(action, current.Agent.Is(Role.ChiefDataOfficer), errors) }, status)) : TypedResults.NotFound();

    private static RazorComponentResult Form(ActionForm form, Actions actions, Measures measures, int status) => SitePages.Page<ActionFormPage>(new
    {
        Model = new ActionFormView(form, measures, [.. actions.All().Select(file => file.Action.Workstream).Distinct()]),
    }, status);

    private static async Task<IResult> Keep(HttpContext http, long number, Actions actions, Uses uses, Measures measures, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } fields) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (number != 0 && actions.Find(number) is null) return TypedResults.NotFound();
        var form = ActionForm.Of(fields, number == 0 ? new() : actions.Find(number)!.Action, measures, uses); // found just before; nothing removes an action
        if (form.Errors.Count > 0) return Form(form, actions, measures, StatusCodes.Status400BadRequest);
        if (number == 0) number = actions.Add(form.Typed, current.Agent.Id);
        else if (!actions.Change(form.Typed, current.Agent.Id)) return Form(form with { Errors = [new("", "use.older")] }, actions, measures, StatusCodes.Status409Conflict);
        return PostedForm.SeeOther(http, RegisterEndpoints.Address(number));
    }

    private static async Task<IResult> Move(HttpContext http, long number, Actions actions, Faces faces, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var (state, why, inside) = (form.Text("etat"), form.Text("raison"), form.Text("raison-interne"));
        List<FormError> errors = [];
        if (!ActionStates.All.Contains(state)) errors.Add(new("etat", "action.error.state"));
        if (state == ActionStates.Abandoned && why.Length == 0) errors.Add(new("raison", "use.error.why"));
        if (why.Length > RegisteredAction.MaxNote) errors.Add(new("raison", "action.error.note"));
        if (inside.Length > RegisteredAction.MaxNote) errors.Add(new("raison-interne", "action.error.note"));
        if (errors.Count > 0) return await Page(http, number, faces, current, errors, StatusCodes.Status400BadRequest, cancellation);
        return actions.Move(number, state, why, inside, current.Agent.Id) ? PostedForm.SeeOther(http, RegisterEndpoints.Address(number)) : TypedResults.NotFound();
    }

    private static async Task<IResult> Show(HttpContext http, long number, Actions actions, Faces faces, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var file = form.Files["fichier"] is { Length: > 0 } sent ? sent : null;
        var (label, address) = (form.Text("libelle"), form.Text("adresse"));
        List<FormError> errors = [];
        if (label.Length is 0 or > RegisteredAction.MaxTitle) errors.Add(new("libelle", "action.error.label"));
        if (file is null && !IsAddress(address)) errors.Add(new("adresse", "action.error.address"));
        if (file is not null && address.Length > 0) errors.Add(new("adresse", "action.error.both"));
        if (errors.Count > 0) return await Page(http, number, faces, current, errors, StatusCodes.Status400BadRequest, cancellation);
        var digest = "";
        if (file is not null)
        {
            await using var stream = file.OpenReadStream();
            digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        }

        return actions.Show(new() { OneAction = number, Label = label, Address = address, Sha256 = digest, IsPublic = form.Ticked("publique") }, current.Agent.Id)
            ? PostedForm.SeeOther(http, RegisterEndpoints.Address(number)) : TypedResults.NotFound();
    }

    private static async Task<IResult> TakeSnapshot(HttpContext http, Snapshots snapshots, Faces faces, ICurrentAgent current, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var title = form.Text("titre");
        if (title.Length is 0 or > RegisteredAction.MaxShort) title = "Instantané";
        var number = snapshots.Take(title, await faces.Internal(cancellation), current.Agent.Id);
        return PostedForm.SeeOther(http, string.Create(CultureInfo.InvariantCulture, $"{RegisterEndpoints.Root}/instantanes/{number}"));
    }

    /// <summary>A page of this site, or of the web: nothing that a browser would run.</summary>
    private static bool IsAddress(string address) => address.Length is > 0 and <= 1000
        && (Preferences.IsLocal(address) || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("https" or "http")));
}
