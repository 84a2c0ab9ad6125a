using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Refusals of the lineage.</summary>
internal static class LineageProblems
{
    public static ProblemHttpResult NotAllowed() => TypedResults.Problem(
        type: "urn:greffe:lineage:not-allowed", title: "The sender is not known.", statusCode: StatusCodes.Status401Unauthorized,
        detail: "L'envoi d'événements demande un jeton (Authorization: Bearer …) déclaré sous Lineage:Senders, ou une session d'administrateur des données.");

    public static ProblemHttpResult NotJson(string reason) => TypedResults.Problem(
        type: "urn:greffe:lineage:unreadable", title: "The body cannot be read.", statusCode: StatusCodes.Status400BadRequest, detail: reason);

    public static ProblemHttpResult TooLarge() => TypedResults.Problem(
        type: "urn:greffe:lineage:too-large", title: "The body is too large.", statusCode: StatusCodes.Status413PayloadTooLarge,
        detail: $"Un envoi fait au plus {LineageBounds.MaxBytes >> 20} Mio et {LineageBounds.MaxBatch:N0} événements : envoyez plusieurs lots.");

    public static ProblemHttpResult Refused(string reason) => TypedResults.Problem(
        type: "urn:greffe:lineage:refused", title: "This is not an event of OpenLineage 2.", statusCode: StatusCodes.Status422UnprocessableEntity, detail: reason);

    public static ProblemHttpResult Unknown() => TypedResults.Problem(
        type: "urn:greffe:lineage:unknown", title: "There is no such node.", statusCode: StatusCodes.Status404NotFound,
        detail: "Aucun élément de ce type, de cet espace et de ce nom dans le lignage. Voir /v1/lineage/nodes?q=….");

    public static ProblemHttpResult BadParameter(string name, string reason) => TypedResults.Problem(
        type: "urn:greffe:lineage:bad-parameter", title: "A parameter cannot be read.", statusCode: StatusCodes.Status400BadRequest,
        detail: $"{name} : {reason}.", extensions: [new("parameter", name)]);
}
