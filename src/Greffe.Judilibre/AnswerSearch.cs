using System.Text;
using System.Text.Json.Nodes;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre;

/// <summary><c>GET /search</c>: one page of results.</summary>
internal sealed class AnswerSearch(ISearchDecisions index, TimeProvider time)
{
    /// <summary>Farthest rank given.</summary>
    public const int MaxRank = 10_000;

    private const string Route = "GET /search";

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request.Query);
        var asked = SearchParameters.Read(parameters);
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);
        if ((asked.Query.Page + 1L) * asked.Query.PageSize > MaxRank)
            return Errors.Write(Route, StatusCodes.Status416RangeNotSatisfiable, new Refusal(
                parameters.Text("page"), $"Results are given up to rank {MaxRank}: narrow the search, or use the bulk files.", "page"));

        var start = time.GetTimestamp();
        // An empty query gives an empty answer, by the document of the API; and no decision held here has attached files.
        var page = string.IsNullOrWhiteSpace(asked.Query.Text) || asked.WithFiles
            ? new SearchPage(0, [], [], 0, false, []) : await index.Search(asked.Query, cancellation);
        return Json.Write(Write(request, asked, page, time.GetElapsedTime(start)));
    }

    private static JsonObject Write(HttpRequest request, SearchParameters asked, SearchPage page, TimeSpan took)
    {
        var (number, size) = (asked.Query.Page, asked.Query.PageSize);
        var more = (number + 1L) * size < Math.Min(page.Total, MaxRank);
        var tree = new DecisionTree(asked.Resolved);
        return new()
        {
            ["page"] = number,
            ["page_size"] = size,
            ["query"] = asked.Echo(),
            ["total"] = page.Total,
            ["previous_page"] = number > 0 ? PageLink(request, number - 1) : null,
            ["next_page"] = more ? PageLink(request, number + 1) : null,
            ["took"] = (long)took.TotalMilliseconds,
            ["max_score"] = Math.Round(page.MaxScore, 4),
            ["results"] = Json.Objects(page.Hits.Select(hit => Result(hit, page.MaxScore, tree))),
            ["relaxed"] = page.Relaxed,
        };
    }

    private static JsonObject Result(SearchHit hit, double maxScore, DecisionTree tree)
    {
        var highlights = new JsonObject();
        foreach (var group in hit.Highlights.GroupBy(highlight => highlight.Field))
            highlights[group.Key.ToString().ToLowerInvariant()] = Json.Strings(group.Select(Marked));
        var result = new JsonObject { ["score"] = maxScore > 0 ? Math.Round(Math.Min(1, hit.Score / maxScore), 6) : 0, ["highlights"] = highlights };
        tree.WriteShort(hit.Decision, result);
        return result;
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

    /// <summary>The query string of another page, as given to <c>GET /search?</c>.</summary>
    private static string PageLink(HttpRequest request, int page)
    {
        var others = request.Query.Where(pair => pair.Key != "page").SelectMany(
            pair => pair.Value.Select(value => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}"));
        return string.Join('&', others.Append($"page={page}"));
    }
}
