using Greffe.Indicators.ComputeFormulas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Indicators.Web;

/// <summary>Refusals of the indicators.</summary>
internal static class IndicatorsProblems
{
    /// <summary>No indicator of that name.</summary>
    public static ProblemHttpResult Unknown(string id, IReadOnlyList<Formula> formulas) => TypedResults.Problem(
        type: "urn:greffe:indicators:unknown", title: "There is no such indicator.", statusCode: StatusCodes.Status404NotFound,
        detail: $"Aucun indicateur « {id} ». Indicateurs : {string.Join(", ", formulas.Select(formula => formula.Id))}.");

    /// <summary>No chart of that name.</summary>
    public static ProblemHttpResult UnknownChart(string id) => TypedResults.Problem(
        type: "urn:greffe:indicators:unknown-chart", title: "There is no such chart.", statusCode: StatusCodes.Status404NotFound,
        detail: $"Aucun graphique « {(id.Length <= 60 ? id : id[..60])} » : ceux d'une juridiction demandent « court=… ». Voir /chiffres.");

    /// <summary>A parameter whose value cannot be taken.</summary>
    public static ProblemHttpResult BadParameter(string name, string reason) => TypedResults.Problem(
        type: "urn:greffe:indicators:bad-parameter", title: "A parameter cannot be read.", statusCode: StatusCodes.Status400BadRequest,
        detail: $"{name} : {reason}.", extensions: [new("parameter", name)]);

    /// <summary>A question in SQL that was refused.</summary>
    public static ProblemHttpResult Question(string reason) => TypedResults.Problem(
        type: "urn:greffe:indicators:question-refused", title: "The question was refused.", statusCode: StatusCodes.Status400BadRequest, detail: reason);
}
