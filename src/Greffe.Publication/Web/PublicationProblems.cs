using Greffe.Decisions;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Publication.Web;

/// <summary>Every refusal of this capability: stable URN, sentence with the value seen and the next step.</summary>
internal static class PublicationProblems
{
    private const string Urn = "urn:greffe:publication:";

    public static ProblemHttpResult NotFound(DecisionId id) => TypedResults.Problem(
        $"Aucune décision publique n'a l'identifiant {id}. Cherchez-la par numéro dans /v1/decisions ou par la recherche.",
        type: Urn + "decision-not-found", title: "Décision inconnue", statusCode: 404);

    /// <summary>What was asked is no identifier; it is not repeated, since people type names in addresses.</summary>
    public static ProblemHttpResult NotAnIdentifier() => TypedResults.Problem(
        "L'adresse ne porte pas un identifiant de décision : 24 à 27 caractères hexadécimaux en minuscules sont attendus.",
        type: Urn + "decision-not-found", title: "Décision inconnue", statusCode: 404);

    public static ProblemHttpResult Withdrawn(DecisionId id, DateTimeOffset at) => TypedResults.Problem(
        $"La décision {id} a été retirée le {French.Day(DateOnly.FromDateTime(at.UtcDateTime))}. Effacez-en les copies que vous avez prises.",
        type: Urn + "decision-withdrawn", title: "Décision retirée", statusCode: 410,
        extensions: [new("withdrawnAt", at)]);

    public static ProblemHttpResult NoSuchFormat(IEnumerable<string> known) => TypedResults.Problem(
        $"Aucune des formes demandées n'est offerte. Demandez l'une de : {string.Join(", ", known)}.",
        type: Urn + "format-not-offered", title: "Forme non offerte", statusCode: 406);

    public static ProblemHttpResult NoSuchFile() => TypedResults.Problem(
        "Ce fichier n'est pas, ou n'est plus, au manifeste : relisez /v1/bulk.",
        type: Urn + "file-not-found", title: "Fichier inconnu", statusCode: 404);

    /// <summary>One answer for an unknown subscription and for a wrong key, so that neither is told apart.</summary>
    public static ProblemHttpResult NotTheSubscriber() => TypedResults.Problem(
        "Présentez la clé d'accès de l'abonnement : « Authorization: Bearer CLÉ ». Elle a été montrée à sa création.",
        type: Urn + "not-the-subscriber", title: "Clé d'accès requise", statusCode: 401);

    public static ProblemHttpResult BadParameter(string name, string expected) => TypedResults.Problem(
        $"Le paramètre « {name} » ne peut pas être lu : {expected}.",
        type: Urn + "bad-parameter", title: "Paramètre illisible", statusCode: 400, extensions: [new("parameter", name)]);
}
