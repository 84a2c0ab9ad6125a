using Greffe.Catalogue.AttachContracts;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.Catalogue.WriteRecord;

/// <summary>How a person's writing ended.</summary>
internal abstract record WriteResult
{
    public sealed record Created : WriteResult;

    public sealed record Changed(IReadOnlyList<string> Fields) : WriteResult;

    public sealed record Unchanged : WriteResult;

    public sealed record Refused(IReadOnlyList<RecordRefusal> Reasons) : WriteResult;

    /// <summary>Somebody else changed the record since it was read.</summary>
    public sealed record Overtaken(DateTimeOffset ChangedAt) : WriteResult;
}

/// <summary>Writes of stewards and of the chief data officer, by forms, the API and imports alike.</summary>
internal sealed class RecordDesk(RecordStore store)
{
    /// <summary>Who may write.</summary>
    public static Role[] Writers { get; } = [Role.Steward, Role.ChiefDataOfficer];

    /// <summary>Writes a record.</summary>
    /// <param name="agent">Who writes.</param>
    /// <param name="record">The whole record.</param>
    /// <param name="seen">When the record that was read had last changed; null when it was not read, then a record that is there is replaced.</param>
    /// <param name="isNew">Whether the record must not be there yet.</param>
    public WriteResult Write(Agent agent, CatalogueRecord record, DateTimeOffset? seen = null, bool isNew = false) => store.Write(agent.Id, records => Write(records, record, seen, isNew));

    /// <summary>Writes several records, all or none.</summary>
    public IReadOnlyList<WriteResult> WriteAll(Agent agent, IReadOnlyList<CatalogueRecord> all) => store.Write<IReadOnlyList<WriteResult>>(agent.Id, records => [.. all.Select(record => Write(records, record, null, false))]);

    /// <summary>What would be refused, without writing; records of one file may refer to one another.</summary>
    public static IReadOnlyList<RecordRefusal> Check(RecordReader records, CatalogueRecord record, IReadOnlySet<string> together) => Reasons(records, record, records.Find(record.Id, Reader.Everything), together);

    /// <summary>Removes a record that nothing refers to.</summary>
    public WriteResult Remove(Agent agent, string id) => store.Write<WriteResult>(agent.Id, records =>
    {
        var links = records.LinkedTo(id, Reader.Everything);
        if (links.Count > 0) return new WriteResult.Refused([new("id", $"{links.Count} fiche(s) y renvoient encore, dont « {links[0].Title} » : retirez d'abord ces renvois.")]);
        if (records.ContractsOf(id).InForce() is not null) return new WriteResult.Refused([new("id", "Un contrat publié engage la plateforme : la fiche se retire en la rendant interne, elle ne s'efface pas.")]);
        return records.Remove(id) ? new WriteResult.Changed([]) : new WriteResult.Refused([new("id", $"La fiche « {id} » n'existe pas.")]);
    });

    private static WriteResult Write(RecordWriter records, CatalogueRecord record, DateTimeOffset? seen, bool isNew)
    {
        var before = records.Find(record.Id, Reader.Everything);
        if (isNew && before is not null) return new WriteResult.Refused([new("id", $"L'identifiant « {record.Id} » est déjà pris.")]);
        if (before is not null && seen is { } at && at != before.ChangedAt) return new WriteResult.Overtaken(before.ChangedAt);
        if (Reasons(records, record, before, new HashSet<string>()) is { Count: > 0 } reasons) return new WriteResult.Refused(reasons);
        return records.Put(record with { Source = record.Source ?? before?.Source }) switch
        {
            PutResult.Created => new WriteResult.Created(),
            PutResult.Changed changed => new WriteResult.Changed(changed.Fields),
            PutResult.Refused refused => new WriteResult.Refused(refused.Reasons),
            _ => new WriteResult.Unchanged(),
        };
    }

    private static List<RecordRefusal> Reasons(RecordReader records, CatalogueRecord record, CatalogueRecord? before, IReadOnlySet<string> together)
    {
        List<RecordRefusal> reasons = [.. RecordRules.Check(record)];
        if (before is not null && before.Kind != record.Kind) reasons.Add(new("id", $"L'identifiant « {record.Id} » est déjà celui d'une fiche d'un autre type."));
        var names = records.Names(RecordLinks.Targets(record), Reader.Everything);
        foreach (var (field, target, _) in RecordLinks.Of(record).Where(link => !together.Contains(link.Target)))
        {
            var place = field.StartsWith("port.", StringComparison.Ordinal) ? "ports" : field;
            if (!names.TryGetValue(target, out var name)) reasons.Add(new(place, $"La fiche « {target} » n'existe pas."));
            else if (FieldRules.Find(record.Kind, field) is { } rule && !rule.Links.Contains(name.Kind)) reasons.Add(new(place, $"La fiche « {target} » n'est pas du type attendu ici."));
        }

        if (record.Visibility == Visibility.Public && before?.Visibility != Visibility.Public
            && records.ContractsOf(record.Id) is var contracts && (record.Kind == RecordKind.Product || contracts.Count > 0) && contracts.InForce() is null)
            reasons.Add(new("visibility", "Cette fiche devient publique quand une version de son contrat a passé ses contrôles et a été publiée : enregistrez-le comme interne, joignez le contrat, contrôlez les données, publiez."));
        return reasons;
    }
}
