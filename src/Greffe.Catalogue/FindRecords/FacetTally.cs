using System.Numerics;
using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.FindRecords;

/// <summary>Counts values over the records found. A facet is counted as if it were not narrowed, so that a reader sees what else there is.</summary>
internal sealed class FacetTally
{
    private readonly FacetColumns _columns;
    private readonly int _level;
    private readonly int _today;
    private readonly bool[]?[] _wanted = new bool[Facets.All.Count][];
    private readonly long[][] _counts = new long[Facets.All.Count][];
    private readonly ulong _formats;

    public FacetTally(FacetColumns columns, IReadOnlyDictionary<Facet, IReadOnlyList<string>> narrowed, Reader reader, int today)
    {
        (_columns, _level, _today) = (columns, (int)reader.Level, today);
        foreach (var facet in Facets.All)
        {
            _counts[(int)facet] = new long[Size(facet) + 1];
            if (!narrowed.TryGetValue(facet, out var values) || values.Count == 0) continue;
            var wanted = _wanted[(int)facet] = new bool[Size(facet) + 1];
            foreach (var value in values)
                if (Number(facet, value) is { } number) wanted[number] = true;
        }

        if (_wanted[(int)Facet.Format] is { } formats)
            for (var bit = 1; bit < formats.Length; bit++) _formats |= formats[bit] ? 1UL << (bit - 1) : 0;
    }

    /// <summary>Rows that pass every facet, the last changed first.</summary>
    public List<int> Keep(RowSet? found)
    {
        List<int> kept = [];
        foreach (var row in _columns.Order)
            if ((found is null || found.Contains(row)) && _columns[row].Visibility <= _level && Count(in _columns[row])) kept.Add(row);
        return kept;
    }

    public IReadOnlyList<FacetCount> Values(Facet facet, int limit) =>
        [.. _counts[(int)facet].Select((count, number) => (count, number)).Where(pair => pair.count > 0 && (pair.number > 0 || facet == Facet.Freshness))
            .Select(pair => new FacetCount(Value(facet, pair.number), pair.count)).OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(limit)];

    private bool Count(in FacetRow row)
    {
        var failed = -1;
        for (var at = 0; at < _wanted.Length; at++)
        {
            if (_wanted[at] is not { } wanted || Passes(in row, (Facet)at, wanted)) continue;
            if (failed >= 0) return false;
            failed = at;
        }

        if (failed >= 0)
        {
            Add(in row, (Facet)failed);
            return false;
        }

        for (var at = 0; at < _counts.Length; at++) Add(in row, (Facet)at);
        return true;
    }

    private bool Passes(in FacetRow row, Facet facet, bool[] wanted) => facet switch
    {
        Facet.Format => (row.Formats(_level) & _formats) != 0,
        Facet.Freshness => wanted[(int)row.Freshness(_level, _today)],
        _ => wanted[row.Seen(facet, _level)],
    };

    private void Add(in FacetRow row, Facet facet)
    {
        var counts = _counts[(int)facet];
        if (facet == Facet.Freshness) counts[(int)row.Freshness(_level, _today)]++;
        else if (facet != Facet.Format) counts[row.Seen(facet, _level)]++;
        else
            for (var bits = row.Formats(_level); bits != 0; bits &= bits - 1) counts[BitOperations.TrailingZeroCount(bits) + 1]++;
    }

    private int Size(Facet facet) => facet switch
    {
        Facet.Kind => Enum.GetValues<RecordKind>().Length,
        Facet.Freshness => 3,
        _ => Known(facet).Count,
    };

    private int? Number(Facet facet, string value) => facet switch
    {
        Facet.Kind => RecordKinds.TryParse(value, out var kind) ? (int)kind + 1 : null,
        Facet.Freshness => Array.Find(Enum.GetValues<FreshnessState>(), state => state.Code() == value) is var state && state.Code() == value ? (int)state : null,
        _ => Known(facet).Find(value),
    };

    private string Value(Facet facet, int number) => facet switch
    {
        Facet.Kind => ((RecordKind)(number - 1)).Code(),
        Facet.Freshness => ((FreshnessState)number).Code(),
        _ => Known(facet)[number],
    };

    private ValueNumbers Known(Facet facet) => facet switch
    {
        Facet.Domain => _columns.Domains,
        Facet.Licence => _columns.Licences,
        Facet.PersonalData => _columns.PersonalData,
        Facet.Format => _columns.Formats,
        _ => _columns.Owners,
    };
}
