using Greffe.Catalogue.FindRecords;
using Microsoft.AspNetCore.Mvc;

namespace Greffe.Catalogue.ServeApi;

/// <summary>What <c>GET /v1/catalogue</c> is asked.</summary>
public sealed class CatalogueQuery
{
    /// <summary>Longest text, in UTF-16 code units.</summary>
    public const int MaxTextLength = 500;

    /// <summary>Words; all are to be there, the last may be unfinished.</summary>
    [FromQuery(Name = "q")] public string? Text { get; init; }

    /// <summary>Kinds of records.</summary>
    [FromQuery(Name = "kind")] public string[]? Kind { get; init; }

    /// <summary>Identifiers of domains.</summary>
    [FromQuery(Name = "domain")] public string[]? Domain { get; init; }

    /// <summary>Licences: short names or addresses.</summary>
    [FromQuery(Name = "licence")] public string[]? Licence { get; init; }

    /// <summary>Formats of distributions: csv, json…</summary>
    [FromQuery(Name = "format")] public string[]? Format { get; init; }

    /// <summary>fresh, late, unknown.</summary>
    [FromQuery(Name = "freshness")] public string[]? Freshness { get; init; }

    /// <summary>Classes of personal data: none, pseudonymised, personal, sensitive, criminal.</summary>
    [FromQuery(Name = "personalData")] public string[]? PersonalData { get; init; }

    /// <summary>Entities that answer for the records.</summary>
    [FromQuery(Name = "owner")] public string[]? Owner { get; init; }

    /// <summary>Records to pass over, at most 100,000.</summary>
    [FromQuery(Name = "offset")] public int? Offset { get; init; }

    /// <summary>Records of the page, 1 to 1,000; 20 when absent.</summary>
    [FromQuery(Name = "limit")] public int? Limit { get; init; }

    /// <summary>The search, or why there is none.</summary>
    internal (RecordQuery? Query, string? Fault) Read()
    {
        if (Text?.Length > MaxTextLength) return (null, $"La recherche a {Text.Length} signes, au plus {MaxTextLength}.");
        if (Limit is < 1 or > Store.CatalogueStore.MaxPage) return (null, $"limit vaut {Limit} : de 1 à {Store.CatalogueStore.MaxPage}.");
        if (Offset is < 0 or > RecordQuery.MaxReach) return (null, $"offset vaut {Offset} : de 0 à {RecordQuery.MaxReach}.");
        var narrowed = new (Facet Facet, string[]? Values)[]
            { (Facet.Kind, Kind), (Facet.Domain, Domain), (Facet.Licence, Licence), (Facet.Format, Format), (Facet.Freshness, Freshness), (Facet.PersonalData, PersonalData), (Facet.Owner, Owner) }
            .Select(pair => (pair.Facet, Values: (IReadOnlyList<string>)[.. (pair.Values ?? []).Where(value => value.Length > 0)])).Where(pair => pair.Values.Count > 0).ToDictionary(pair => pair.Facet, pair => pair.Values);
        return (new() { Words = Text, Narrowed = narrowed, Offset = Offset ?? 0, Limit = Limit ?? 20 }, null);
    }
}
