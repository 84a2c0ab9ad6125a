using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ProfileFile;
using Greffe.Catalogue.ServeApi;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Catalogue.AttachContracts;

/// <summary>The page of a record's contract: attach, test, publish, and a first contract out of a file.</summary>
internal static class ContractPages
{
    public static void MapContractPages(this IEndpointRouteBuilder pages)
    {
        pages.MapPage("/catalogue/fiches/{id}/contrat", (string id, RecordStore store, ICurrentAgent current) => Show(id, store, current, null));
        pages.MapPost("/catalogue/fiches/{id}/contrat", async (string id, HttpContext http, RecordStore store, ContractDesk desk, ICurrentAgent current, CancellationToken cancellation) =>
            await WithFile(http, id, store, current, async (file, _) => desk.Attach(current.Agent.Id, id, await File.ReadAllBytesAsync(file, cancellation)), cancellation))
            .WithMetadata(new MapApi.Limit(ContractDesk.MaxBytes * 2));
        pages.MapPost("/catalogue/fiches/{id}/contrat/{version}/controler", async (string id, string version, HttpContext http, RecordStore store, ContractDesk desk, ICurrentAgent current, CancellationToken cancellation) =>
            await WithFile(http, id, store, current, (file, form) => desk.Test(current.Agent.Id, id, version, file, form["table"].ToString() is { Length: > 0 } table ? table : null, cancellation), cancellation))
            .WithMetadata(new MapApi.Limit(MapApi.MaxDataBytes));
        pages.MapPost("/catalogue/fiches/{id}/contrat/{version}/publier", async (string id, string version, HttpContext http, RecordStore store, ContractDesk desk, ICurrentAgent current, CancellationToken cancellation) =>
            Answer(http, id, store, current, desk.Publish(current.Agent.Id, id, version, (await http.Request.ReadFormAsync(cancellation))["rupture"] == "oui")));
        pages.MapPost("/catalogue/fiches/{id}/contrat/proposer", Draft).WithMetadata(new MapApi.Limit(MapApi.MaxDataBytes));
    }

    private static async Task<IResult> Draft(string id, HttpContext http, RecordStore store, ICurrentAgent current, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (form.Files.GetFile("fichier") is not { Length: > 0 } file) return Show(id, store, current, new("Choisissez un fichier.", []));
        if (store.Read(records => Store.CatalogueStore.Find(records, id, Reader.Of(current.Agent))) is not { } record) return CataloguePages.Absent();
        using var upload = await UploadedFile.Keep(file, cancellation);
        try
        {
            var profile = await FileProfile.Read(upload.Path, Path.GetFileNameWithoutExtension(file.FileName), cancellation);
            return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(ContractDraft.Write(id, record.Title, profile)), "application/yaml", $"{id}.odcs.yaml");
        }
        catch (UnreadableFileException unreadable)
        {
            return Show(id, store, current, new(unreadable.Message, []));
        }
    }

    private static async Task<IResult> WithFile(HttpContext http, string id, RecordStore store, ICurrentAgent current, Func<string, IFormCollection, Task<ContractStep>> run, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        if (form.Files.GetFile("fichier") is not { Length: > 0 } file) return Show(id, store, current, new("Choisissez un fichier.", []));
        using var upload = await UploadedFile.Keep(file, cancellation);
        return Answer(http, id, store, current, await run(upload.Path, form));
    }

    private static IResult Answer(HttpContext http, string id, RecordStore store, ICurrentAgent current, ContractStep step) =>
        step is ContractStep.Refused refused ? Show(id, store, current, refused) : CataloguePages.See(http, $"/catalogue/fiches/{id}/contrat");

    private static IResult Show(string id, RecordStore store, ICurrentAgent current, ContractStep.Refused? refused) => CataloguePages.Known(id, store, current, record =>
        record.Kind is not (RecordKind.Product or RecordKind.DataSet) ? CataloguePages.Absent() : store.Read(records => SitePages.Page<ContractPage>(new
        {
            Record = record, Shown = (object)records.ContractsOf(id), Tested = (object)records.TestsOf(id), Notes = PublicationNotes.Of(records, record), Fault = refused?.Reason, Details = refused?.Details ?? [],
        }, refused is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict)));
}
