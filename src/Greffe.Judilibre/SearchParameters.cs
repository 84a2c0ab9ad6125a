using System.Globalization;
using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;

namespace Greffe.Judilibre;

/// <summary>The parameters of <c>GET /search</c>, read.</summary>
internal sealed record SearchParameters
{
    private readonly List<(string Name, IReadOnlyList<string> Values)> lists = [];

    /// <summary>The question to the index.</summary>
    public required SearchQuery Query { get; init; }

    /// <summary>Whether keys are replaced by their words.</summary>
    public required bool Resolved { get; init; }

    /// <summary>Whether only decisions with attached files are wanted.</summary>
    public required bool WithFiles { get; init; }

    /// <summary>How bare words combine, as given.</summary>
    public required string Operator { get; init; }

    /// <summary>Order of results, as given.</summary>
    public required string Sort { get; init; }

    /// <summary>Direction, as given.</summary>
    public required string Order { get; init; }

    /// <summary>Reads; what is wrong is gathered in <paramref name="parameters"/>.</summary>
    public static SearchParameters Read(Parameters parameters)
    {
        List<(string Name, IReadOnlyList<string> Values)> lists = [];
        var locations = parameters.Locations();
        var (join, sort, order) = (parameters.Key("operator", "operator", "or"), parameters.Key("sort", "sort", "scorepub"), parameters.Key("order", "order", "desc"));
        var fields = Keys("field", "field");
        var filter = new PublicDecisionFilter
        {
            Types = Keys("type", "type"),
            Chambers = [.. Keys("chamber", "chamber").SelectMany(key => key == "allciv" ? (string[])["civ1", "civ2", "civ3"] : [key])],
            Formations = Keys("formation", "formation"),
            Jurisdictions = Kinds(Keys("jurisdiction", "jurisdiction"), locations),
            PublicationLevels = Keys("publication", "publication"),
            Solutions = Keys("solution", "solution"),
            Courts = locations,
            From = parameters.Day("date_start"),
            To = parameters.Day("date_end"),
        };
        var themes = parameters.Whole("theme");
        lists.Add(("theme", themes));
        var files = Keys("withFileOfType", "filetype");
        var query = new SearchQuery
        {
            Text = parameters.Bounded("query", SearchQuery.MaxTextLength),
            Operator = join switch { "and" => SearchOperator.And, "exact" => SearchOperator.Exact, _ => SearchOperator.Or },
            Fields = fields.Count == 0 ? [SearchField.Text] : [.. fields.Select(Field)],
            Filter = filter,
            Themes = themes,
            ParticularInterest = parameters.Flag("particularInterest") == true ? true : null,
            Sort = sort switch { "date" => SearchSort.Date, "score" => SearchSort.Relevance, _ => SearchSort.RelevanceAndPublication },
            Ascending = order == "asc",
            Page = parameters.Number("page", 0, 0, 1_000_000),
            PageSize = parameters.Number("page_size", 10, 1, SearchQuery.MaxPageSize),
            WithFacets = false,
        };
        var read = new SearchParameters
        {
            Query = query, Resolved = parameters.Flag("resolve_references") ?? false, WithFiles = files.Count > 0, Operator = join, Sort = sort, Order = order,
        };
        read.lists.AddRange(lists);
        return read;

        IReadOnlyList<string> Keys(string name, string list)
        {
            var keys = parameters.Keys(name, list);
            lists.Add((name, keys));
            return keys;
        }
    }

    /// <summary>The parameters as understood, for the answer.</summary>
    public JsonObject Echo()
    {
        var echo = new JsonObject { ["query"] = Query.Text };
        foreach (var (name, values) in lists)
            if (name != "withFileOfType" || values.Count > 0) echo[name] = Json.Strings(values);
        if (Query.Filter.Courts.Count > 0) echo["location"] = Json.Strings(Query.Filter.Courts.Select(court => CourtCodes.Write(court) ?? court.Value));
        echo["operator"] = Operator;
        if (Query.Filter.From is { } from) echo["date_start"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (Query.Filter.To is { } to) echo["date_end"] = to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        echo["sort"] = Sort;
        echo["order"] = Order;
        echo["page_size"] = Query.PageSize;
        echo["page"] = Query.Page;
        echo["resolve_references"] = Resolved;
        if (Query.ParticularInterest == true) echo["particularInterest"] = true;
        return echo;
    }

    /// <summary>Kinds of court: the Cour de cassation when none is named, unless courts are.</summary>
    private static IReadOnlyList<Jurisdiction> Kinds(IReadOnlyList<string> keys, IReadOnlyList<CourtCode> locations) => keys.Count > 0
        ? [.. keys.Select(key => Jurisdictions.TryParse(key, out var jurisdiction) ? jurisdiction : Jurisdiction.Autre)]
        : locations.Count > 0 ? CourtCodes.Served : [Jurisdiction.CourDeCassation];

    private static SearchField Field(string key) => Enum.TryParse<SearchField>(key, ignoreCase: true, out var field) ? field : SearchField.Text;
}
