using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Courts.Web;

/// <summary>Every refusal of this capability.</summary>
internal static class CourtsProblems
{
    private const string Urn = "urn:greffe:courts:";

    public static ProblemHttpResult NoCourt() => TypedResults.Problem(
        "Aucune juridiction n'a ce code. Cherchez-la dans /v1/courts, par exemple « /v1/courts?q=lyon ».",
        type: Urn + "court-not-found", title: "Juridiction inconnue", statusCode: 404);

    public static ProblemHttpResult NoForm() => TypedResults.Problem(
        $"Aucune des formes demandées n'est offerte. Demandez l'une de : {string.Join(", ", CourtForms.MediaTypes)}.",
        type: Urn + "format-not-offered", title: "Forme non offerte", statusCode: 406);

    public static ProblemHttpResult BadParameter(string name, string expected) => TypedResults.Problem(
        $"Le paramètre « {name} » ne peut pas être lu : {expected}.",
        type: Urn + "bad-parameter", title: "Paramètre illisible", statusCode: 400, extensions: [new("parameter", name)]);
}
