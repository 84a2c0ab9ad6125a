using System.Text;
using System.Text.Json;
using Greffe.Decisions.Searching;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>GET /search</c>: one page of results.</summary>
internal sealed class AnswerSearch(ISearchDecisions index, DecisionCatalogue catalogue, TimeProvider time)
{
    /// <summary>Farthest rank given.</summary>
    public const int MaxRank = 10_000;

    /// <summary>Most results of <c>exact</c> that are verified word by word; more are taken as the index finds them.</summary>
    public const int MaxVerified = 1_000;

    private const string Route = "GET /search";

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request.Query);
        var asked = SearchParameters.Read(parameters);
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);
        if ((asked.Query.Page + 1L) * asked.Query.PageSize > MaxRank)
            return Errors.Write(Route, StatusCodes.Status416RangeNotSatisfiable, new Refusal(parameters.Text("page"), "Range Not Satisfiable", "page"));

        var start = time.GetTimestamp();
        var page = await Find(asked, cancellation);
        var took = time.GetElapsedTime(start);
        return Json.Write(json => Write(json, parameters, asked, page, took, request.RootOfApi()));
    }

    /// <summary>An empty query gives an empty answer, by the document of the API, unless headings of the courts of fact are named.</summary>
    private async ValueTask<SearchPage> Find(SearchParameters asked, CancellationToken cancellation)
    {
        if (asked.Query.Text.Length == 0 && (asked.Query.Themes.Count == 0 || asked.Filter.Jurisdictions is ["cc"])) return new(0, [], [], 0, false, []);
        if (ExactPhrase.Of(asked.Query) is { } phrase)
        {
            var first = await index.Search(asked.Query, cancellation);
            return first.Total is 0 or > MaxVerified && !asked.NeedsCatalogue ? first : await Sifted(asked, hit => phrase.StandsIn(hit.Decision), cancellation);
        }

        return asked.NeedsCatalogue ? await Sifted(asked, _ => true, cancellation) : await index.Search(asked.Query, cancellation);
    }

    /// <summary>Results that the index cannot tell apart are looked at one by one, in their order.</summary>
    private async ValueTask<SearchPage> Sifted(SearchParameters asked, Func<SearchHit, bool> keeps, CancellationToken cancellation)
    {
        var admitted = asked.NeedsCatalogue ? catalogue.Ids(asked.Filter) : null;
        List<SearchHit> hits = [];
        var page = new SearchPage(0, [], [], 0, false, []);
        for (var number = 0; number * SearchQuery.MaxPageSize < MaxRank; number++)
        {
            page = await index.Search(asked.Query with { Page = number, PageSize = SearchQuery.MaxPageSize }, cancellation);
            hits.AddRange(page.Hits.Where(hit => admitted?.Contains(hit.Decision.Id) is not false && keeps(hit)));
            if ((number + 1L) * SearchQuery.MaxPageSize >= page.Total || hits.Count == admitted?.Count) break;
        }

        var best = hits.Count > 0 ? hits.Max(hit => hit.Score) : 0;
        return page with { Total = hits.Count, MaxScore = best, Hits = [.. hits.Skip(asked.Query.Page * asked.Query.PageSize).Take(asked.Query.PageSize)] };
    }

    private static void Write(Utf8JsonWriter json, Parameters parameters, SearchParameters asked, SearchPage page, TimeSpan took, string root)
    {
        var (number, size) = (asked.Query.Page, asked.Query.PageSize);
        var more = (number + 1L) * size < page.Total;
        json.WriteStartObject();
        json.WriteNumber("page", number);
        json.WriteNumber("page_size", size);
        json.WritePropertyName("query");
        parameters.Echo.WriteTo(json);
        json.WriteNumber("total", page.Total);
        json.WriteString("previous_page", number > 0 && page.Total > 0 ? parameters.Link(("page", $"{number - 1}")) : null);
        json.WriteString("next_page", more ? parameters.Link(("page", $"{number + 1}")) : null);
        json.WriteNumber("took", (long)took.TotalMilliseconds);
        json.WriteNumber("max_score", Math.Round(page.MaxScore, 4));
        json.WriteStartArray("results");
        var writer = new DecisionWriter(asked.Resolved, root);
        foreach (var hit in page.Hits) WriteHit(json, hit, page.MaxScore, asked.Fields, writer);
        json.WriteEndArray();
        json.WriteBoolean("relaxed", page.Relaxed);
        json.WriteEndObject();
    }

    private static void WriteHit(Utf8JsonWriter json, SearchHit hit, double maxScore, IReadOnlyList<string> fields, DecisionWriter writer)
    {
        json.WriteStartObject();
        json.WriteNumber("score", maxScore > 0 ? Math.Round(Math.Min(1, hit.Score / maxScore), 6) : 0);
        json.WriteStartObject("highlights");
        foreach (var group in hit.Highlights.GroupBy(highlight => Name(highlight.Field, fields)))
        {
            json.WriteStartArray(group.Key);
            foreach (var highlight in group) json.WriteStringValue(Marked(highlight));
            json.WriteEndArray();
        }

        json.WriteEndObject();
        writer.WriteShort(json, CourtOrder.Of(hit.Decision), ShortForm.Found);
        json.WriteEndObject();
    }

    /// <summary>Fragments stand under the fields that the client named, otherwise under the whole text: typed clients know no other key.</summary>
    private static string Name(SearchField field, IReadOnlyList<string> asked)
    {
        var name = field.ToString().ToLowerInvariant();
        return asked.Contains(name) ? name : "text";
    }

    private static string Marked(SearchHighlight highlight)
    {
        var marked = new StringBuilder(highlight.Fragment.Length + highlight.Marks.Count * 9);
        var at = 0;
        foreach (var mark in highlight.Marks)
        {
            marked.Append(highlight.Fragment, at, mark.Start - at).Append("<em>").Append(mark.In(highlight.Fragment)).Append("</em>");
            at = mark.End;
        }

        return marked.Append(highlight.Fragment, at, highlight.Fragment.Length - at).ToString();
    }
}
