using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Greffe.Search;

/// <summary>Query string of <c>GET /v1/search</c>. Lists take a repeated key or commas.</summary>
public sealed record SearchDecisionsRequest
{
    /// <summary>
    /// What is looked for: words, "phrases", <c>ET OU SAUF</c>, <c>mot*</c>, a date, a case number, <c>zone:dispositif …</c>,
    /// <c>cite:…</c>; empty for everything.
    /// </summary>
    [FromQuery(Name = "q"), Description("Words, \"phrases\", ET OU SAUF, mot*, a date, a case number, zone:dispositif …, cite:reference or cite:identifier; empty for everything. At most 2,000 characters.")]
    public string? Text { get; init; }

    /// <summary>How bare words combine: <c>and</c> (default), <c>or</c>, <c>exact</c>.</summary>
    [FromQuery(Name = "operator")] public string? Operator { get; init; }

    /// <summary>Where to look: <c>text introduction expose moyens motivations dispositif annexes visa summary themes</c>.</summary>
    [FromQuery(Name = "field")] public string[]? Fields { get; init; }

    /// <summary>Kinds of court: <c>cc ca tj tcom cph ce caa ta tc</c>.</summary>
    [FromQuery(Name = "jurisdiction")] public string[]? Jurisdictions { get; init; }

    /// <summary>Codes of courts, for example <c>ca_lyon</c>.</summary>
    [FromQuery(Name = "court")] public string[]? Courts { get; init; }

    /// <summary>Keys of chambers.</summary>
    [FromQuery(Name = "chamber")] public string[]? Chambers { get; init; }

    /// <summary>Keys of formations.</summary>
    [FromQuery(Name = "formation")] public string[]? Formations { get; init; }

    /// <summary>Keys of types.</summary>
    [FromQuery(Name = "type")] public string[]? Types { get; init; }

    /// <summary>Keys of solutions.</summary>
    [FromQuery(Name = "solution")] public string[]? Solutions { get; init; }

    /// <summary>Keys of publication levels.</summary>
    [FromQuery(Name = "publication")] public string[]? PublicationLevels { get; init; }

    /// <summary>Subject headings, whole; commas belong to them, so the key is repeated.</summary>
    [FromQuery(Name = "theme")] public string[]? Themes { get; init; }

    /// <summary><c>true</c> for decisions of particular interest only, <c>false</c> for the others only.</summary>
    [FromQuery(Name = "particularInterest")] public string? ParticularInterest { get; init; }

    /// <summary>First day, <c>yyyy-MM-dd</c>, included.</summary>
    [FromQuery(Name = "from")] public string? From { get; init; }

    /// <summary>Last day, <c>yyyy-MM-dd</c>, included.</summary>
    [FromQuery(Name = "to")] public string? To { get; init; }

    /// <summary>What the days bear on: <c>decision</c> (default) or <c>update</c>.</summary>
    [FromQuery(Name = "dates")] public string? Dates { get; init; }

    /// <summary>
    /// Order: <c>relevance</c> (default), <c>publication</c> (relevance and publication level), <c>date</c>, <c>update</c> (day of the last
    /// change).
    /// </summary>
    [FromQuery(Name = "sort")] public string? Sort { get; init; }

    /// <summary><c>desc</c> (default) or <c>asc</c>.</summary>
    [FromQuery(Name = "order")] public string? Order { get; init; }

    /// <summary>Page, from 0.</summary>
    [FromQuery(Name = "page")] public string? Page { get; init; }

    /// <summary>Size of a page, 1 to 50; 10 by default.</summary>
    [FromQuery(Name = "pageSize")] public string? PageSize { get; init; }

    /// <summary>Whether facet counts are wanted; <c>true</c> by default.</summary>
    [FromQuery(Name = "facets")] public string? Facets { get; init; }
}
