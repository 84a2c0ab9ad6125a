namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Which texts leak, and how much the engine doubted them.</summary>
internal sealed class ReviewTally
{
    private readonly List<(bool Leaks, double Doubt)> texts = [];

    public int Documents => texts.Count;

    public int Leaking => texts.Count(text => text.Leaks);

    /// <summary>Whether every text came with a doubt.</summary>
    private bool HasDoubts => texts.Count > 0 && !texts.Exists(text => double.IsNaN(text.Doubt));

    /// <summary>Texts that still leak once the most doubtful <paramref name="share"/> are read. Among equal doubts those without a leak are read first: the careful count.</summary>
    public int LeakingAfter(double share) => !HasDoubts ? Leaking
        : texts.OrderByDescending(text => text.Doubt).ThenBy(text => text.Leaks).Skip((int)(texts.Count * share)).Count(text => text.Leaks);

    public void Add(bool leaks, double doubt) => texts.Add((leaks, doubt));

    /// <summary>Doubts against leaks; null without doubts.</summary>
    public EvaluationReliability? Reliability()
    {
        if (!HasDoubts) return null;
        var sorted = texts.OrderBy(text => text.Doubt).ToList();
        var bins = texts.GroupBy(text => Math.Min(EvaluationReliability.BinCount - 1, (int)(text.Doubt * EvaluationReliability.BinCount))).OrderBy(bin => bin.Key)
            .Select(bin => new ReliabilityBin(bin.Key / (double)EvaluationReliability.BinCount, (bin.Key + 1) / (double)EvaluationReliability.BinCount, bin.Average(text => text.Doubt), new(bin.Count(text => text.Leaks), bin.Count()))).ToList();
        return new(bins, bins.Sum(bin => bin.Leaking.Of * Math.Abs(bin.MeanDoubt - bin.Leaking.Value)) / texts.Count, texts.Average(text => Math.Pow(text.Doubt - (text.Leaks ? 1 : 0), 2)), Auc(sorted))
        {
            MeanDoubt = texts.Average(text => text.Doubt),
            AfterReading = [.. EvaluationReliability.ReadShares.Select(share => new ReliabilityReading(share, new(LeakingAfter(share), texts.Count)))],
        };
    }

    // Mann and Whitney: how often a text that leaks is doubted more than one that does not; equal doubts count half.
    private static double? Auc(List<(bool Leaks, double Doubt)> sorted)
    {
        var (leaking, sum) = (sorted.Count(text => text.Leaks), 0.0);
        if (leaking == 0 || leaking == sorted.Count) return null;
        for (var from = 0; from < sorted.Count;)
        {
            var to = from;
            while (to < sorted.Count && sorted[to].Doubt == sorted[from].Doubt) to++;
            sum += sorted[from..to].Count(text => text.Leaks) * ((from + 1 + to) / 2.0);
            from = to;
        }
        return (sum - leaking * (leaking + 1) / 2.0) / ((double)leaking * (sorted.Count - leaking));
    }
}
