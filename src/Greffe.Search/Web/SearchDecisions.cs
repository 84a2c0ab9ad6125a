using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Search.Web;

/// <summary><c>GET /v1/search</c>: a question in, one page of decisions out.</summary>
internal sealed class SearchDecisions(LuceneDecisions index)
{
    internal const string Licence = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    internal const string Source = "Greffe, décisions de justice en données ouvertes";

    public async Task<Results<Ok<SearchDecisionsResponse>, ProblemHttpResult>> Handle(
        SearchDecisionsRequest request, HttpRequest http, CancellationToken cancellation)
    {
        var reading = new ReadRequest(request);
        if (reading.Read() is not { } query) return reading.Problem!; // Read gives either a question or a problem
        var page = await index.Search(query, cancellation);
        return TypedResults.Ok(new SearchDecisionsResponse(
            page.Total, query.Page, query.PageSize, page.Relaxed, page.Understood, [.. page.Hits.Select(Found)], [.. page.Facets.Select(Found)],
            Links(http, query, page.Total), Source, Licence, index.ChangedAt)
        {
            WithAllWords = page.WithAllWords, Suggestion = page.Suggestion,
        });
    }

    private static FoundLinks Links(HttpRequest http, SearchQuery query, long total)
    {
        var shown = (query.Page + 1L) * query.PageSize;
        var more = shown < total && shown + query.PageSize <= LuceneDecisions.MaxRank;
        return new(Link(query.Page), more ? Link(query.Page + 1) : null, query.Page > 0 ? Link(query.Page - 1) : null);

        string Link(int page)
        {
            var others = http.Query.Where(pair => pair.Key != "page").SelectMany(
                pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
            var builder = new QueryBuilder(others) { { "page", page.ToString(CultureInfo.InvariantCulture) } };
            return http.PathBase + http.Path + builder.ToQueryString().Value;
        }
    }

    internal static FoundDecision Found(SearchHit hit)
    {
        var decision = hit.Decision;
        var jurisdiction = decision.Court.Jurisdiction;
        return new(
            decision.Id.Value, Math.Round(hit.Score, 4), new(jurisdiction.Key, jurisdiction.Label), new(decision.Court.Value, decision.CourtLabel),
            decision.Date, decision.Numbers, decision.Ecli?.Value, decision.Type, decision.Chamber, decision.Formation, decision.Solution,
            decision.PublicationLevels, decision.Themes, decision.Abstracts is [var first, ..] ? first.Summary : null, decision.UpdatedOn,
            [.. hit.Highlights.Select(Found)]);
    }

    private static FoundHighlight Found(SearchHighlight highlight) => new(
        highlight.Field.ToString().ToLowerInvariant(), highlight.Fragment, [.. highlight.Marks.Select(mark => new FoundMark(mark.Start, mark.End))]);

    private static FoundFacet Found(SearchFacet facet)
    {
        var name = facet.Dimension.ToString();
        return new(char.ToLowerInvariant(name[0]) + name[1..], [.. facet.Values.Select(value => new FoundFacetValue(value.Key, value.Label, value.Count))]);
    }
}
