using Greffe.Decisions.Citing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Greffe.Citations.Web;

/// <summary><c>POST /v1/citations</c>: a text in, its citations out, each with the decision held here when it is.</summary>
internal sealed class FindCitations(ICitationNetwork network, IOptions<CitationsOptions> options)
{
    public async Task<Results<Ok<FindCitationsResponse>, ProblemHttpResult>> Handle(FindCitationsRequest request, CancellationToken cancellation)
    {
        if (request.Text.Length > options.Value.MaxTextLength)
            return CitationsProblems.TextTooLong(request.Text.Length, options.Value.MaxTextLength);
        Dictionary<string, string?> known = [];
        List<FoundCitation> found = [];
        foreach (var citation in CitationFinder.Find(request.Text))
        {
            if (citation.Kind == CitationKind.Case && !known.ContainsKey(citation.Canonical))
                known[citation.Canonical] = (await network.Resolve(citation.Canonical, cancellation))?.Value;
            var id = known.GetValueOrDefault(citation.Canonical);
            found.Add(new(citation.Span.Start, citation.Span.End, citation.Kind.Key, citation.Canonical, id is not null, id, id is null ? null : $"/decision/{id}"));
        }

        return TypedResults.Ok(new FindCitationsResponse(found));
    }
}
