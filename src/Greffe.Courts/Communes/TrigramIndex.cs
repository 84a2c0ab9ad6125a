using System.Buffers;

namespace Greffe.Courts.Communes;

/// <summary>Names that share runs of three letters, then compared letter by letter.</summary>
internal sealed class TrigramIndex
{
    private const int Letters = 38;

    /// <summary>Names compared letter by letter: those that share the most runs.</summary>
    private const int Compared = 48;

    private readonly NamedCommune[] _names;
    private readonly int[][] _postings;

    public TrigramIndex(NamedCommune[] names)
    {
        _names = names;
        var lists = new List<int>?[Letters * Letters * Letters];
        for (var i = 0; i < names.Length; i++)
            foreach (var gram in Grams(names[i].Key).Distinct()) (lists[gram] ??= []).Add(i);
        _postings = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    public IReadOnlyList<(NamedCommune Commune, int Distance)> Find(string key, int limit, string? department)
    {
        if (key.Length is < 2 or > 64) return [];
        var shared = ArrayPool<byte>.Shared.Rent(_names.Length);
        try
        {
            Array.Clear(shared, 0, _names.Length);
            foreach (var gram in Grams(key).Distinct())
                foreach (var at in _postings[gram]) shared[at]++;
            return [.. Best(shared, department).Select(at => (_names[at], Distance: Spelling.Distance(key, _names[at].Key, limit)))
                .Where(pair => pair.Distance <= limit).OrderBy(pair => pair.Distance).ThenByDescending(pair => pair.Item1.Today.Population)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(shared);
        }
    }

    private IEnumerable<int> Best(byte[] shared, string? department)
    {
        Span<int> counts = stackalloc int[256];
        for (var i = 0; i < _names.Length; i++) counts[shared[i]]++;
        var (floor, taken) = (255, 0);
        while (floor > 1 && taken + counts[floor] < Compared) taken += counts[floor--];
        if (department is not null) floor = Math.Min(floor, 2);
        List<int> best = [];
        for (var i = 0; i < _names.Length; i++)
            if (shared[i] >= floor && (department is null || _names[i].Today.Department == department)) best.Add(i);
        return best.Count <= Compared * 2 ? best : best.OrderByDescending(at => shared[at]).Take(Compared * 2);
    }

    private static IEnumerable<int> Grams(string key)
    {
        var (a, b) = (0, 0);
        foreach (var c in key + " ")
        {
            var letter = c is >= 'a' and <= 'z' ? c - 'a' + 1 : c is >= '0' and <= '9' ? c - '0' + 27 : 0;
            yield return (((a * Letters) + b) * Letters) + letter;
            (a, b) = (b, letter);
        }
    }
}
