using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Search.Web;

/// <summary>Reads a query string into a question; the first parameter that cannot be read refuses it.</summary>
internal sealed class ReadRequest(SearchDecisionsRequest request)
{
    /// <summary>Most values of one list.</summary>
    public const int MaxValues = 100;

    private static readonly Dictionary<string, SearchField> FieldKeys =
        Enum.GetValues<SearchField>().ToDictionary(field => field.ToString().ToLowerInvariant());

    /// <summary>The refusal, when there is one.</summary>
    public ProblemHttpResult? Problem { get; private set; }

    /// <summary>The question; null when it is refused.</summary>
    public SearchQuery? Read()
    {
        if (request.Text is { Length: > SearchQuery.MaxTextLength } text)
            Refuse("q", $"{text.Length} characters; at most {SearchQuery.MaxTextLength} are read.");
        var query = new SearchQuery
        {
            Text = request.Text ?? "",
            Operator = One("operator", request.Operator, ("and", SearchOperator.And), ("or", SearchOperator.Or), ("exact", SearchOperator.Exact)),
            Fields = Parsed("field", request.Fields, key => FieldKeys.TryGetValue(key, out var field) ? field : (SearchField?)null),
            Themes = Counted("theme", request.Themes ?? []),
            ParticularInterest = request.ParticularInterest is null
                ? null : One("particularInterest", request.ParticularInterest, ("true", true), ("false", false)),
            Sort = One("sort", request.Sort, ("relevance", SearchSort.Relevance), ("publication", SearchSort.RelevanceAndPublication), ("date", SearchSort.Date),
                ("update", SearchSort.Update)),
            Ascending = One("order", request.Order, ("desc", false), ("asc", true)),
            Page = Number("page", request.Page, 0, 0, LuceneDecisions.MaxRank),
            PageSize = Number("pageSize", request.PageSize, 10, 1, SearchQuery.MaxPageSize),
            WithFacets = One("facets", request.Facets, ("true", true), ("false", false)),
            Filter = Filter(),
            WithNearMatches = true,
        };
        var end = (query.Page + 1L) * query.PageSize;
        if (end > LuceneDecisions.MaxRank) Problem ??= SearchProblems.TooFar(end, LuceneDecisions.MaxRank);
        return Problem is null ? query : null;
    }

    private Decisions.Publication.PublicDecisionFilter Filter() => new()
    {
        Jurisdictions = Parsed("jurisdiction", request.Jurisdictions, key => Jurisdictions.TryParse(key, out var found) ? found : (Jurisdiction?)null),
        Courts = Parsed("court", request.Courts, key => CourtCode.TryParse(key, out var found) ? found : (CourtCode?)null),
        Chambers = Keys("chamber", request.Chambers),
        Formations = Keys("formation", request.Formations),
        Types = Keys("type", request.Types),
        Solutions = Keys("solution", request.Solutions),
        PublicationLevels = Keys("publication", request.PublicationLevels),
        From = Day("from", request.From),
        To = Day("to", request.To),
        ByUpdate = One("dates", request.Dates, ("decision", false), ("update", true)),
    };

    private T One<T>(string name, string? value, params (string Key, T Value)[] choices)
    {
        if (string.IsNullOrEmpty(value)) return choices[0].Value;
        foreach (var (key, choice) in choices)
            if (key == value) return choice;
        Refuse(name, $"«{Shown(value)}» is none of {string.Join(", ", choices.Select(choice => choice.Key))}.");
        return choices[0].Value;
    }

    private List<T> Parsed<T>(string name, string[]? values, Func<string, T?> parse) where T : struct
    {
        List<T> read = [];
        foreach (var value in Keys(name, values))
            if (parse(value) is { } item) read.Add(item);
            else Refuse(name, $"«{Shown(value)}» is not known.");
        return read;
    }

    private string[] Keys(string name, string[]? values) => Counted(name,
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]);

    private string[] Counted(string name, string[] values)
    {
        if (values.Length <= MaxValues) return values;
        Refuse(name, $"{values.Length} values; at most {MaxValues} are taken.");
        return [];
    }

    private int Number(string name, string? value, int fallback, int least, int most)
    {
        if (string.IsNullOrEmpty(value)) return fallback;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(name, $"«{Shown(value)}» is no number from {least} to {most}.");
        return fallback;
    }

    private DateOnly? Day(string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse(name, $"«{Shown(value)}» is no day written yyyy-MM-dd.");
        return null;
    }

    private void Refuse(string name, string reason) => Problem ??= SearchProblems.BadParameter(name, reason);

    private static string Shown(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
