using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.ComputeFormulas;

/// <summary>One value of one indicator, with all that is needed to check it.</summary>
/// <param name="Indicator">Identifier of the formula.</param>
/// <param name="Group">Value of the dimension asked for; empty for the whole.</param>
/// <param name="Period">First day of the period, or the day.</param>
/// <param name="Value">The value as it is shown, or null when its figures are not there.</param>
/// <param name="Numerator">Numerator, not rounded.</param>
/// <param name="Denominator">Denominator, not rounded; null when the formula has none.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Source">Who published the figures it is made of.</param>
/// <param name="AsOf">Latest day on which one of its figures was stated.</param>
/// <param name="FormulaVersion">Version of the definition.</param>
/// <param name="LeftOut">Cells (place × kind) left out because one of their figures is missing.</param>
/// <param name="Grain">Length of the period.</param>
/// <param name="Label">Name of the group, in French, where the figures give one.</param>
public sealed record IndicatorValue(
    string Indicator, string Group, DateOnly Period, double? Value, double? Numerator, double? Denominator,
    string Unit, string Source, DateOnly AsOf, int FormulaVersion, int LeftOut,
    Grain Grain, string Label);
