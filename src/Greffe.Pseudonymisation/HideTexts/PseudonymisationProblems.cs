using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>Refusals of this capability over HTTP. None quotes the text.</summary>
internal static class PseudonymisationProblems
{
    private const string Urn = "urn:greffe:problem:pseudonymisation:";

    public static ProblemHttpResult TextTooLong(int length, int limit) => TypedResults.Problem(
        type: $"{Urn}text-too-long", statusCode: StatusCodes.Status413PayloadTooLarge, title: "Texte trop long",
        detail: string.Create(CultureInfo.InvariantCulture, $"Le texte a {length} caractères, et la limite est de {limit}. Coupez-le, ou envoyez-le par la ligne de commande."));

    public static ProblemHttpResult Invalid(string member, string reason) => TypedResults.Problem(
        type: $"{Urn}invalid", statusCode: StatusCodes.Status400BadRequest, title: "Demande incorrecte", detail: $"« {member} » : {reason}");

    public static ProblemHttpResult TooBusy() => TypedResults.Problem(
        type: $"{Urn}too-busy", statusCode: StatusCodes.Status429TooManyRequests, title: "Trop de textes à la fois",
        detail: "D'autres textes attendent déjà leur tour. Réessayez dans une seconde, ou envoyez vos textes en une seule demande « application/x-ndjson ».");
}
