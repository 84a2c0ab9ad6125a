namespace Greffe.Courts.Communes;

/// <summary>Distance between two spellings: letters changed, added, left out or swapped with the next.</summary>
internal static class Spelling
{
    /// <summary>The distance, or <paramref name="limit"/> + 1 as soon as it is above the limit. Longest text read: 64 letters.</summary>
    public static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > 64 || b.Length > 64) return limit + 1;
        Span<int> before = stackalloc int[66], above = stackalloc int[66], row = stackalloc int[66];
        for (var j = 0; j <= b.Length; j++) above[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) distance = Math.Min(distance, before[j - 2] + 1);
                row[j] = distance;
                best = Math.Min(best, distance);
            }

            if (best > limit) return limit + 1;
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return Math.Min(above[b.Length], limit + 1);
    }
}
