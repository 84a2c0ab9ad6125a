using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.RefreshLive;

/// <summary>Projects the platform's own counts into the figures, again whenever its head moved: a page never shows another count than the API.</summary>
internal sealed class RefreshLiveFigures(FactFiles facts, ILiveFigures? live = null) : IDisposable
{
    private const string Source = "Greffe, journal de la plateforme";
    private readonly SemaphoreSlim _one = new(1, 1);
    private string? _head;

    public void Dispose() => _one.Dispose();

    /// <summary>Brings the figures to the head.</summary>
    public async ValueTask CatchUp(CancellationToken cancellation)
    {
        if (live is null || await live.Head(cancellation) == _head) return;
        await _one.WaitAsync(cancellation);
        try
        {
            var head = await live.Head(cancellation);
            if (head == _head) return;
            var read = await live.Read(cancellation);
            foreach (var (measure, count) in Counts) facts.Project(measure, [.. read.Counts.Select(cell => Figure(measure, cell, count(cell), read.AsOf))]);
            _head = head;
        }
        finally
        {
            _one.Release();
        }
    }

    private static readonly (string Measure, Func<LiveCount, long> Count)[] Counts =
    [
        ("decisions.recues", cell => cell.Received), ("decisions.publiees", cell => cell.Published),
        ("decisions.dans-le-delai", cell => cell.InTime), ("decisions.hors-delai", cell => cell.Late),
    ];

    private static Observation Figure(string measure, LiveCount cell, long count, DateOnly asOf) =>
        new(measure, cell.Court, cell.Label, "", cell.Kind, "", Grain.Month, cell.Month, count, MissingMark.None, Source, asOf);
}
