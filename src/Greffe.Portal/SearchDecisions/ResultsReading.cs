using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;

namespace Greffe.Portal.SearchDecisions;

/// <summary>Reads the address of a search, and says what in it cannot be understood.</summary>
internal static class ResultsReading
{
    private const int MaxFilters = 40;
    private const int LongestKey = 60;

    private static readonly (SearchFacetKind Dimension, string Name)[] Names =
    [
        (SearchFacetKind.Jurisdiction, "juridiction"), (SearchFacetKind.Court, "cour"), (SearchFacetKind.Chamber, "chambre"),
        (SearchFacetKind.Year, "annee"), (SearchFacetKind.Type, "type"), (SearchFacetKind.Solution, "solution"),
        (SearchFacetKind.PublicationLevel, "publication"),
    ];

    private static readonly (SearchField Zone, string Name)[] Zones =
    [
        (SearchField.Summary, "sommaire"), (SearchField.Expose, "expose"), (SearchField.Moyens, "moyens"), (SearchField.Motivations, "motivations"),
        (SearchField.Dispositif, "dispositif"),
    ];

    /// <summary>Places that a reader can choose to look in.</summary>
    public static IEnumerable<SearchField> ChosenZones => Zones.Select(row => row.Zone);

    /// <summary>Name of a place in the address.</summary>
    public static string ZoneName(SearchField zone) => Zones.First(row => row.Zone == zone).Name;

    /// <summary>Name of a dimension in the address.</summary>
    public static string Name(SearchFacetKind dimension) => Names.First(row => row.Dimension == dimension).Name;

    public static ResultsAddress Read(IQueryCollection query)
    {
        List<(SearchFacetKind, string)> filters = [];
        List<(string, string)> refused = [];
        foreach (var (dimension, name) in Names)
        {
            foreach (var value in query[name])
            {
                if (string.IsNullOrWhiteSpace(value)) continue;
                if (filters.Contains((dimension, value))) continue;
                var second = dimension == SearchFacetKind.Year && filters.Any(filter => filter.Item1 == dimension);
                if (!second && filters.Count < MaxFilters && IsKey(dimension, value)) filters.Add((dimension, value));
                else refused.Add((name, Shown(value)));
            }
        }

        var from = Day(query, "du", refused);
        var to = Day(query, "au", refused);
        if (from > to) refused.Add(("au", Shown(query["au"].ToString())));
        return new()
        {
            Text = string.Join(' ', query["q"].ToArray()).Trim(),
            Filters = filters,
            From = from,
            To = from > to ? null : to,
            Zone = Zone(query, refused),
            Order = Order(query, refused),
            Page = Page(query, refused),
            Refused = refused,
        };
    }

    private static bool IsKey(SearchFacetKind dimension, string value) => dimension switch
    {
        SearchFacetKind.Jurisdiction => Jurisdictions.TryParse(value, out _),
        SearchFacetKind.Court => CourtCode.TryParse(value, out _),
        SearchFacetKind.Year => value.Length == 4 && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1,
        // Chambers, types, solutions and levels have keys of their source: the index knows which exist.
        _ => value.Length <= LongestKey && !value.Any(char.IsControl),
    };

    private static DateOnly? Day(IQueryCollection query, string name, List<(string, string)> refused)
    {
        var value = query[name].ToString();
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (DateOnly.TryParseExact(value, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        refused.Add((name, Shown(value)));
        return null;
    }

    private static SearchField? Zone(IQueryCollection query, List<(string, string)> refused)
    {
        var value = query["zone"].ToString();
        if (value.Length == 0) return null;
        foreach (var (zone, name) in Zones)
            if (name == value) return zone;
        refused.Add(("zone", Shown(value)));
        return null;
    }

    private static ResultsOrder Order(IQueryCollection query, List<(string, string)> refused)
    {
        switch (query["tri"].ToString())
        {
            case "" or "pertinence": return ResultsOrder.Relevance;
            case "date": return ResultsOrder.Newest;
            case "date-asc": return ResultsOrder.Oldest;
            case var other:
                refused.Add(("tri", Shown(other)));
                return ResultsOrder.Relevance;
        }
    }

    private static int Page(IQueryCollection query, List<(string, string)> refused)
    {
        var value = query["page"].ToString();
        if (value.Length == 0) return 1;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= ResultsAddress.MaxPage)
            return page;
        refused.Add(("page", Shown(value)));
        return 1;
    }

    private static string Shown(string value) => value.Length <= LongestKey ? value : value[..LongestKey] + "…";
}
