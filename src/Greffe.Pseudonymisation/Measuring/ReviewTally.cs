namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Which texts leak, and how much the engine doubted them.</summary>
internal sealed class ReviewTally
{
    private readonly List<(bool Leaks, double Doubt)> texts = [];

    public int Documents => texts.Count;

    public int Leaking => texts.Count(text => text.Leaks);

    /// <summary>Texts that still leak once the most doubtful <paramref name="share"/> are read. Among equal doubts those without a leak are read first: the careful count.</summary>
    public int LeakingAfter(double share)
    {
        if (texts.Any(text => double.IsNaN(text.Doubt))) return Leaking;
        return texts.OrderByDescending(text => text.Doubt).ThenBy(text => text.Leaks).Skip((int)(texts.Count * share)).Count(text => text.Leaks);
    }

    public void Add(bool leaks, double doubt) => texts.Add((leaks, doubt));
}
