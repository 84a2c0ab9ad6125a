using System.Runtime.CompilerServices;
using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;

namespace Greffe.Tests;

/// <summary>A small public collection in memory: search and network answer from a list that may be behind it, as real ones are.</summary>
internal sealed class Collection : IPublicDecisions, ISearchDecisions, ICitationNetwork, IFindCitations
{
    public static readonly DateTimeOffset At = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly List<PublicDecision> published = [];
    private readonly HashSet<DecisionId> withdrawn = [];

    public long Position => 1;

    public void Add(PublicDecision decision) => published.Add(decision);

    /// <summary>Takes a decision back; index and network still have it.</summary>
    public void Withdraw(DecisionId id) => withdrawn.Add(id);

    public static PublicDecision Decision(string name, string court, string number, DateOnly date, string text, params Zone[] zones)
    {
        Assert.True(CourtCode.TryParse(court, out var code));
        return new()
        {
            Id = DecisionId.From("invented", name), Source = "invented", Text = text, Zones = zones, Court = code, CourtLabel = KnownCourts.Label(code),
            Date = date, Numbers = [number], Form = PublicationForm.Full, Rule = "essai@2025-01-01", PublishedOn = date, UpdatedOn = date, OccultationVersion = "essai-1",
        };
    }

    public ValueTask<PublicationState> Find(DecisionId id, CancellationToken cancellation) => new(
        withdrawn.Contains(id) ? new PublicationState.Withdrawn(At)
        : published.Find(decision => decision.Id == id) is { } found ? new PublicationState.Published(found) : new PublicationState.Unknown());

    public ValueTask<DecisionId?> FindByNumber(CourtCode? court, string numberOrEcli, CancellationToken cancellation) =>
        new(published.Find(decision => decision.Numbers.Contains(numberOrEcli) && (court is null || decision.Court == court))?.Id);

    public async IAsyncEnumerable<PublicDecision> Read(
        PublicDecisionFilter filter, (DateOnly Date, DecisionId Id)? after, bool descending, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (var decision in published.Where(filter.Admits)) yield return decision;
    }

    public ValueTask<long> Count(PublicDecisionFilter filter, CancellationToken cancellation) => new(published.LongCount(filter.Admits));

    public ValueTask<IReadOnlyList<PublicCount>> CountBy(PublicDecisionFilter filter, IReadOnlyList<PublicDimension> dimensions, CancellationToken cancellation) =>
        new([.. published.Where(filter.Admits).GroupBy(decision => string.Join(' ', dimensions.Select(dimension => Key(decision, dimension))))
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new PublicCount(group.Key.Split(' '), group.LongCount()))]);

    public async IAsyncEnumerable<PublicChange> Changes(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        if (after < 1) yield return new(1, At, PublicChangeKind.Published, published[0].Id, published[0].Court, null);
    }

    public ValueTask<long> Head(CancellationToken cancellation) => new(published.Count > 0 ? 1 : 0);

    public ValueTask<SearchPage> Search(SearchQuery query, CancellationToken cancellation)
    {
        var found = published.Where(decision => query.Filter.Admits(decision) && decision.Text.Contains(query.Text, StringComparison.OrdinalIgnoreCase)).ToList();
        return new(new SearchPage(found.Count, [.. found.Skip(query.Page * query.PageSize).Take(query.PageSize)
            .Select(decision => new SearchHit(decision, 1, [new(SearchField.Text, query.Text, [])]))], [], 1, false, []));
    }

    public async IAsyncEnumerable<DecisionId> AllIds([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (var decision in published) yield return decision.Id;
    }

    public ValueTask<DecisionId?> Resolve(string canonical, CancellationToken cancellation) =>
        new(published.Find(decision => canonical.EndsWith(decision.Numbers[0], StringComparison.Ordinal))?.Id);

    public ValueTask<CitationPage> Cites(DecisionId id, int after, int limit, CancellationToken cancellation) => new(new CitationPage(0, []));

    public ValueTask<CitationPage> CitedBy(DecisionId id, int after, int limit, CancellationToken cancellation) => new(new CitationPage(0, []));

    public ValueTask<CitationPage> Citing(string canonical, int after, int limit, CancellationToken cancellation) => new(new CitationPage(0, []));

    /// <summary>Each «n° X» is a citation of the Cour de cassation, each «art. X» one of the code civil.</summary>
    public IReadOnlyList<Citation> Find(string text) =>
    [
        .. System.Text.RegularExpressions.Regex.Matches(text, @"n° (\S+)|art\. (\S+)").Select(match => match.Groups[1].Success
            ? new Citation(new(match.Index, match.Index + match.Length), CitationKind.Case, $"cass:::{match.Groups[1].Value}")
            : new Citation(new(match.Index, match.Index + match.Length), CitationKind.Statute, $"art:code-civil#{match.Groups[2].Value}")),
    ];

    public string Label(string canonical) => $"[{canonical}]";

    private static string Key(PublicDecision decision, PublicDimension dimension) => dimension switch
    {
        PublicDimension.Jurisdiction => decision.Court.Jurisdiction.Key,
        PublicDimension.Court => decision.Court.Value,
        PublicDimension.Year => $"{decision.Date.Year}",
        _ => throw new NotSupportedException(),
    };
}
