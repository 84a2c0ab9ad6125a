using System.Globalization;
using Greffe.Decisions.People;
using Greffe.Look;
using Greffe.Records;
using Greffe.SignIn.DownloadTables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.SignIn.ReadTrail;

/// <summary><c>/espace/journal</c>: who changed what, for those who answer for it.</summary>
internal static class TrailEndpoints
{
    private const int PageSize = 50;

    /// <summary>Most lines in a file; narrower filters give the others.</summary>
    private const int MaxFileLines = 10_000;

    private static readonly string[] Columns = ["position", "date_utc", "personne", "nom", "action", "type", "fiche", "champs", "journal"];

    public static void MapTrail(this IEndpointRouteBuilder routes)
    {
        routes.MapPage("/espace/journal", Page).OnlyFor(Role.ChiefDataOfficer, Role.Administrator);
        routes.MapGet("/espace/journal.{format:alpha}", File).OnlyFor(Role.ChiefDataOfficer, Role.Administrator);
    }

    private static async Task<IResult> Page([AsParameters] TrailFilter filter, RecordTrails trails, RecordStore store, CancellationToken cancellation)
    {
        var lines = await trails.Read(filter.Question, PageSize + 1, cancellation);
        var older = lines.Count > PageSize ? lines[PageSize - 1].Sequence : (long?)null;
        return SitePages.Page<TrailPage>(new { Filter = filter, Lines = lines.Take(PageSize).ToList(), Older = older, Kinds = store.Read(reader => reader.TrailKinds()) });
    }

    private static async Task<IResult> File([AsParameters] TrailFilter filter, string format, RecordTrails trails, Words words, CancellationToken cancellation)
    {
        var lines = await trails.Read(filter.Question, MaxFileLines, cancellation);
        return TableFile.Answer(format, "journal", Columns, lines.Select(line => (IReadOnlyList<string?>)
        [
            line.Sequence.ToString(CultureInfo.InvariantCulture), line.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), line.Agent, line.Name, line.Verb,
            line.Kind, line.Id, string.Join(' ', line.Fields), words[$"trail.proof.{line.Proof}"],
        ]));
    }
}
