using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Records;

namespace Greffe.Catalogue.Harvest;

/// <summary>What a harvest did.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Read">Records that the source holds.</param>
/// <param name="Created">New here.</param>
/// <param name="Changed">Changed here.</param>
/// <param name="Unchanged">The same as before: nothing was written.</param>
/// <param name="Removed">No longer at the source: kept, marked as removed there.</param>
/// <param name="Quarantined">Not readable, with the reason.</param>
/// <param name="LeftAside">Values that have no place here or are malformed: their number by field.</param>
/// <param name="Fault">Why the source could not be read to its end; then nothing is marked as removed. Null when it was.</param>
public sealed record HarvestReport(
    string Source, int Read, int Created, int Changed, int Unchanged, int Removed, IReadOnlyList<HarvestRefusal> Quarantined, IReadOnlyDictionary<string, int> LeftAside, string? Fault)
{
    /// <summary>How many rows of records were written.</summary>
    public int Written => Created + Changed + Removed;
}

/// <summary>A record that could not be read.</summary>
/// <param name="Identifier">Its identifier there; its place in the answer when it has none.</param>
/// <param name="Reason">French sentence.</param>
public sealed record HarvestRefusal(string Identifier, string Reason);

/// <summary>
/// Takes another catalogue's records. What is the same writes nothing; what is gone there stays here, marked; what cannot be read is
/// kept apart with its reason.
/// </summary>
/// <param name="store">Where records are kept.</param>
/// <param name="time">Clock of the marks.</param>
public sealed class HarvestCatalogue(RecordStore store, TimeProvider time)
{
    internal const string Gone = "gone";
    private const int Together = 200;

    /// <summary>Tables of the harvest.</summary>
    internal static RecordSchema Schema { get; } = new("harvest", [Sql.Text("harvest.sql")]);

    /// <summary>Harvests.</summary>
    /// <param name="source">Name of the source, stable: it tells its records apart.</param>
    /// <param name="open">The source.</param>
    /// <param name="cancellation">To stop.</param>
    public async Task<HarvestReport> Harvest(string source, HarvestSource open, CancellationToken cancellation)
    {
        var (records, fault) = await open.Read(cancellation);
        return Take(source, records, fault);
    }

    internal HarvestReport Take(string source, IReadOnlyList<SourceRecord> records, string? fault)
    {
        var fit = new FitRecord(source);
        var known = store.Read(reader => reader.SourceHashes(source));
        var refused = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var changed = new List<CatalogueRecord>();
        foreach (var (record, at) in records.Select((record, at) => (record, at)))
        {
            var identifier = record.Identifier ?? $"n° {at + 1}";
            if (!seen.Add(identifier)) refused[$"{identifier} (n° {at + 1})"] = "Cet identifiant est déjà celui d'un autre de la même source.";
            else if (Fault(record, identifier) is { } reason) refused[identifier] = reason;
            else if (fit.Fit(record, identifier) is var fitted && known.GetValueOrDefault(identifier) == fitted.Source!.Hash) continue; // Fit always says the source.
            else if (RecordRules.Check(fitted) is { Count: > 0 } faults) refused[identifier] = string.Join(" ", faults.Select(one => $"{one.Field} : {one.Message}"));
            else changed.Add(fitted);
        }

        if (fault is null && records.Count == 0 && known.Count > 0) fault = $"La source n'a plus aucune fiche, contre {known.Count} auparavant : rien n'est marqué comme retiré.";
        var gone = fault is null ? known.Where(one => !seen.Contains(one.Key) && !one.Value.StartsWith(Gone, StringComparison.Ordinal)).Select(one => one.Key).ToList() : [];
        var created = changed.Count(record => !known.ContainsKey(record.Source!.Identifier));
        foreach (var part in changed.Chunk(Together)) Write(part, refused);
        foreach (var part in gone.Chunk(Together)) Mark(source, part);
        Quarantine(source, refused, complete: fault is null);
        return new(source, records.Count, created, changed.Count - created, records.Count - changed.Count - refused.Count, gone.Count,
            [.. refused.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new HarvestRefusal(one.Key, one.Value))], fit.LeftAside, fault);
    }

    private static string? Fault(SourceRecord record, string identifier) =>
        record.Fault ?? (identifier.Length > 500 ? "Son identifiant fait plus de 500 signes." : record.Values.All(value => value.Field != Fields.Title || string.IsNullOrWhiteSpace(value.Value)) ? "Il n'a pas de titre." : null);

    private void Write(CatalogueRecord[] part, Dictionary<string, string> refused) => store.Write("system", writer =>
    {
        foreach (var record in part)
            if (writer.Put(record) is PutResult.Refused result) refused[record.Source!.Identifier] = string.Join(" ", result.Reasons.Select(one => one.Message));
        return 0;
    });

    private void Mark(string source, string[] identifiers) => store.Write("system", writer =>
    {
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        foreach (var identifier in identifiers)
        {
            if (writer.FromSource(source, identifier) is not { } record) continue;
            var field = record.Kind == RecordKind.Service ? Fields.Notes : Fields.Quality;
            var note = $"Retiré de la source « {source} », constaté le {day:dd/MM/yyyy}.";
            writer.Put(record with { Values = record.Values.With(field, note), Source = record.Source! with { Hash = $"{Gone} {day:yyyy-MM-dd}" } }); // It was found by its source.
        }

        return 0;
    });

    private void Quarantine(string source, Dictionary<string, string> refused, bool complete)
    {
        var before = store.Read(reader => reader.Query<QuarantineRow>("SELECT identifier AS Identifier, reason AS Reason FROM harvest_quarantine WHERE source = @source", new { source }))
            .ToDictionary(row => row.Identifier, row => row.Reason, StringComparer.Ordinal);
        var added = refused.Where(one => before.GetValueOrDefault(one.Key) != one.Value).ToList();
        var left = complete ? before.Keys.Where(identifier => !refused.ContainsKey(identifier)).ToList() : [];
        if (added.Count + left.Count == 0) return;
        store.Write("system", writer =>
        {
            foreach (var (identifier, reason) in added)
            {
                writer.Execute("""
                    INSERT INTO harvest_quarantine (source, identifier, reason, since) VALUES (@source, @identifier, @reason, @since)
                    ON CONFLICT (source, identifier) DO UPDATE SET reason = excluded.reason
                    """, new { source, identifier, reason, since = RecordStore.Text(writer.At) });
            }

            foreach (var identifier in left) writer.Execute("DELETE FROM harvest_quarantine WHERE source = @source AND identifier = @identifier", new { source, identifier });
            writer.Trace("change", "harvest", source, "quarantine");
            return 0;
        });
    }

    private sealed class QuarantineRow
    {
        public string Identifier { get; init; } = "";

        public string Reason { get; init; } = "";
    }
}
