using System.Security.Cryptography;
using Greffe.Catalogue.Contracts;
using Greffe.Catalogue.Contracts.CompareContracts;
using Greffe.Catalogue.Contracts.TestContract;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Records;

namespace Greffe.Catalogue.AttachContracts;

/// <summary>How a step of a contract ended.</summary>
internal abstract record ContractStep
{
    /// <summary>Done.</summary>
    /// <param name="Version">Version of the contract.</param>
    /// <param name="Comparison">What changed since the version in force; null when there is none.</param>
    /// <param name="Test">What came of the test; null for other steps.</param>
    public sealed record Done(string Version, ContractComparison? Comparison = null, ContractTestReport? Test = null) : ContractStep;

    /// <summary>Refused, and nothing was written; why, in French, with counts.</summary>
    /// <param name="Reason">The sentence.</param>
    /// <param name="Details">Checks that failed, or consumers that would be hit.</param>
    public sealed record Refused(string Reason, IReadOnlyList<string> Details) : ContractStep;
}

/// <summary>
/// Contracts of products and data sets: attached as written, run on data, and only then published. A version that its data do not hold stays
/// unpublished, and so does the record: <see cref="Publish"/> is the one way for a product to become public.
/// </summary>
internal sealed class ContractDesk(RecordStore store)
{
    /// <summary>Largest contract, in bytes.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Attaches a version, byte for byte. A published version never changes.</summary>
    public ContractStep Attach(string agent, string id, byte[] bytes)
    {
        if (bytes.Length > MaxBytes) return Refuse($"Le contrat fait {bytes.Length:N0} octets, au plus {MaxBytes:N0}.");
        ContractText contract;
        try
        {
            contract = ContractText.Parse(bytes);
        }
        catch (UnreadableFileException unreadable)
        {
            return Refuse(unreadable.Message);
        }

        if (contract.Value.Text("kind") != "DataContract" || contract.Value.Text("apiVersion") is not { } standard || !standard.StartsWith("v3", StringComparison.Ordinal))
            return Refuse("Un contrat ODCS dit « kind: DataContract » et « apiVersion: v3… » : ce fichier ne le dit pas.");
        if (contract.Value.Text("version") is not { Length: > 0 and <= 40 } version || version.Any(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('.' or '-' or '_')))
            return Refuse("Le contrat donne sa version (« version: 1.0.0 ») : lettres, chiffres, points et tirets, au plus 40 signes.");
        if (contract.Tables().Count == 0) return Refuse("Le contrat ne décrit aucune table : rien ne pourrait être contrôlé.");
        return store.Write<ContractStep>(agent, records =>
        {
            if (records.Find(id, Reader.Everything) is not { Kind: RecordKind.Product or RecordKind.DataSet } record) return Refuse("Un contrat se joint à un produit ou à un jeu de données du catalogue.");
            var known = records.ContractsOf(id);
            var same = known.FirstOrDefault(one => one.Version == version);
            if (same is not null && records.ContractBytes(id, version) is { } before && before.AsSpan().SequenceEqual(bytes)) return new ContractStep.Done(version, Compare(records, id, known, contract));
            if (same is { IsPublished: true }) return Refuse($"La version {version} est publiée et ne change plus : donnez un nouveau numéro.");
            if (same is not null) records.Execute("DELETE FROM catalogue_tests WHERE record = @id AND version = @version", new { id, version });
            records.AddContract(id, version, bytes);
            records.Trace("contract", record.Kind.Code(), id, "contract");
            return new ContractStep.Done(version, Compare(records, id, known, contract));
        });
    }

    /// <summary>Runs a version on a file, and keeps what came of it. Values of the data are not kept.</summary>
    public async Task<ContractStep> Test(string agent, string id, string version, string path, string? table, CancellationToken cancellation)
    {
        if (store.Read(records => records.ContractBytes(id, version)) is not { } bytes) return Refuse($"La fiche n'a pas de contrat en version {version}.");
        ContractTestReport report;
        string hash;
        try
        {
            report = await ContractTest.Run(ContractText.Parse(bytes), path, table, cancellation);
            await using var file = File.OpenRead(path);
            hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation));
        }
        catch (UnreadableFileException unreadable)
        {
            return Refuse(unreadable.Message);
        }

        return store.Write<ContractStep>(agent, records =>
        {
            // The contract may have been replaced while it ran: what was measured is not of the new one.
            if (records.ContractBytes(id, version) is not { } now || !now.AsSpan().SequenceEqual(bytes)) return Refuse("Le contrat a changé pendant le contrôle : recommencez.");
            records.AddTest(id, version, report, hash);
            records.Trace(report.Passed ? "test-passed" : "test-failed", records.Find(id, Reader.Everything)!.Kind.Code(), id, "contract"); // The contract belongs to a record.
            return new ContractStep.Done(version, null, report);
        });
    }

    /// <summary>Publishes a version, and the record with it: only when every table passed its last test, and whoever a break hits was accepted.</summary>
    /// <param name="agent">Who publishes.</param>
    /// <param name="id">The record.</param>
    /// <param name="version">The version.</param>
    /// <param name="acceptsBreak">Whether the consumers hit were told, and the break is wanted.</param>
    public ContractStep Publish(string agent, string id, string version, bool acceptsBreak) => store.Write<ContractStep>(agent, records =>
    {
        if (records.Find(id, Reader.Everything) is not { } record || records.ContractBytes(id, version) is not { } bytes) return Refuse($"La fiche n'a pas de contrat en version {version}.");
        var contract = ContractText.Parse(bytes);
        if (Untested(contract, [.. records.TestsOf(id).Where(test => test.Version == version)]) is { } refused) return refused;
        var known = records.ContractsOf(id);
        var comparison = Compare(records, id, known, contract);
        if (comparison is { Advice: { } advice }) return new ContractStep.Refused(advice, [.. comparison.Changes.Where(change => change.IsBreaking).Select(change => change.Message)]);
        if (comparison is { IsBreaking: true } && !acceptsBreak && Consumers.Of(records, record, records.At) is { Count: > 0 } consumers)
            return new ContractStep.Refused($"Ce changement casse l'existant et touche {consumers.Count} usage(s) connu(s) : prévenez-les, puis confirmez.", [.. consumers.Select(consumer => consumer.Words)]);
        if (known.InForce()?.Version == version && record.Visibility == Visibility.Public) return new ContractStep.Done(version, comparison);
        records.Execute("UPDATE catalogue_contracts SET published = @at WHERE record = @id AND version = @version", new { at = RecordStore.Text(records.At), id, version });
        records.Trace("publish", record.Kind.Code(), id, "contract");
        if (record.Visibility != Visibility.Public) records.Put(record with { Visibility = Visibility.Public });
        return new ContractStep.Done(version, comparison);
    });

    private static ContractStep.Refused? Untested(ContractText contract, List<TableTest> tests)
    {
        var missing = contract.Tables().Where(table => !tests.Exists(test => test.Tab == table)).ToList();
        if (missing.Count > 0) return new($"La publication attend que les données soient contrôlées : {missing.Count} table(s) sans contrôle.", missing);
        var failed = tests.Where(test => !test.Passed).ToList();
        return failed.Count == 0 ? null : new(
            $"Les données ne tiennent pas le contrat : {failed.Sum(test => test.Checks().Count(check => check.Status == ContractCheckStatus.Failed))} contrôle(s) en échec.",
            [.. failed.SelectMany(test => test.Checks().Where(check => check.Status == ContractCheckStatus.Failed)
                .Select(check => $"{test.Tab}{(check.Column is null ? "" : $".{check.Column}")}, contrôle « {check.Check} » : {check.Message} (sur {test.Rows:N0} lignes)"))]);
    }

    private static ContractComparison? Compare(RecordReader records, string id, IReadOnlyList<ContractVersion> known, ContractText contract) =>
        known.InForce() is { } current && current.Version != contract.Value.Text("version") && records.ContractBytes(id, current.Version) is { } before
            ? ContractDiff.Compare(ContractText.Parse(before).Value, contract.Value) : null;

    private static ContractStep.Refused Refuse(string reason) => new(reason, []);
}
