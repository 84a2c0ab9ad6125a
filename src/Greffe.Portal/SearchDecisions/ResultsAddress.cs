using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;

namespace Greffe.Portal.SearchDecisions;

/// <summary>
/// A search as its address holds it: <c>/recherche?q=…&amp;juridiction=…&amp;cour=…&amp;chambre=…&amp;annee=…&amp;type=…&amp;solution=…&amp;publication=…&amp;du=…&amp;au=…&amp;zone=…&amp;tri=…&amp;page=…</c>.
/// An address gives the same search for ever; what it holds and cannot be understood is kept in <see cref="Refused"/>.
/// </summary>
public sealed record ResultsAddress
{
    /// <summary>Last page that can be asked for.</summary>
    public const int MaxPage = 200;

    /// <summary>Words looked for.</summary>
    public string Text { get; init; } = "";

    /// <summary>Filters in force, in the order of the address: dimension and key.</summary>
    public IReadOnlyList<(SearchFacetKind Dimension, string Key)> Filters { get; init; } = [];

    /// <summary>First day, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The one part of the decisions to look in; null for everywhere.</summary>
    public SearchField? Zone { get; init; }

    /// <summary>Order.</summary>
    public ResultsOrder Order { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Names and values that could not be understood and were left out, for the reader to see.</summary>
    public IReadOnlyList<(string Name, string Value)> Refused { get; init; } = [];

    /// <summary>Whether nothing at all is asked.</summary>
    public bool IsBlank => Text.Length == 0 && Filters.Count == 0 && From is null && To is null;

    /// <summary>Reads an address; never fails.</summary>
    public static ResultsAddress Read(IQueryCollection query) => ResultsReading.Read(query);

    /// <summary>The question to the index.</summary>
    public SearchQuery ToQuery(int pageSize) => new()
    {
        Text = Text,
        Fields = Zone is { } zone ? [zone] : [],
        WithNearMatches = true,
        Filter = new PublicDecisionFilter
        {
            Jurisdictions = [.. Keys(SearchFacetKind.Jurisdiction).Select(key => Jurisdictions.TryParse(key, out var kind) ? kind : Jurisdiction.Autre)],
            Courts = [.. Keys(SearchFacetKind.Court).Select(key => CourtCode.TryParse(key, out var court) ? court : CourtCode.Unknown)],
            Chambers = [.. Keys(SearchFacetKind.Chamber)],
            Types = [.. Keys(SearchFacetKind.Type)],
            Solutions = [.. Keys(SearchFacetKind.Solution)],
            PublicationLevels = [.. Keys(SearchFacetKind.PublicationLevel)],
            From = Later(From, Year is { } first ? new DateOnly(first, 1, 1) : null),
            To = Earlier(To, Year is { } last ? new DateOnly(last, 12, 31) : null),
        },
        Sort = Order == ResultsOrder.Relevance && Text.Length > 0 ? SearchSort.Relevance : SearchSort.Date,
        Ascending = Order == ResultsOrder.Oldest,
        Page = Page - 1,
        PageSize = pageSize,
        WithFacets = true,
    };

    /// <summary>Year asked for; at most one.</summary>
    public int? Year => Keys(SearchFacetKind.Year).FirstOrDefault() is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null;

    /// <summary>The same search with a filter put on or taken off, back on its first page.</summary>
    public ResultsAddress Toggled(SearchFacetKind dimension, string key)
    {
        var kept = Filters.Where(filter => filter != (dimension, key) && !(dimension == SearchFacetKind.Year && filter.Dimension == dimension));
        return this with { Filters = Filters.Contains((dimension, key)) ? [.. kept] : [.. kept, (dimension, key)], Page = 1, Refused = [] };
    }

    /// <summary>The address itself, for a link.</summary>
    public string Href
    {
        get
        {
            var pairs = Pairs(withText: true).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}").ToList();
            if (Page > 1) pairs.Add($"page={Page.ToString(CultureInfo.InvariantCulture)}");
            return pairs.Count == 0 ? "/recherche" : "/recherche?" + string.Join('&', pairs);
        }
    }

    /// <summary>The address of the same search as an Atom feed.</summary>
    public string FeedHref
    {
        get
        {
            List<(string Name, string? Value)> pairs = [("q", Text), ("field", Zone?.ToString().ToLowerInvariant())];
            foreach (var (dimension, key) in Filters)
                if (dimension != SearchFacetKind.Year) pairs.Add((dimension == SearchFacetKind.PublicationLevel ? "publication" : dimension.ToString().ToLowerInvariant(), key));
            var filter = ToQuery(1).Filter;
            pairs.Add(("from", filter.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            pairs.Add(("to", filter.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            return "/v1/search.atom?" + string.Join('&', pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}")); // filtered above
        }
    }

    /// <summary>Names and values of everything but the page, for the hidden fields of a form.</summary>
    /// <param name="withText">Whether the words are among them, and the place to look for them.</param>
    /// <param name="withDates">Whether the first and last day are among them.</param>
    public IEnumerable<(string Name, string Value)> Pairs(bool withText, bool withDates = true)
    {
        if (withText && Text.Length > 0) yield return ("q", Text);
        if (withText && Zone is { } zone) yield return ("zone", ResultsReading.ZoneName(zone));
        foreach (var (dimension, key) in Filters) yield return (ResultsReading.Name(dimension), key);
        if (withDates && From is { } from) yield return ("du", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (withDates && To is { } to) yield return ("au", to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Order != ResultsOrder.Relevance) yield return ("tri", Order == ResultsOrder.Oldest ? "date-asc" : "date");
    }

    private IEnumerable<string> Keys(SearchFacetKind dimension) =>
        Filters.Where(filter => filter.Dimension == dimension).Select(filter => filter.Key);

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a > b || b is null ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a < b || b is null ? a : b;
}

/// <summary>Orders that a reader can choose.</summary>
public enum ResultsOrder
{
    /// <summary>Most relevant first; without words, most recent first.</summary>
    Relevance,

    /// <summary>Most recent first (<c>date</c>).</summary>
    Newest,

    /// <summary>Oldest first (<c>date-asc</c>).</summary>
    Oldest,
}
