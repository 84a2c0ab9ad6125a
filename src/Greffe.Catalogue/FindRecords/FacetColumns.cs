using System.Runtime.InteropServices;
using Greffe.Catalogue.Describe;
using Greffe.Records;

namespace Greffe.Catalogue.FindRecords;

/// <summary>
/// Facets of every record, in memory. Brought up to date from the rows changed since, in the transaction of each search: whoever searches sees the
/// last write, by whichever process. Not safe for several threads at once: the caller holds <see cref="Gate"/>.
/// </summary>
internal sealed class FacetColumns
{
    /// <summary>Formats told apart; the rarer ones of a catalogue with more are counted as <c>other</c>.</summary>
    public const int MaxFormats = 64;

    private FacetRow[] _rows = new FacetRow[1024];
    private int[] _order = [];
    private long _seen;

    public Lock Gate { get; } = new();

    /// <summary>Values of the facets, by number from 1.</summary>
    public ValueNumbers Domains { get; } = new();

    public ValueNumbers Licences { get; } = new();

    public ValueNumbers PersonalData { get; } = new();

    public ValueNumbers Owners { get; } = new();

    public ValueNumbers Formats { get; } = new();

    /// <summary>Rows of all records, the last changed first.</summary>
    public ReadOnlySpan<int> Order => _order;

    public ref readonly FacetRow this[int row] => ref _rows[row];

    public int Length => _rows.Length;

    public void CatchUp(RecordReader records)
    {
        if (records.First<long>("SELECT seq FROM catalogue_counter") <= _seen) return;
        var changed = records.Query<ChangedRow>("SELECT row AS Row, seq AS Seq, kind AS Kind, visibility AS Visibility, facets AS Facets FROM catalogue_facets WHERE seq > @seen", new { seen = _seen });
        foreach (var row in changed) Set(row);
        _order = [.. Enumerable.Range(0, _rows.Length).Where(row => _rows[row].IsThere).OrderByDescending(row => _rows[row].Modified).ThenByDescending(row => row)];
    }

    private void Set(ChangedRow changed)
    {
        _seen = Math.Max(_seen, changed.Seq);
        if (changed.Row >= _rows.Length) Array.Resize(ref _rows, (int)Math.Max(changed.Row + 1, _rows.Length * 2L));
        ref var row = ref _rows[changed.Row];
        row = new() { IsThere = RecordKinds.TryParse(changed.Kind, out var kind), Kind = (byte)kind, Visibility = (byte)changed.Visibility, FreshUntil = FacetRow.NeverKnown };
        string? frequency = null, modified = null;
        foreach (var (sign, level, value) in FacetText.Read(changed.Facets))
        {
            switch (sign)
            {
                case 'd': row.Domain = Domains.Of(value); row.SetLevel(0, level); break;
                case 'l': row.Licence = Licences.Of(value); row.SetLevel(1, level); break;
                case 'p': row.PersonalData = PersonalData.Of(value); row.SetLevel(2, level); break;
                case 'o': row.Owner = Owners.Of(value); row.SetLevel(3, level); break;
                case 'f': frequency = value; row.SetLevel(4, level); break;
                case 'm': modified = value; row.SetLevel(4, level); row.Modified = level == 0 ? Freshness.Day(value)?.DayNumber ?? 0 : 0; break;
                default: SetFormat(ref row, level, value); break;
            }
        }

        row.FreshUntil = frequency == "NEVER" ? int.MaxValue : Freshness.LastDay(frequency, Freshness.Day(modified))?.DayNumber ?? FacetRow.NeverKnown;
    }

    private void SetFormat(ref FacetRow row, int level, string format)
    {
        var number = Formats.Find(format) ?? (Formats.Count < MaxFormats - 1 ? Formats.Of(format) : Formats.Of("other"));
        var bit = 1UL << (number - 1);
        if (level == 0) row.OpenFormats |= bit;
        if (level <= 1) row.InnerFormats |= bit;
        row.AllFormats |= bit;
    }

    private sealed class ChangedRow
    {
        public long Row { get; init; }

        public long Seq { get; init; }

        public string Kind { get; init; } = "";

        public int Visibility { get; init; }

        public string Facets { get; init; } = "";
    }
}

/// <summary>Values given numbers, from 1, as they come.</summary>
internal sealed class ValueNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _values = [""];

    public int Count => _numbers.Count;

    public string this[int number] => _values[number];

    public int? Find(string value) => _numbers.TryGetValue(value, out var number) ? number : null;

    public int Of(string value)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, value, out var known);
        if (known) return number;
        _values.Add(value);
        return number = _values.Count - 1;
    }
}
