using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Records;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Data sets of the catalogue as flows name them: by identifier in the platform's namespace, elsewhere by their location, <c>namespace/name</c>.</summary>
internal sealed class CatalogueSubjects : ILineageSubjects
{
    /// <summary>Keyword of the data set that is the national criminal record.</summary>
    public const string CriminalRecord = "casier judiciaire national";

    public IReadOnlyDictionary<LineageName, LineageSubject> Describe(RecordReader records, IReadOnlyCollection<LineageName> names)
    {
        var places = names.Where(name => name.Kind == LineageKind.Dataset).Distinct().ToDictionary(name => $"{name.Namespace}/{name.Name}", StringComparer.Ordinal);
        if (places.Count == 0) return new Dictionary<LineageName, LineageSubject>();
        var own = places.Values.Where(name => name.Namespace == TellOwnRuns.Namespace).Select(name => name.Name);
        var rows = records.Query<string>("""
            SELECT id FROM catalogue_records WHERE kind = 'dataset' AND (id IN (SELECT value FROM json_each(@own)) OR body ->> '$.values.location[0]' IN (SELECT value FROM json_each(@places)))
            """, new { own = Sql.List(own), places = Sql.List(places.Keys) });
        var described = new Dictionary<LineageName, LineageSubject>();
        foreach (var record in records.ByIds([.. rows], Reader.Everything))
        {
            if (places.TryGetValue($"{TellOwnRuns.Namespace}/{record.Id}", out var name)) Add(name, Subject(record, record.Visibility));
            if (record.Values[Fields.Location] is { } location && places.TryGetValue(location, out name)) Add(name, Subject(record, RecordView.LevelOf(record, Fields.Location)));
        }

        return described;

        // Of two records of one place, the one that fewer may see: the other would tell of it.
        void Add(LineageName name, LineageSubject subject)
        {
            if (!described.TryGetValue(name, out var known) || (subject.Level, subject.PlaceLevel).CompareTo((known.Level, known.PlaceLevel)) > 0) described[name] = subject;
        }
    }

    private static LineageSubject Subject(CatalogueRecord record, Visibility place)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        if (record.Values[Fields.PersonalDataClass] is { } personal) marks["personal-data"] = personal;
        if (record.Visibility == Visibility.Public && record.Distributions.Any(distribution => distribution.Visibility == Visibility.Public)) marks["port"] = "public";
        if (record.Values.All(Fields.Keywords).Contains(CriminalRecord, StringComparer.OrdinalIgnoreCase)) marks["register"] = "criminal-record";
        return new(record.Title, record.Address, record.Visibility, place, marks);
    }
}
