using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Host.Assets;
using Greffe.Indicators.RefreshLive;
using Greffe.Pipelines;
using Greffe.Publication.Projection;

namespace Greffe.Host.Figures;

/// <summary>
/// The platform's own counts, asked of the very places that answer <c>/v1/stats</c>: public decisions of the projection, time limits of it, and
/// what the pipeline has read by court and month.
/// </summary>
internal sealed class PlatformFigures(IPublicDecisions decisions, PublicProjection projection, IPipeline pipeline) : ILiveFigures
{
    public async ValueTask<string> Head(CancellationToken cancellation)
    {
        var standing = await pipeline.Standing(cancellation);
        return $"{await decisions.Head(cancellation)}/{string.Join(',', standing.Where(one => one.Asset == DecisionAsset.AssetName).Select(one => $"{one.State}:{one.Count}"))}";
    }

    public async ValueTask<LiveFigures> Read(CancellationToken cancellation)
    {
        var published = (await decisions.CountBy(PublicDecisionFilter.All, [PublicDimension.Court, PublicDimension.Month], cancellation))
            .Where(cell => cell.Keys is [not null, not null]).ToDictionary(cell => (cell.Keys[0]!, cell.Keys[1]!), cell => cell.Count); // filtered just before
        var received = (await pipeline.Partitions(DecisionAsset.AssetName, cancellation)).Where(cell => cell.Partition.Contains('/'))
            .ToDictionary(cell => (cell.Partition.Split('/')[0], cell.Partition.Split('/')[1]), cell => cell.Count);
        List<LiveCount> counts = [];
        foreach (var (court, month) in published.Keys.Union(received.Keys).Order())
            if (CourtCode.TryParse(court, out var code) && DateOnly.TryParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
                counts.Add(Count(code, first, received.GetValueOrDefault((court, month)), published.GetValueOrDefault((court, month))));
        return new(await LastChange(cancellation), counts);
    }

    private LiveCount Count(CourtCode court, DateOnly first, long received, long published)
    {
        var limits = published == 0 ? new(0, 0, 0) : projection.TimeLimits(new() { Courts = [court], From = first, To = first.AddMonths(1).AddDays(-1) });
        return new(court.Value, KnownCourts.Label(court), court.Jurisdiction.Key, first, received, published, limits.InTime, limits.Late);
    }

    private async ValueTask<DateOnly> LastChange(CancellationToken cancellation)
    {
        var head = await decisions.Head(cancellation);
        await foreach (var change in decisions.Changes(Math.Max(0, head - 1), cancellation)) return DateOnly.FromDateTime(change.At.UtcDateTime);
        return DateOnly.FromDateTime(DateTime.UnixEpoch);
    }
}
