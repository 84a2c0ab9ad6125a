namespace Greffe.Pseudonymisation.Auditing;

/// <summary>
/// How far two spellings are: 0 for the same, about 0.5 for a slip that people and machines make (a key beside, a letter drawn alike, a doubled or silent
/// letter, two letters swapped), 1 for any other letter changed.
/// </summary>
internal static class Misspelling
{
    /// <summary>Beyond this, two spellings are two names.</summary>
    public const double Farthest = 1.2;

    private const double Light = 0.5;
    private const double Swap = 0.6;
    private const double Sound = 0.45;

    /// <summary>Distance of two spellings, small bare letters; more than <see cref="Farthest"/> means «far».</summary>
    public static double Between(string one, string other)
    {
        if (one == other) return 0;
        if (Math.Abs(one.Length - other.Length) > 2) return double.PositiveInfinity;
        if (ScanSlips.Skeleton(one) == ScanSlips.Skeleton(other)) return Light;
        var letters = ByLetters(one, other);
        return letters > Sound && one[0] == other[0] && letters <= 2 && FrenchSounds.Of(one) is { Length: > 3 } key && key == FrenchSounds.Of(other) ? Sound : letters;
    }

    private static double ByLetters(string one, string other)
    {
        Span<double> before = stackalloc double[other.Length + 1];
        Span<double> row = stackalloc double[other.Length + 1];
        Span<double> next = stackalloc double[other.Length + 1];
        for (var column = 1; column <= other.Length; column++) row[column] = row[column - 1] + Extra(other, column - 1);
        for (var at = 1; at <= one.Length; at++)
        {
            next[0] = row[0] + Extra(one, at - 1);
            var least = next[0];
            for (var column = 1; column <= other.Length; column++)
            {
                next[column] = Math.Min(Math.Min(row[column] + Extra(one, at - 1), next[column - 1] + Extra(other, column - 1)), row[column - 1] + Change(one[at - 1], other[column - 1]));
                if (at > 1 && column > 1 && one[at - 1] == other[column - 2] && one[at - 2] == other[column - 1]) next[column] = Math.Min(next[column], before[column - 2] + Swap);
                least = Math.Min(least, next[column]);
            }
            if (least > 2) return double.PositiveInfinity;
            row.CopyTo(before);
            next.CopyTo(row);
        }
        return row[other.Length];
    }

    private static double Change(char one, char other) => one == other ? 0 : KeyboardSlips.MayBe(one, other) || ScanSlips.MayBe(one, other) ? Light : 1;

    // A doubled letter, a silent h, a mute ending cost little.
    private static double Extra(string letters, int at) =>
        at > 0 && letters[at] == letters[at - 1] || letters[at] == 'h' || at == letters.Length - 1 && letters[at] is 'e' or 's' or 't' or 'd' or 'x' ? Light : 1;
}
