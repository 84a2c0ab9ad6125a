using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Search.Web;

/// <summary>Refusals of the search.</summary>
internal static class SearchProblems
{
    /// <summary>A parameter whose value cannot be taken.</summary>
    public static ProblemHttpResult BadParameter(string name, string reason) => TypedResults.Problem(
        type: "urn:greffe:search:bad-parameter", title: "A parameter of the search cannot be read.", statusCode: StatusCodes.Status400BadRequest,
        detail: $"{name}: {reason}", extensions: [new("parameter", name)]);

    /// <summary>A page too far away.</summary>
    public static ProblemHttpResult TooFar(long rank, int limit) => TypedResults.Problem(
        type: "urn:greffe:search:too-far", title: "This page is too far away.", statusCode: StatusCodes.Status400BadRequest,
        detail: $"The page ends at rank {rank}; results are given up to rank {limit}. Narrow the search with a date or a court, or use the bulk files.");

    /// <summary>A decision that was never public.</summary>
    public static ProblemHttpResult Unknown(string id) => TypedResults.Problem(
        type: "urn:greffe:search:unknown-decision", title: "No public decision has this identifier.", statusCode: StatusCodes.Status404NotFound,
        detail: $"«{id}» is not the identifier of a public decision; identifiers are 24 to 27 lower-case hexadecimal characters.");

    /// <summary>A decision that was taken back.</summary>
    public static ProblemHttpResult Withdrawn() => TypedResults.Problem(
        type: "urn:greffe:search:withdrawn-decision", title: "This decision is no longer public.", statusCode: StatusCodes.Status410Gone,
        detail: "It was withdrawn from publication; nothing more is said of it.");
}
