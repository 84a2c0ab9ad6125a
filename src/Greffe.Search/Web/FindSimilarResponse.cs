using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;

namespace Greffe.Search;

/// <summary>Parameters of <c>GET /v1/decisions/{id}/similar</c>.</summary>
public sealed record FindSimilarRequest
{
    /// <summary>Identifier of the decision.</summary>
    [FromRoute(Name = "id")] public required string Id { get; init; }

    /// <summary>Most decisions, 1 to 20; 5 by default.</summary>
    [FromQuery(Name = "limit"), Range(1, 20)] public int? Limit { get; init; }
}

/// <summary>Answer of <c>GET /v1/decisions/{id}/similar</c>.</summary>
/// <param name="Results">Public decisions, nearest first; without highlights.</param>
/// <param name="Source">Source to name when reusing.</param>
/// <param name="Licence">Licence of the decisions.</param>
public sealed record FindSimilarResponse(IReadOnlyList<FoundDecision> Results, string Source, string Licence);
