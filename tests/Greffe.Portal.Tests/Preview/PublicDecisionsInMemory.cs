using System.Globalization;
using System.Runtime.CompilerServices;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Tests.Preview;

/// <summary>The public collection, in memory, with one withdrawn decision.</summary>
internal sealed class PublicDecisionsInMemory(IReadOnlyList<PublicDecision> decisions) : IPublicDecisions
{
    public static readonly DecisionId WithdrawnId = DecisionId.From("invented", "withdrawn");
    public static readonly DateTimeOffset WithdrawnAt = new(2025, 11, 3, 9, 0, 0, TimeSpan.Zero);

    public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation) => new(
        decisions.FirstOrDefault(decision => decision.Id == id) is { } found ? new PublicationState.Published(found)
        : id == WithdrawnId ? new PublicationState.Withdrawn(WithdrawnAt) : new PublicationState.Unknown());

    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) =>
        new(decisions.FirstOrDefault(decision => decision.Numbers.Contains(numberOrEcli))?.Id);

    public async IAsyncEnumerable<PublicDecision> Read(PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        var order = decisions.Where(filter.Admits).OrderBy(decision => decision.Date).ThenBy(decision => decision.Id);
        foreach (var decision in descending ? order.Reverse() : order) yield return decision;
    }

    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => new(decisions.LongCount(filter.Admits));

    public ValueTask<IReadOnlyList<PublicCount>> CountBy(
        PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) => new(
        [.. decisions.Where(filter.Admits).GroupBy(decision => string.Join('\n', dimensions.Select(dimension => Key(decision, dimension))))
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new PublicCount([.. group.Key.Split('\n')], group.LongCount()))]);

    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        for (var i = after; i < decisions.Count; i++)
            yield return new(i + 1, new DateTimeOffset(2025, 11, 20, 8, 0, 0, TimeSpan.Zero), PublicChangeKind.Published, decisions[(int)i].Id, decisions[(int)i].Court, null);
    }

    public ValueTask<long> Head(CancellationToken cancellation) => new(decisions.Count);

    private static string Key(PublicDecision decision, PublicDimension dimension) => dimension switch
    {
        PublicDimension.Jurisdiction => decision.Court.Jurisdiction.Key,
        PublicDimension.Court => decision.Court.Value,
        PublicDimension.Year => decision.Date.Year.ToString(CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException(),
    };
}
