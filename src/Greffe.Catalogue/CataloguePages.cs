using System.Globalization;
using Greffe.Catalogue.AskAccess;
using Greffe.Catalogue.AttachContracts;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.DiscussRecords;
using Greffe.Catalogue.ExchangeSheets;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.ReadRecord;
using Greffe.Catalogue.ServeApi;
using Greffe.Catalogue.ShowReuses;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.WriteRecord;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Catalogue;

/// <summary>The pages under <c>/catalogue</c>: what each address answers, and who may ask it.</summary>
internal static class CataloguePages
{
    public static void MapCataloguePages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapForms().ExcludeFromDescription();
        MapOpen(pages.MapGroup("").ForEveryone());
        MapSignedIn(pages.MapGroup("").OnlyFor());
        MapWriting(pages.MapGroup("").OnlyFor(RecordDesk.Writers));
    }

    // Everyone: what is answered is what the one who asks may see (RecordView).
    private static void MapOpen(RouteGroupBuilder pages)
    {
        pages.MapPage("/catalogue", (HttpContext http) => SitePages.Page<CataloguePage>(new { Asked = (object)CatalogueAddress.Read(http.Request.Query) }));
        pages.MapGet("/catalogue/export.{suffix:regex(^(csv|xlsx)$)}", (string suffix, HttpContext http, RecordSheets sheets, ICurrentAgent current) =>
            sheets.Export(CatalogueAddress.Read(http.Request.Query).Query(CatalogueStore.MaxPage), Reader.Of(current.Agent)).File("catalogue", suffix));
        foreach (var kind in RecordKinds.WithPage)
            pages.MapPage(kind.Address("{id}"), (string id, RecordStore store, ICurrentAgent current, TimeProvider time) => Sheet(kind, id, store, current, time));
        pages.MapPage("/catalogue/reutilisations", (RecordStore store, ICurrentAgent current) =>
            SitePages.Page<ReusesPage>(new { Shown = (object)store.Read(records => Reuses.For(records, Reader.Of(current.Agent))) }));
        pages.MapGet("/catalogue/reutilisations.{suffix:regex(^(csv|xlsx)$)}", (string suffix, RecordStore store, ICurrentAgent current) => new Sheet(
            ["id", "fiche", "titre", "description", "adresse", "auteur", "etat", "proposee"],
            [.. store.Read(records => Reuses.For(records, Reader.Of(current.Agent))).Select(reuse => (IReadOnlyList<string>)[reuse.Id, reuse.Record, reuse.Title, reuse.Description, reuse.Address, reuse.Author, reuse.State, reuse.Proposed])])
            .File("reutilisations", suffix));
    }

    private static void MapSignedIn(RouteGroupBuilder pages)
    {
        pages.MapAccessPages();
        pages.MapPage("/catalogue/fiches/{id}/reutilisation", (string id, RecordStore store, ICurrentAgent current) =>
            Known(id, store, current, record => SitePages.Page<ProposePage>(new { Record = record })));
        pages.MapPost("/catalogue/fiches/{id}/reutilisation", Propose);
        pages.MapPost("/catalogue/fiches/{id}/messages", Say);
        pages.MapPost("/catalogue/fiches/{id}/messages/{message}/masquer", (string id, string message, Discussion discussion, RecordStore store, ICurrentAgent current, HttpContext http) =>
            discussion.Hide(current.Agent, message) ? Known(id, store, current, record => See(http, record.Address + "#discussion")) : Absent());
    }

    private static void MapWriting(RouteGroupBuilder pages)
    {
        pages.MapPage("/catalogue/nouvelle", (HttpContext http) => RecordKinds.TryParse(http.Request.Query["type"], out var kind) && kind != RecordKind.Distribution
            ? Edit(RecordForm.Blank(kind)) : SitePages.Page<NewPage>());
        pages.MapPost("/catalogue/nouvelle", (HttpContext http, RecordDesk desk, ICurrentAgent current, CancellationToken cancellation) =>
            RecordKinds.TryParse(http.Request.Query["type"], out var kind) && kind != RecordKind.Distribution ? Save(kind, null, http, desk, current, cancellation) : Task.FromResult(Absent()));
        pages.MapPage("/catalogue/fiches/{id}/modifier", (string id, RecordStore store, ICurrentAgent current) => Known(id, store, current, record => Edit(RecordForm.Of(record))));
        pages.MapPost("/catalogue/fiches/{id}/modifier", (string id, HttpContext http, RecordStore store, RecordDesk desk, ICurrentAgent current, CancellationToken cancellation) =>
            store.Read(records => records.Find(id, Reader.Of(current.Agent))) is { } record ? Save(record.Kind, id, http, desk, current, cancellation) : Task.FromResult(Absent()));
        pages.MapPost("/catalogue/fiches/{id}/retirer", (string id, HttpContext http, RecordStore store, RecordDesk desk, ICurrentAgent current) =>
            Known(id, store, current, record => desk.Remove(current.Agent, id) is WriteResult.Refused refused
                ? Edit(RecordForm.Of(record) with { Errors = refused.Reasons }, StatusCodes.Status409Conflict) : See(http, "/catalogue")));
        pages.MapPost("/catalogue/reutilisations/{id}", async (string id, HttpContext http, Reuses reuses, ICurrentAgent current, CancellationToken cancellation) =>
        {
            var form = await http.Request.ReadFormAsync(cancellation);
            return form["decision"] == "accept" || form["decision"] == "refuse"
                ? reuses.Decide(current.Agent, id, form["decision"] == "accept") ? See(http, "/catalogue/reutilisations") : Absent() : Absent();
        });
        pages.MapPage("/catalogue/importer", (HttpContext http) => SitePages.Page<ImportPage>(new
        {
            Written = int.TryParse(http.Request.Query["ecrites"], out var written) ? written : (int?)null, Unchanged = int.TryParse(http.Request.Query["inchangees"], out var same) ? same : 0,
        }));
        pages.MapPost("/catalogue/importer", Import).WithMetadata(new MapApi.Limit(32 * 1024 * 1024));
        pages.MapContractPages();
    }

    internal static IResult Known(string id, RecordStore store, ICurrentAgent current, Func<CatalogueRecord, IResult> answer) =>
        store.Read(records => records.Find(id, Reader.Of(current.Agent))) is { } record ? answer(record) : Absent();

    internal static IResult Absent() => SitePages.Page<AbsentPage>(null, StatusCodes.Status404NotFound);

    internal static IResult See(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static IResult Sheet(RecordKind kind, string id, RecordStore store, ICurrentAgent current, TimeProvider time, string? typed = null, string? fault = null) =>
        store.Read(records => RecordSheet.Of(records, kind, id, current.Agent, time.GetUtcNow())) is { } sheet
            ? SitePages.Page<ReadRecordPage>(new { Shown = (object)sheet, Typed = typed, Fault = fault }, fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest) : Absent();

    private static RazorComponentResult Edit(RecordForm form, int status = StatusCodes.Status200OK) => SitePages.Page<EditPage>(new { Shown = (object)form }, status);

    private static async Task<IResult> Save(RecordKind kind, string? id, HttpContext http, RecordDesk desk, ICurrentAgent current, CancellationToken cancellation)
    {
        var form = RecordForm.Read(kind, id is null, await http.Request.ReadFormAsync(cancellation));
        if (id is not null) form = form with { Typed = new Dictionary<string, string>(form.Typed) { ["id"] = id } };
        var (record, reasons) = form.Record();
        if (reasons.Count > 0) return Edit(form with { Errors = reasons }, StatusCodes.Status400BadRequest);
        return desk.Write(current.Agent, record, form.Seen, isNew: id is null) switch
        {
            WriteResult.Refused refused => Edit(form with { Errors = refused.Reasons }, StatusCodes.Status400BadRequest),
            WriteResult.Overtaken overtaken => Edit(form with { Errors = [new("id", $"Une autre personne a changé la fiche le {overtaken.ChangedAt:yyyy-MM-dd HH:mm} UTC : rouvrez-la pour partir de ce qu'elle a écrit.")] }, StatusCodes.Status409Conflict),
            _ => See(http, record.Address),
        };
    }

    private static async Task<IResult> Propose(string id, HttpContext http, RecordStore store, Reuses reuses, ICurrentAgent current, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        return Known(id, store, current, record =>
        {
            var errors = reuses.Propose(current.Agent, id, form["title"].ToString(), form["description"].ToString(), form["address"].ToString(), form["author"].ToString());
            return errors.Count == 0 ? See(http, record.Address + "#reutilisations")
                : SitePages.Page<ProposePage>(new { Record = record, Typed = form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()), Errors = errors }, StatusCodes.Status400BadRequest);
        });
    }

    private static async Task<IResult> Say(string id, HttpContext http, RecordStore store, Discussion discussion, ICurrentAgent current, TimeProvider time, CancellationToken cancellation)
    {
        var text = (await http.Request.ReadFormAsync(cancellation))["texte"].ToString().ReplaceLineEndings("\n");
        return Known(id, store, current, record => discussion.Say(current.Agent, id, text) is { } fault
            ? Sheet(record.Kind, id, store, current, time, text, fault) : See(http, record.Address + "#discussion"));
    }

    private static async Task<IResult> Import(HttpContext http, RecordSheets sheets, ICurrentAgent current, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (form.Files.GetFile("fichier") is not { Length: > 0 } file) return SitePages.Page<ImportPage>(new { Faults = new[] { new SheetFault(1, "", "Choisissez un fichier.") } }, StatusCodes.Status400BadRequest);
        using var upload = await UploadedFile.Keep(file, cancellation);
        try
        {
            var result = sheets.Import(current.Agent, ExchangeSheets.Sheet.Read(upload.Path, RecordSheets.MaxLines), form["bonnes"] == "oui");
            return result.Faults.Count == 0 ? See(http, string.Create(CultureInfo.InvariantCulture, $"/catalogue/importer?ecrites={result.Written}&inchangees={result.Unchanged}"))
                : SitePages.Page<ImportPage>(new { result.Faults, Written = form["bonnes"] == "oui" ? result.Written : (int?)null, result.Unchanged }, StatusCodes.Status400BadRequest);
        }
        catch (UnreadableFileException unreadable)
        {
            return SitePages.Page<ImportPage>(new { Faults = new[] { new SheetFault(1, "", unreadable.Message) } }, StatusCodes.Status400BadRequest);
        }
    }
}
