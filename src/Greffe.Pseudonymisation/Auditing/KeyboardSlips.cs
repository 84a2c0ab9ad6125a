using System.Collections.Frozen;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Letters that stand side by side on a French keyboard (AZERTY).</summary>
internal static class KeyboardSlips
{
    private static readonly string[] Rows = ["azertyuiop", "qsdfghjklm", "wxcvbn"];
    private static readonly FrozenSet<(char, char)> Pairs = Neighbours().ToFrozenSet();

    /// <summary>Whether a finger can fall on one for the other.</summary>
    public static bool MayBe(char one, char other) => Pairs.Contains((one, other));

    private static IEnumerable<(char, char)> Neighbours()
    {
        for (var row = 0; row < Rows.Length; row++)
            for (var at = 0; at < Rows[row].Length; at++)
                for (var below = row; below < Math.Min(row + 2, Rows.Length); below++)
                    for (var near = Math.Max(0, at - 1); near < Math.Min(at + 2, Rows[below].Length); near++)
                    {
                        if (Rows[row][at] == Rows[below][near]) continue;
                        yield return (Rows[row][at], Rows[below][near]);
                        yield return (Rows[below][near], Rows[row][at]);
                    }
    }
}
