using System.Collections.Concurrent;
using Greffe.Decisions.Publication;

namespace Greffe.Publication.Web;

/// <summary>How many decisions a filter admits, counted once for each state of the collection: whoever reads it page by page asks the same again.</summary>
internal sealed class KeptCounts(IPublicDecisions decisions)
{
    private const int Most = 1_000;
    private Counts _counts = new(0, []);

    public async ValueTask<long> Of(PublicDecisionFilter filter, CancellationToken cancellation)
    {
        var head = await decisions.Head(cancellation);
        if (_counts is var counts && (counts.Head != head || counts.ByFilter.Count >= Most)) _counts = counts = new(head, []);
        var key = Key(filter);
        if (counts.ByFilter.TryGetValue(key, out var known)) return known;
        return counts.ByFilter[key] = await decisions.Count(filter, cancellation);
    }

    private static string Key(PublicDecisionFilter filter) => string.Join('\n',
        string.Join(',', filter.Jurisdictions), string.Join(',', filter.Courts), string.Join(',', filter.Chambers), string.Join(',', filter.Formations),
        string.Join(',', filter.Types), string.Join(',', filter.Solutions), string.Join(',', filter.PublicationLevels),
        filter.From?.DayNumber, filter.To?.DayNumber, filter.ByUpdate);

    /// <summary>Counts under one state: replaced whole when the collection changes.</summary>
    private sealed record Counts(long Head, ConcurrentDictionary<string, long> ByFilter);
}
