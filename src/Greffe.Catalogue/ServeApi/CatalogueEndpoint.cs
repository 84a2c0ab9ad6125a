using Greffe.Catalogue.AskAccess;
using Greffe.Catalogue.AttachContracts;
using Greffe.Catalogue.Contracts.TestContract;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Store;
using Greffe.Catalogue.WriteRecord;
using Greffe.Decisions.People;
using Greffe.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Catalogue.ServeApi;

/// <summary><c>/v1/catalogue</c>: search, records, contracts; what is answered is what the one who asks may see.</summary>
internal sealed class CatalogueEndpoint(RecordStore store, RecordSearch search, RecordDesk desk, ContractDesk contracts, ICurrentAgent current, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private Reader Reader => Reader.Of(current.Agent);

    public Results<Ok<CataloguePageWire>, ProblemHttpResult> Search(CatalogueQuery asked)
    {
        if (asked.Read() is not { Query: { } query } read) return CatalogueProblems.Query(asked.Read().Fault!); // One of the two is there.
        var found = search.Handle(query, Reader);
        return TypedResults.Ok(new CataloguePageWire(found.Total, query.Offset, [.. found.Records.Select(record => RecordWires.Of(record, Today))], Facets.All.ToDictionary(
            facet => facet.Code(), facet => (IReadOnlyList<FacetValueWire>)[.. found.Facets[facet]
                .Where(value => facet != Facet.Domain || found.Names.ContainsKey(value.Value))
                .Select(value => new FacetValueWire(value.Value, facet == Facet.Domain ? found.Names[value.Value].Title : value.Value, value.Count))])));
    }

    public Results<Ok<CatalogueRecordWire>, ProblemHttpResult> One(string id) =>
        store.Read(records => records.Find(id, records.ReaderOf(current.Agent, time.GetUtcNow()))) is { } record ? TypedResults.Ok(RecordWires.Of(record, Today)) : CatalogueProblems.NotFound(id);

    public Results<Ok<CatalogueWrittenWire>, ProblemHttpResult> Put(string id, CatalogueRecordWire wire)
    {
        if (wire.Id != id) return CatalogueProblems.Query($"L'adresse nomme « {id} », la fiche « {wire.Id} ».");
        var (record, reasons) = RecordWires.Read(wire);
        if (record is null) return CatalogueProblems.Refused(reasons);
        return Answer(desk.Write(current.Agent, record, wire.ChangedAt));
    }

    public Results<Ok<CatalogueWrittenWire>, ProblemHttpResult> Remove(string id) => Answer(desk.Remove(current.Agent, id));

    public Results<Ok<RecordContractsWire>, ProblemHttpResult> Contracts(string id) => store.Read<Results<Ok<RecordContractsWire>, ProblemHttpResult>>(records =>
    {
        if (records.Find(id, Reader) is null) return CatalogueProblems.NotFound(id);
        var tests = records.TestsOf(id).ToLookup(test => test.Version);
        return TypedResults.Ok(new RecordContractsWire([.. Visible(records.ContractsOf(id)).Select(version => new RecordContractWire(
            version.Version, RecordStore.Instant(version.Added), version.Published is { } at ? RecordStore.Instant(at) : null, [.. tests[version.Version].Select(Test)]))]));
    });

    public Results<FileContentHttpResult, ProblemHttpResult> Contract(string id, string version) => store.Read<Results<FileContentHttpResult, ProblemHttpResult>>(records =>
        records.Find(id, Reader) is not null && Visible(records.ContractsOf(id)).Any(one => one.Version == version) && records.ContractBytes(id, version) is { } bytes
            ? TypedResults.File(bytes, "application/yaml", $"{id}-{version}.odcs.yaml") : CatalogueProblems.NotFound($"{id}, contrat {version}"));

    public async Task<Results<Ok<ContractStepWire>, ProblemHttpResult>> Attach(string id, HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        if (request.ContentLength > ContractDesk.MaxBytes) return CatalogueProblems.Query($"Le contrat fait {request.ContentLength:N0} octets, au plus {ContractDesk.MaxBytes:N0}.");
        await request.Body.CopyToAsync(body, cancellation);
        return Answer(contracts.Attach(current.Agent.Id, id, body.ToArray()));
    }

    public async Task<Results<Ok<TableTestWire>, ProblemHttpResult>> Test(string id, string version, string? table, IFormFile file, CancellationToken cancellation)
    {
        using var upload = await UploadedFile.Keep(file, cancellation);
        return await contracts.Test(current.Agent.Id, id, version, upload.Path, table, cancellation) switch
        {
            ContractStep.Done { Test: { } report } => TypedResults.Ok(new TableTestWire(report.Table, time.GetUtcNow(), report.Rows, report.Passed, Failed(report.Table, report.Rows, report.Checks))),
            ContractStep.Refused refused => CatalogueProblems.Contract(refused.Reason, refused.Details),
            var other => throw new InvalidOperationException($"A test ended as {other.GetType().Name}."),
        };
    }

    public Results<Ok<ContractStepWire>, ProblemHttpResult> Publish(string id, string version, bool? acceptBreaking) => Answer(contracts.Publish(current.Agent.Id, id, version, acceptBreaking == true));

    private IEnumerable<ContractVersion> Visible(IReadOnlyList<ContractVersion> versions) => versions.Where(version => version.IsPublished || Reader.Sees(Visibility.Restricted));

    private static TableTestWire Test(TableTest test) => new(test.Tab, RecordStore.Instant(test.At), test.Rows, test.Passed, Failed(test.Tab, test.Rows, test.Checks()));

    private static IReadOnlyList<string> Failed(string table, long rows, IReadOnlyList<ContractCheck> checks) =>
        [.. checks.Where(check => check.Status == ContractCheckStatus.Failed).Select(check => $"{table}{(check.Column is null ? "" : $".{check.Column}")}, contrôle « {check.Check} » : {check.Message} (sur {rows:N0} lignes)")];

    private static Results<Ok<CatalogueWrittenWire>, ProblemHttpResult> Answer(WriteResult result) => result switch
    {
        WriteResult.Created => TypedResults.Ok(new CatalogueWrittenWire("created", [])),
        WriteResult.Changed changed => TypedResults.Ok(new CatalogueWrittenWire("changed", changed.Fields)),
        WriteResult.Refused refused => CatalogueProblems.Refused(refused.Reasons),
        WriteResult.Overtaken overtaken => CatalogueProblems.Overtaken(overtaken.ChangedAt),
        _ => TypedResults.Ok(new CatalogueWrittenWire("unchanged", [])),
    };

    private static Results<Ok<ContractStepWire>, ProblemHttpResult> Answer(ContractStep step) => step switch
    {
        ContractStep.Refused refused => CatalogueProblems.Contract(refused.Reason, refused.Details),
        ContractStep.Done done => TypedResults.Ok(new ContractStepWire(done.Version, done.Comparison?.IsBreaking, [.. (done.Comparison?.Changes ?? []).Select(change => change.Message)])),
        _ => throw new InvalidOperationException($"A step ended as {step.GetType().Name}."),
    };
}
