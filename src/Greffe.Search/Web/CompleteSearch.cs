using System.ComponentModel.DataAnnotations;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Greffe.Search
{
    /// <summary>Query string of <c>GET /v1/search/complete</c>.</summary>
    public sealed record CompleteSearchRequest
    {
        /// <summary>What is being typed, at most 100 characters; fewer than 2 complete nothing.</summary>
        [FromQuery(Name = "q"), MaxLength(100)] public string? Text { get; init; }

        /// <summary>Most completions, 1 to 20; 8 by default.</summary>
        [FromQuery(Name = "limit"), Range(1, 20)] public int? Limit { get; init; }
    }

    /// <summary>Answer of <c>GET /v1/search/complete</c>.</summary>
    /// <param name="Completions">Whole questions to ask, most useful first: headings, legal expressions, courts; never a name.</param>
    public sealed record CompleteSearchResponse(IReadOnlyList<string> Completions);
}

namespace Greffe.Search.Web
{
    /// <summary><c>GET /v1/search/complete</c>: what is being typed in, whole questions out.</summary>
    internal sealed class CompleteSearch(ISearchDecisions index)
    {
        private const int Default = 8;

        public Ok<CompleteSearchResponse> Handle(CompleteSearchRequest request) =>
            TypedResults.Ok(new CompleteSearchResponse(index.Complete(request.Text ?? "", request.Limit ?? Default)));
    }
}
