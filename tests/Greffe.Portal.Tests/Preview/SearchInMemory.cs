using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;

namespace Greffe.Tests.Preview;

/// <summary>A search good enough to draw pages with: words found as they stand.</summary>
internal sealed class SearchInMemory(IReadOnlyList<PublicDecision> decisions) : ISearchDecisions
{
    /// <summary>What may be completed.</summary>
    public static string[] Endings { get; } = ["notification", "notification par huissier", "notification de la décision"];

    public long Position => decisions.Count;

    public async IAsyncEnumerable<DecisionId> AllIds([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (var id in decisions.Select(decision => decision.Id).Order()) yield return id;
    }

    public ValueTask<SearchPage> Search(SearchQuery query, CancellationToken cancellation)
    {
        var words = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var admitted = decisions.Where(query.Filter.Admits).ToList();
        var found = admitted.Where(decision => words.All(word => Holds(decision, word))).ToList();
        var relaxed = found.Count == 0 && words.Length > 1;
        if (relaxed) found = [.. admitted.Where(decision => words.Any(word => Holds(decision, word)))];
        var ordered = found.OrderBy(decision => (query.Ascending ? 1 : -1) * decision.Date.DayNumber).ToList();
        var hits = ordered.Skip(query.Page * query.PageSize).Take(query.PageSize).Select(decision => new SearchHit(decision, 1, Highlights(decision, words)));
        IReadOnlyList<string> understood = query.Text == "20-23.523" ? ["numéro de pourvoi 20-23.523"] : [];
        return new(new SearchPage(found.Count, [.. hits], Facets(found), found.Count == 0 ? 0 : 1, relaxed && found.Count > 0, understood)
        {
            WithAllWords = relaxed ? 0 : found.Count, Suggestion = query.Text == "notificasion" ? "notification" : null,
        });
    }

    private static bool Holds(PublicDecision decision, string word) =>
        decision.Text.Contains(word, StringComparison.OrdinalIgnoreCase) || decision.Numbers.Contains(word);

    private static List<SearchHighlight> Highlights(PublicDecision decision, string[] words)
    {
        List<SearchHighlight> highlights = [];
        foreach (var word in words)
        {
            var at = decision.Text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            var start = Math.Max(0, at - 90);
            var end = Math.Min(decision.Text.Length, at + word.Length + 130);
            var field = decision.Zones.FirstOrDefault(zone => zone.Span.Contains(new(at, at + 1)))?.Kind switch
            {
                ZoneKind.Motivations => SearchField.Motivations,
                ZoneKind.Expose => SearchField.Expose,
                _ => SearchField.Text,
            };
            highlights.Add(new(field, decision.Text[start..end].Replace('\n', ' '), [new(at - start, at - start + word.Length)]));
        }

        return highlights;
    }

    private static List<SearchFacet> Facets(List<PublicDecision> found) =>
    [
        Facet(SearchFacetKind.Jurisdiction, found.Select(d => (d.Court.Jurisdiction.Key, d.Court.Jurisdiction.Label))),
        Facet(SearchFacetKind.Court, found.Select(d => (d.Court.Value, d.CourtLabel))),
        Facet(SearchFacetKind.Chamber, found.Where(d => d.Chamber is not null).Select(d => (d.Chamber!.Key, d.Chamber.Label))),
        Facet(SearchFacetKind.Year, found.Select(d => d.Date.Year.ToString(CultureInfo.InvariantCulture)).Select(year => (year, year))),
        Facet(SearchFacetKind.Type, found.Where(d => d.Type is not null).Select(d => (d.Type!.Key, d.Type.Label))),
        Facet(SearchFacetKind.Solution, found.Where(d => d.Solution is not null).Select(d => (d.Solution!.Key, d.Solution.Label))),
        Facet(SearchFacetKind.PublicationLevel, found.SelectMany(d => d.PublicationLevels).Select(level => (level.Key, level.Label))),
    ];

    private static SearchFacet Facet(SearchFacetKind kind, IEnumerable<(string Key, string Label)> values) =>
        new(kind, [.. values.GroupBy(value => value.Key).Select(g => new SearchFacetValue(g.Key, g.First().Label, g.LongCount()))
            .OrderByDescending(value => value.Count)]);
}
