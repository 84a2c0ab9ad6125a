using System.Globalization;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ExchangeSheets;
using Greffe.Catalogue.WriteRecord;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Builder;

namespace Greffe.Catalogue.AskAccess;

/// <summary>Pages of access: ask for it, see one's requests, decide.</summary>
internal static class AccessPages
{
    public const string Root = "/catalogue/acces";

    private const int Shown = 200;

    public static void MapAccessPages(this IEndpointRouteBuilder pages)
    {
        pages.MapPage("/catalogue/fiches/{id}/acces", (string id, RecordStore store, ICurrentAgent current) => Form(id, store, current, new("", "", "", [], [])));
        pages.MapPost("/catalogue/fiches/{id}/acces", Ask);
        pages.MapPage(Root, (RecordStore store, ICurrentAgent current, TimeProvider time) => List(store, current, time, null));
        pages.MapGet(Root + ".{suffix:regex(^(csv|xlsx)$)}", (string suffix, RecordStore store, ICurrentAgent current, TimeProvider time) =>
            Table(store.Read(records => AccessDesk.For(records, current.Agent, time.GetUtcNow()))).File("acces", suffix));
        pages.MapPost(Root + "/{id}", Decide);
    }

    private static Sheet Table(IReadOnlyList<AccessRequest> requests) => new(
        ["id", "fiche", "personne", "entite", "finalite", "base_legale", "jours", "demande", "etat", "decision", "motif", "fin", "parties_demandees", "parties_ouvertes"],
        [.. requests.Select(one => (IReadOnlyList<string>)
            [one.Id, one.Record, one.Name, one.Entity ?? "", one.Purpose, one.Basis, one.Days.ToString(CultureInfo.InvariantCulture), one.Asked, one.State, one.Decided ?? "", one.Reason ?? "", one.Expires ?? "", one.Parts, one.Opened])]);

    private static IResult Form(string id, RecordStore store, ICurrentAgent current, AccessTyped typed) => CataloguePages.Known(id, store, current, record =>
        record.Kind is not (RecordKind.DataSet or RecordKind.Product or RecordKind.Service) ? CataloguePages.Absent() : SitePages.Page<AskPage>(new
        {
            Record = record, Shown = (object)typed, Offered = store.Read(records => AccessParts.Offered(records, id, current.Agent)),
        }, typed.Errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest));

    private static async Task<IResult> Ask(string id, HttpContext http, RecordStore store, AccessDesk desk, ICurrentAgent current, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        string purpose = form["purpose"].ToString(), basis = form["basis"].ToString(), days = form["days"].ToString();
        string[] parts = [.. form["parts"].OfType<string>()];
        return CataloguePages.Known(id, store, current, _ =>
        {
            var errors = desk.Ask(current.Agent, id, purpose, basis, int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, parts);
            return errors.Count == 0 ? CataloguePages.See(http, Root) : Form(id, store, current, new(purpose, basis, days, parts, errors));
        });
    }

    private static async Task<IResult> Decide(string id, HttpContext http, RecordStore store, AccessDesk desk, ICurrentAgent current, TimeProvider time, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var decision = form["decision"].ToString();
        var fault = decision switch
        {
            "grant" or "refuse" when current.Agent.Is(RecordDesk.Writers) => desk.Decide(current.Agent, id, decision == "grant", form["reason"].ToString(), [.. form["parts"].OfType<string>()]),
            "end" => desk.End(current.Agent, id),
            _ => "Vous ne pouvez pas décider de cette demande.",
        };
        return fault is null ? CataloguePages.See(http, Root) : List(store, current, time, fault);
    }

    private static RazorComponentResult List(RecordStore store, ICurrentAgent current, TimeProvider time, string? fault) => SitePages.Page<AccessPage>(
        new { Shown = (object)store.Read(records => AccessDesk.For(records, current.Agent, time.GetUtcNow(), Shown)), Fault = fault }, fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}

/// <summary>What stands in the form of a request.</summary>
/// <param name="Purpose">Purpose, as typed.</param>
/// <param name="Basis">Legal basis, as typed.</param>
/// <param name="Days">Days, as typed.</param>
/// <param name="Parts">Parts ticked.</param>
/// <param name="Errors">Why it was refused.</param>
internal sealed record AccessTyped(string Purpose, string Basis, string Days, IReadOnlyList<string> Parts, IReadOnlyList<RecordRefusal> Errors);
