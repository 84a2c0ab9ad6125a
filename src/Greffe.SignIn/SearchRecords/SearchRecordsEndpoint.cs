using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Greffe.SignIn.DownloadTables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Greffe.SignIn.SearchRecords;

/// <summary><c>/espace/recherche</c>: one search over everything that people wrote, as far as the reader may read it.</summary>
internal static class SearchRecordsEndpoint
{
    /// <summary>Most records on one page.</summary>
    public const int MaxShown = 50;

    private const int MaxInFile = 1_000;
    private const int MaxLength = 200;
    private static readonly string[] Columns = ["type", "identifiant", "titre", "extrait", "adresse"];

    public static void MapSearchRecords(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/espace/recherche", Page).OnlyFor();
        routes.MapGet("/espace/recherche.{format:alpha}", File).OnlyFor();
    }

    private static RazorComponentResult Page(Asked asked, string? q, string? type)
    {
        var found = asked.Find(q, type, MaxShown + 1);
        return SitePages.Page<SearchRecordsPage>(new { Words = q ?? "", Kind = type ?? "", Found = found.Take(MaxShown).ToList(), More = found.Count > MaxShown });
    }

    private static IResult File(Asked asked, string format, string? q, string? type) => TableFile.Answer(format, "recherche", Columns,
        asked.Find(q, type, MaxInFile).Select(record => (IReadOnlyList<string?>)[record.Kind, record.Id, record.Title, record.Extract, asked.Address(record)]));

    /// <summary>A search in somebody's name.</summary>
    internal sealed class Asked(RecordStore store, ICurrentAgent current, IEnumerable<RecordAddress> addresses)
    {
        public IReadOnlyList<FoundRecord> Find(string? words, string? kind, int limit) => words is not { Length: > 0 and <= MaxLength } ? []
            : store.Read(reader => reader.Find(words, Audiences.Of(current.Agent, addresses), string.IsNullOrWhiteSpace(kind) ? null : kind, limit));

        public string? Address(FoundRecord record) => addresses.FirstOrDefault(known => known.Kind == record.Kind)?.Address(record.Id);
    }
}
