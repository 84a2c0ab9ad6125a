using Greffe.Decisions.People;
using Greffe.Look;
using Microsoft.AspNetCore.Http;

namespace Greffe.Governance.ExchangeTables;

/// <summary>The answer to a form that sends a file: the page to read next when all of it was taken, else what was wrong, line by line.</summary>
internal static class ImportEndpoint
{
    /// <summary>Reads the file of the field <c>fichier</c> and hands its lines on; the box <c>justes</c> chooses the good lines.</summary>
    public static async Task<IResult> Take(
        HttpContext http, ICurrentAgent current, IReadOnlyList<string> columns, Func<string, IReadOnlyList<TableLine>, bool, ImportOutcome> take, string next, CancellationToken cancellation)
    {
        if (await PostedForm.Read(http, cancellation) is not { } form) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var (lines, error) = await ReadTable.From(form.Files["fichier"], columns, cancellation);
        var outcome = lines is null ? new ImportOutcome(0, [error!]) : take(current.Agent.Id, lines, form.Ticked("justes")); // one of the two is there
        return outcome.Errors.Count == 0 ? PostedForm.SeeOther(http, next)
            : PostedForm.Private(http, SitePages.Page<ImportPage>(new { Written = outcome.Written, Errors = outcome.Errors, Columns = columns, Next = next, Action = http.Request.Path.Value }, StatusCodes.Status400BadRequest));
    }
}
