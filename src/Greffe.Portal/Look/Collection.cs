using Greffe.Decisions.Publication;

namespace Greffe.Portal.Look;

/// <summary>The figures of the public collection that several pages show, always asked of the same place.</summary>
/// <param name="decisions">The public collection.</param>
internal sealed class Collection(IPublicDecisions decisions) : ICollectionFreshness
{
    /// <summary>Day of the last change; null while nothing was ever published.</summary>
    public async ValueTask<DateOnly?> LastChange(CancellationToken cancellation)
    {
        var head = await decisions.Head(cancellation);
        DateTimeOffset? last = null;
        if (head > 0)
            await foreach (var change in decisions.Changes(head - 1, cancellation))
                last = change.At;
        return last is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
    }

    /// <summary>The latest decisions by their own date.</summary>
    public async ValueTask<IReadOnlyList<PublicDecision>> Latest(
        PublicDecisionFilter filter, int count, CancellationToken cancellation)
    {
        List<PublicDecision> latest = [];
        await foreach (var decision in decisions.Read(filter, null, descending: true, cancellation))
        {
            latest.Add(decision);
            if (latest.Count == count) break;
        }

        return latest;
    }
}
