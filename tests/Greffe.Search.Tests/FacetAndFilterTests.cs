using FsCheck.Xunit;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;

namespace Greffe.Search.Tests;

public sealed class FacetAndFilterTests : IDisposable
{
    private static readonly string[] Courts = ["cc", "ca_lyon", "ca_agen", "tj33063", "ce"];
    private readonly PublicDecision[] decisions = [.. Enumerable.Range(1, 120).Select(Varied)];
    private readonly TestIndex index;

    public FacetAndFilterTests() => index = new(decisions);

    [Fact]
    public async Task Facets_count_all_matches_exactly()
    {
        var page = await index.Search(new SearchQuery { Text = "impair", PageSize = 3 });
        var expected = decisions.Where(decision => decision.Text.Contains("impair", StringComparison.Ordinal)).ToArray();
        Assert.Equal(expected.Length, page.Total);
        foreach (var facet in page.Facets)
        {
            var counts = expected.SelectMany(decision => KeysOf(decision, facet.Dimension)).GroupBy(key => key).ToDictionary(keys => keys.Key, keys => (long)keys.Count());
            Assert.Equal(counts.OrderBy(pair => pair.Key), facet.Values.ToDictionary(value => value.Key, value => value.Count).OrderBy(pair => pair.Key));
            Assert.All(facet.Values, value => Assert.NotEqual("", value.Label));
        }

        Assert.Equal(Enum.GetValues<SearchFacetKind>(), page.Facets.Select(facet => facet.Dimension));
    }

    [Fact]
    public async Task Labels_come_from_the_lists_or_from_the_decisions()
    {
        var page = await index.Search("");
        string Label(SearchFacetKind kind, string key) => page.Facets.Single(facet => facet.Dimension == kind).Values.Single(value => value.Key == key).Label;
        Assert.Equal("Cour d'appel de Lyon", Label(SearchFacetKind.Court, "ca_lyon"));
        Assert.Equal("Chambre sociale", Label(SearchFacetKind.Chamber, "soc"));
        Assert.Equal("Pôle 6", Label(SearchFacetKind.Chamber, "pole6"));
    }

    [Property(MaxTest = 60)]
    public bool Every_hit_matches_the_filter_and_every_match_is_counted(int court, int month, bool byChamber, bool published, bool ascending)
    {
        var filter = new PublicDecisionFilter
        {
            Courts = court % 3 == 0 ? [] : [Sample.Court(Courts[Math.Abs(court % 5)])],
            Chambers = byChamber ? ["soc"] : [],
            PublicationLevels = published ? ["b"] : [],
            From = new DateOnly(2020, 1, 1).AddMonths(Math.Abs(month % 20)),
            ByUpdate = month % 2 == 0,
        };
        var page = index.Search(new SearchQuery { Filter = filter, PageSize = 50, Ascending = ascending, Sort = SearchSort.Date }).GetAwaiter().GetResult();
        var dates = page.Hits.Select(hit => hit.Decision.Date).ToArray();
        return page.Total == decisions.Count(filter.Admits) && page.Hits.All(hit => filter.Admits(hit.Decision))
            && dates.SequenceEqual(ascending ? dates.Order() : dates.OrderDescending());
    }

    [Fact]
    public async Task Themes_and_interest_filter_too()
    {
        Assert.Equal(40, (await index.Search(new SearchQuery { Themes = ["bail d'habitation"] })).Total); // accents and case folded
        Assert.Equal(12, (await index.Search(new SearchQuery { ParticularInterest = true })).Total);
        Assert.Equal(108, (await index.Search(new SearchQuery { ParticularInterest = false })).Total);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_and_end()
    {
        List<DecisionId> seen = [];
        for (var number = 0; number < 8; number++)
            seen.AddRange((await index.Search(new SearchQuery { Text = "texte", Page = number, PageSize = 17 })).Hits.Select(hit => hit.Decision.Id));
        Assert.Equal(120, seen.Distinct().Count());
        Assert.Equal(120, seen.Count);
        Assert.Empty((await index.Search(new SearchQuery { Text = "texte", Page = int.MaxValue, PageSize = 50 })).Hits);
    }

    [Property(MaxTest = 300)]
    public bool No_text_makes_a_search_fail(string? text, SearchOperator words, int page)
    {
        var found = index.Search(new SearchQuery { Text = text ?? "", Operator = words, Page = Math.Abs(page % 3) }).GetAwaiter().GetResult();
        return found.Total >= found.Hits.Count;
    }

    [Property(MaxTest = 300)]
    public bool No_heap_of_operators_makes_a_search_fail(int seed)
    {
        string[] parts = ["ET", "OU", "SAUF", "(", ")", "\"", "«", "»", "texte", "impa*", "l'", "2021", "20-23.523", "*", "L. 12-1", " ", "NOT", "-", "a*", "[A]"];
        var random = new Random(seed);
        var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(40)).Select(_ => parts[random.Next(parts.Length)]));
        return index.Search(text).GetAwaiter().GetResult().Total >= 0;
    }

    public void Dispose() => index.Dispose();

    private static PublicDecision Varied(int number) => Sample.Decision(
        number, $"texte {(number % 2 == 0 ? "pair" : "impair")}", Courts[number % 5], $"{2020 + number % 3}-{1 + number % 12:00}-15") with
    {
        UpdatedOn = new DateOnly(2020, 1, 1).AddDays(number * 7),
        Chamber = number % 4 == 0 ? null : number % 4 == 1 ? new("soc", "Chambre sociale") : new("pole6", "Pôle 6"),
        Type = new("arret", "Arrêt"),
        Solution = number % 2 == 0 ? new("rejet", "Rejet") : new("other", "Déboute"),
        PublicationLevels = number % 6 == 0 ? [new("b", "Publié au Bulletin"), new("c", "Communiqué")] : [],
        Themes = number % 3 == 0 ? ["Bail d'Habitation"] : [],
        ParticularInterest = number % 10 == 0,
    };

    private static IEnumerable<string> KeysOf(PublicDecision decision, SearchFacetKind kind) => kind switch
    {
        SearchFacetKind.Jurisdiction => [decision.Court.Jurisdiction.Key],
        SearchFacetKind.Court => [decision.Court.Value],
        SearchFacetKind.Chamber => decision.Chamber is { } chamber ? [chamber.Key] : [],
        SearchFacetKind.Year => [decision.Date.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture)],
        SearchFacetKind.Type => decision.Type is { } type ? [type.Key] : [],
        SearchFacetKind.Solution => decision.Solution is { } solution ? [solution.Key] : [],
        _ => decision.PublicationLevels.Select(level => level.Key),
    };
}
