using System.Globalization;

namespace Greffe.Catalogue.FindRecords;

/// <summary>Numbers of rows, one bit each.</summary>
internal sealed class RowSet
{
    private ulong[] _bits = new ulong[64];

    public int Count { get; private set; }

    public bool Contains(int row) => row / 64 < _bits.Length && (_bits[row / 64] & (1UL << (row % 64))) != 0;

    /// <summary>The numbers of a list with commas; none when it is null.</summary>
    public static RowSet Parse(string? list)
    {
        var set = new RowSet();
        foreach (var range in list.AsSpan().Split(','))
            if (list.AsSpan()[range] is { Length: > 0 } number) set.Add(int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture));
        return set;
    }

    private void Add(int row)
    {
        if (row / 64 >= _bits.Length) Array.Resize(ref _bits, Math.Max((row / 64) + 1, _bits.Length * 2));
        Count++;
        _bits[row / 64] |= 1UL << (row % 64);
    }
}
