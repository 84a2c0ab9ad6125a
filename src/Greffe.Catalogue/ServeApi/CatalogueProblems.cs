using Greffe.Catalogue.Describe;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Catalogue.ServeApi;

/// <summary>Every refusal of <c>/v1/catalogue</c>.</summary>
internal static class CatalogueProblems
{
    private const string Urn = "urn:greffe:catalogue:";

    public static ProblemHttpResult NotFound(string id) => Problem("not-found", StatusCodes.Status404NotFound, "Fiche introuvable", $"Le catalogue n'a pas de fiche « {id} » que vous puissiez voir.");

    public static ProblemHttpResult Query(string sentence) => Problem("query", StatusCodes.Status400BadRequest, "Demande refusée", sentence);

    public static ProblemHttpResult Refused(IReadOnlyList<RecordRefusal> reasons) => TypedResults.Problem(
        string.Join(' ', reasons.Select(reason => $"{reason.Field} : {reason.Message}")), null, StatusCodes.Status422UnprocessableEntity, "Fiche refusée", Urn + "refused",
        new Dictionary<string, object?> { ["reasons"] = reasons.Select(reason => new Dictionary<string, string> { ["field"] = reason.Field, ["message"] = reason.Message }) });

    public static ProblemHttpResult Overtaken(DateTimeOffset at) => Problem("overtaken", StatusCodes.Status409Conflict, "Fiche modifiée entre-temps", $"La fiche a changé le {at:yyyy-MM-dd HH:mm:ss} UTC : relisez-la, puis recommencez.");

    public static ProblemHttpResult Contract(string reason, IReadOnlyList<string> details) => TypedResults.Problem(
        reason, null, StatusCodes.Status409Conflict, "Contrat refusé", Urn + "contract", new Dictionary<string, object?> { ["details"] = details });

    private static ProblemHttpResult Problem(string name, int status, string title, string detail) => TypedResults.Problem(detail, null, status, title, Urn + name);
}
