using Greffe.Decisions.Figures;
using Greffe.Indicators.ComputeFormulas;

namespace Greffe.Indicators.ShowDashboards;

/// <summary>A dashboard as its file defines it.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">Title, in French.</param>
/// <param name="Lead">What it is about.</param>
/// <param name="OfCourt">Whether it is the page of one court.</param>
/// <param name="Charts">Its charts.</param>
internal sealed record DashboardFile(string Id, string Title, string Lead, bool OfCourt, IReadOnlyList<ChartFile> Charts);

/// <summary>A chart as its file defines it.</summary>
/// <param name="Id">Identifier, unique among all charts.</param>
/// <param name="Title">Name of what is shown; the indicator's when the file gives none.</param>
/// <param name="Subject">The same as the subject of a sentence, «La densité carcérale».</param>
/// <param name="Plural">Whether the subject is plural.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Indicator">Identifier of the indicator; null for a chart of its own SQL.</param>
/// <param name="Sql">Name of the file of SQL beside the dashboard; null for an indicator.</param>
/// <param name="Unit">Unit, for a chart of its own SQL.</param>
/// <param name="Definition">What is measured, for a chart of its own SQL.</param>
/// <param name="By">Dimension that groups.</param>
/// <param name="Where">Values that dimensions must have; <c>$court</c>, <c>$kind</c> and <c>$parent</c> stand for those of the page's court.</param>
/// <param name="Last">Periods shown, counted from the latest; a month of no figure counts.</param>
/// <param name="Limit">Groups shown.</param>
internal sealed record ChartFile(
    string Id, string? Title, string Subject, bool Plural, FigureShape Shape, string? Indicator, string? Sql, string? Unit, string? Definition,
    Dimension? By, IReadOnlyDictionary<Dimension, string> Where, int Last, int Limit);
