namespace Greffe.Governance.AnswerQuestions;

/// <summary>The middle of a series.</summary>
internal static class Median
{
    /// <summary>The middle value, or the mean of the two in the middle; null of nothing.</summary>
    public static double? Of(IEnumerable<int> values)
    {
        List<int> sorted = [.. values.Order()];
        if (sorted.Count == 0) return null;
        var half = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }
}
