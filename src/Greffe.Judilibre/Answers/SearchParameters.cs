using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;

namespace Greffe.Judilibre.Answers;

/// <summary>The parameters of <c>GET /search</c>, read.</summary>
/// <param name="Query">The question to the index.</param>
/// <param name="Filter">The same filters for the catalogue.</param>
/// <param name="Fields">Fields named by the client; empty for the whole text.</param>
/// <param name="Resolved">Whether keys are replaced by their words.</param>
internal sealed record SearchParameters(SearchQuery Query, CatalogueFilter Filter, IReadOnlyList<string> Fields, bool Resolved)
{
    /// <summary>Whether some filter is one that the index has not: files, sources, moments within a day, days of update.</summary>
    public bool NeedsCatalogue => Filter.FileTypes.Count > 0 || Filter.Sources.Count > 0 || Filter.From is { IsInstant: true } || Filter.To is { IsInstant: true }
        || (Filter.ByUpdate && (Filter.From ?? Filter.To) is not null);

    /// <summary>Reads; what is wrong is gathered in <paramref name="parameters"/>.</summary>
    public static SearchParameters Read(Parameters parameters)
    {
        var text = parameters.Query();
        var fields = parameters.Keys("field", "field");
        var (join, sort, order) = (parameters.Key("operator", "or"), parameters.Key("sort", "scorepub"), parameters.Key("order", "desc"));
        var filter = FilterParameters.Read(parameters);
        var query = new SearchQuery
        {
            Text = text.Trim(),
            Operator = join switch { "and" => SearchOperator.And, "exact" => SearchOperator.Exact, _ => SearchOperator.Or },
            Fields = fields.Count == 0 ? [SearchField.Text] : [.. fields.Select(Field)],
            Filter = Indexed(filter), Themes = filter.Themes, ParticularInterest = filter.ParticularInterest ? true : null,
            Sort = sort switch { "date" => SearchSort.Date, "score" => SearchSort.Relevance, _ => SearchSort.RelevanceAndPublication },
            Ascending = order == "asc",
            Page = parameters.Number("page", 0, null) ?? 0,
            PageSize = parameters.Number("page_size", 1, SearchQuery.MaxPageSize) ?? 10,
            WithFacets = false,
        };
        return new(query, filter, fields, parameters.Flag("resolve_references") ?? false);
    }

    private static PublicDecisionFilter Indexed(CatalogueFilter filter) => new()
    {
        Types = filter.Types, Chambers = filter.Chambers, Formations = filter.Formations, PublicationLevels = filter.Publications, Solutions = filter.Solutions,
        Jurisdictions = [.. filter.Jurisdictions.Select(kind => Jurisdictions.TryParse(kind, out var jurisdiction) ? jurisdiction : Jurisdiction.Autre)],
        Courts = [.. filter.Locations.Select(code => CourtCodes.TryRead(code, out var court) ? court : CourtCode.Unknown)],
        From = filter.ByUpdate || filter.From is not { IsInstant: false } from ? null : DateOnly.ParseExact(from.Start, "yyyy-MM-dd", null),
        To = filter.ByUpdate || filter.To is not { IsInstant: false } to ? null : DateOnly.ParseExact(to.End, "yyyy-MM-dd", null),
    };

    private static SearchField Field(string key) => Enum.TryParse<SearchField>(key, ignoreCase: true, out var field) ? field : SearchField.Text;
}
