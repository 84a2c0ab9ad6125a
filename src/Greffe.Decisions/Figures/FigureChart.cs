namespace Greffe.Decisions.Figures;

/// <summary>One chart: the sentence that says what it shows, the table behind it, and all that is needed to check it.</summary>
/// <param name="Id">Identifier, unique among all charts.</param>
/// <param name="Dashboard">Identifier of its dashboard.</param>
/// <param name="Title">Name of what is shown, in French.</param>
/// <param name="Sentence">What the chart shows, in French; when there is no figure, says so.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Unit">Unit of the values.</param>
/// <param name="Definition">What is measured, in French.</param>
/// <param name="Formula">How it is computed, in words of the figures.</param>
/// <param name="Source">Who published the figures.</param>
/// <param name="AsOf">Latest day on which one of the figures was stated; null without figures.</param>
/// <param name="FormulaVersion">Version of the definition.</param>
/// <param name="GroupName">What the groups are («Juridiction»); empty when there is one value a period.</param>
/// <param name="Points">Values, by period then group, or in the order of a ranking.</param>
/// <param name="Highlight">Group that the chart is about; empty for none.</param>
/// <param name="Court">Court that the chart is about; null for none.</param>
/// <param name="Api">Address of the same values in the API, from the root; null where SQL of its own computes them.</param>
public sealed record FigureChart(
    string Id, string Dashboard, string Title, string Sentence, FigureShape Shape, string Unit, string Definition, string Formula, string Source,
    DateOnly? AsOf, int FormulaVersion, string GroupName, IReadOnlyList<FigurePoint> Points, string Highlight, CourtCode? Court, string? Api);

/// <summary>How a chart is drawn.</summary>
public enum FigureShape
{
    /// <summary>A line over time.</summary>
    Line,

    /// <summary>Bars, one a group.</summary>
    Bar,

    /// <summary>The table alone.</summary>
    Table,
}

/// <summary>One value of a chart.</summary>
/// <param name="Group">Key of the group; empty for the whole.</param>
/// <param name="GroupLabel">Name of the group.</param>
/// <param name="Period">First day of the period.</param>
/// <param name="PeriodLabel">The period in words.</param>
/// <param name="Value">The value as it is shown; null when its figures are not there or are kept secret.</param>
/// <param name="Numerator">Numerator, not rounded.</param>
/// <param name="Denominator">Denominator, not rounded; null when there is none.</param>
/// <param name="Text">The value in French, «141,2 %», or why there is none.</param>
/// <param name="LeftOut">Cells left out because a figure is missing or secret.</param>
public sealed record FigurePoint(
    string Group, string GroupLabel, DateOnly Period, string PeriodLabel, double? Value, double? Numerator, double? Denominator, string Text, int LeftOut);
