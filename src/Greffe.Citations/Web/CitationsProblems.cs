using System.Globalization;
using Greffe.Decisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Citations.Web;

/// <summary>Refusals of this capability: stable URN, sentence with the value seen and the next step.</summary>
internal static class CitationsProblems
{
    private const string Urn = "urn:greffe:citations:";

    public static ProblemHttpResult TextTooLong(int length, int limit) => TypedResults.Problem(
        string.Create(CultureInfo.InvariantCulture, $"Le texte fait {length} unités UTF-16, la limite est de {limit}. Envoyez-le en plusieurs morceaux."),
        type: Urn + "text-too-long", title: "Texte trop long", statusCode: StatusCodes.Status413PayloadTooLarge);

    public static ProblemHttpResult NotFound() => TypedResults.Problem(
        "Aucune décision publique n'a cet identifiant. Cherchez-la par numéro dans /v1/decisions ou par la recherche.",
        type: Urn + "decision-not-found", title: "Décision inconnue", statusCode: StatusCodes.Status404NotFound);

    public static ProblemHttpResult Withdrawn(DecisionId id, DateTimeOffset at) => TypedResults.Problem(
        $"La décision {id} a été retirée le {at.UtcDateTime:yyyy-MM-dd}. Effacez-en les copies que vous avez prises.",
        type: Urn + "decision-withdrawn", title: "Décision retirée", statusCode: StatusCodes.Status410Gone);

    public static ProblemHttpResult BadParameter(string name, string expected) => TypedResults.Problem(
        $"Le paramètre « {name} » ne peut pas être lu : {expected}.",
        type: Urn + "bad-parameter", title: "Paramètre illisible", statusCode: StatusCodes.Status400BadRequest, extensions: [new("parameter", name)]);
}
