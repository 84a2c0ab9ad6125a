using System.Globalization;
using System.Text;
using System.Text.Json;
using Greffe.Decisions.People;
using Greffe.Governance.ExchangeTables;
using Greffe.Look;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Greffe.Governance.FollowActions;

internal sealed record PublicRegisterView(PublicRegister Register, bool SeesInside, Snapshot? Snapshot = null) : View;

internal sealed record PublicActionView(PublicAction Action) : View;

internal sealed record SnapshotsView(IReadOnlyList<Snapshot> Snapshots, bool MayTake) : View;

/// <summary><c>/gouvernance/actions</c>: the public face, for everyone, as pages and as files. Nothing here reads more than <see cref="PublicRegister"/>.</summary>
internal static class RegisterEndpoints
{
    public const string Root = "/gouvernance/actions";

    /// <summary>Roles that see the inside of the register.</summary>
    public static Role[] Inside { get; } = [Role.Correspondent, Role.Steward, Role.ChiefDataOfficer];

    public static void MapRegister(this IEndpointRouteBuilder routes)
    {
        routes.MapPage(Root, async (Faces faces, ICurrentAgent current, CancellationToken cancellation) =>
            SitePages.Page<RegisterPage>(new { Model = new PublicRegisterView(await faces.Public(cancellation), current.Agent.Is(Inside)) }));
        routes.MapPage(Root + "/{number:long}", async (long number, Faces faces, CancellationToken cancellation) =>
            (await faces.Public(cancellation)).Actions.FirstOrDefault(action => action.Number == number) is { } action
                ? SitePages.Page<ActionPage>(new { Model = new PublicActionView(action) }) : Results.NotFound());
        routes.MapGet(Root + ".{form:regex(^(csv|xlsx|pdf|json)$)}", async (string form, Faces faces, Words words, IOptions<LookOptions> look, CancellationToken cancellation) =>
            Download(form, await faces.Public(cancellation), words, look.Value.SiteName));
        routes.MapPage(Root + "/instantanes", (Snapshots snapshots, ICurrentAgent current) =>
            SitePages.Page<SnapshotsPage>(new { Model = new SnapshotsView(snapshots.All(), current.Agent.Is(Role.ChiefDataOfficer)) }));
        routes.MapPage(Root + "/instantanes/{number:long}", (long number, Snapshots snapshots) =>
            snapshots.Find(number) is { } snapshot && JsonSerializer.Deserialize(snapshot.PublicJson, GovernanceJson.Default.PublicRegister) is { } register
                ? SitePages.Page<RegisterPage>(new { Model = new PublicRegisterView(register, false, snapshot) }) : Results.NotFound());
        routes.MapGet(Root + "/instantanes/{number:long}.json", (long number, Snapshots snapshots) =>
            snapshots.Find(number) is { } snapshot ? Json(snapshot.PublicJson, $"actions-{snapshot.At[..10]}") : Results.NotFound());
    }

    public static IResult Json(string json, string name) => TypedResults.File(Encoding.UTF8.GetBytes(json), "application/json; charset=utf-8", $"{name}.json");

    private static IResult Download(string form, PublicRegister register, Words words, string site) => form switch
    {
        "pdf" => TypedResults.File(RegisterPdf.Write(register, words, site), "application/pdf", "actions.pdf"),
        "json" => Json(JsonSerializer.Serialize(register, GovernanceJson.Default.PublicRegister), "actions"),
        _ => WriteTable.Download(RegisterTables.Public(register, words), form),
    };

    public static string Address(long number) => string.Create(CultureInfo.InvariantCulture, $"{Root}/interne/{number}");
}
