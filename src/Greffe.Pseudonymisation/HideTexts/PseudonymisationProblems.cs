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

    public static ProblemHttpResult TooBusy() => TypedResults.Problem(
        type: $"{Urn}too-busy", statusCode: StatusCodes.Status429TooManyRequests, title: "Trop de textes à la fois",
        detail: "D'autres textes attendent déjà leur tour. Réessayez dans une seconde, ou envoyez vos textes en une seule demande « application/x-ndjson ».");

    /// <summary>Names the refusals that the framework makes of a body, after what is already configured.</summary>
    public static Action<ProblemDetailsContext> Naming(Action<ProblemDetailsContext>? before) => context =>
    {
        before?.Invoke(context);
        var problem = context.ProblemDetails;
        if (!context.HttpContext.Request.Path.StartsWithSegments(HideTextEndpoint.Address, StringComparison.Ordinal) || problem.Type?.StartsWith("urn:", StringComparison.Ordinal) == true) return;
        (problem.Type, problem.Title, problem.Detail) = problem.Status switch
        {
            StatusCodes.Status400BadRequest => ($"{Urn}invalid", "Demande incorrecte",
                problem is HttpValidationProblemDetails invalid ? $"Hors des limites : {string.Join(", ", invalid.Errors.Keys)}." : "On attend un objet JSON {\"text\"}, avec « id » et « metadata » au besoin."),
            StatusCodes.Status405MethodNotAllowed => ($"{Urn}method", "Méthode non permise", "Cette adresse attend POST."),
            StatusCodes.Status413PayloadTooLarge => ($"{Urn}text-too-long", "Texte trop long", "La demande dépasse la limite du serveur. Envoyez vos textes en « application/x-ndjson », un par ligne."),
            StatusCodes.Status415UnsupportedMediaType => ($"{Urn}media-type", "Type de contenu non pris en charge", "Envoyez « application/json » pour un texte, « application/x-ndjson » pour plusieurs."),
            _ => (problem.Type, problem.Title, problem.Detail),
        };
    };
}
