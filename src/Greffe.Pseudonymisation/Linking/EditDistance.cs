namespace Greffe.Pseudonymisation.Linking;

/// <summary>Whether two words differ by one slip: a letter added, dropped, changed, or two neighbours swapped.</summary>
internal static class EditDistance
{
    /// <summary>True when exactly one slip separates them.</summary>
    public static bool IsOne(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (Math.Abs(left.Length - right.Length) > 1) return false;
        var head = left.CommonPrefixLength(right);
        var restLeft = left[head..];
        var restRight = right[head..];
        if (restLeft.IsEmpty && restRight.IsEmpty) return false;
        if (restLeft.Length == restRight.Length)
            return restLeft[1..].SequenceEqual(restRight[1..])
                || restLeft.Length >= 2 && restLeft[0] == restRight[1] && restLeft[1] == restRight[0] && restLeft[2..].SequenceEqual(restRight[2..]);
        return restLeft.Length > restRight.Length ? restLeft[1..].SequenceEqual(restRight) : restRight[1..].SequenceEqual(restLeft);
    }
}
