using Greffe.Indicators.ComputeFormulas;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Indicators.Web;

/// <summary>What an indicator is.</summary>
/// <param name="Id">Identifier, as in addresses.</param>
/// <param name="Version">Version of the definition.</param>
/// <param name="Title">Its name, in French.</param>
/// <param name="Definition">What it measures, in French.</param>
/// <param name="Source">Who defined it.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Formula">How it is computed, in words of its figures.</param>
public sealed record IndicatorDescription(string Id, int Version, string Title, string Definition, string Source, string Unit, string Formula);

/// <summary><c>GET /v1/indicators</c>: every indicator with its definition.</summary>
internal sealed class ListIndicators(IReadOnlyList<Formula> formulas)
{
    public Ok<IReadOnlyList<IndicatorDescription>> Handle() => TypedResults.Ok<IReadOnlyList<IndicatorDescription>>(
        [.. formulas.Select(Describe)]);

    internal static IndicatorDescription Describe(Formula formula) => new(
            formula.Id, formula.Version, formula.Title, formula.Definition, formula.Source, formula.Unit, Written(formula));

    private static string Written(Formula formula)
    {
        var quotient = formula.Denominator is null ? formula.Numerator : $"({formula.Numerator}) / ({formula.Denominator})";
        var factor = formula.Factor == 1 ? "" : $" × {formula.Factor.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return $"{quotient}{factor}{(formula.PerCell ? ", summed over each place and kind" : "")}";
    }
}
