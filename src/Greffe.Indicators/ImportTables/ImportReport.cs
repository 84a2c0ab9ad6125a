namespace Greffe.Indicators.ImportTables;

/// <summary>What became of one file.</summary>
/// <param name="File">Its name, without folders.</param>
/// <param name="Shape">Shape under which it was read, or null when none fits.</param>
/// <param name="Rows">Rows read, refused ones included.</param>
/// <param name="Figures">Figures kept.</param>
/// <param name="AlreadyHeld">Whether exactly these figures were held before: nothing was written.</param>
/// <param name="Refusals">Rows that were not read, each with its reason; the others were kept.</param>
/// <param name="Totals">Sum of each measure at each period of the file, to compare with the publisher's own total.</param>
public sealed record ImportReport(
    string File, string? Shape, int Rows, int Figures, bool AlreadyHeld, IReadOnlyList<ImportRefusal> Refusals, IReadOnlyList<PeriodTotal> Totals);

/// <summary>One row that was not read.</summary>
/// <param name="Row">Number of the row (a feature, a line, a sheet row), from 1; 0 for the whole file.</param>
/// <param name="Reason">Sentence in French: what was found, what was expected.</param>
public sealed record ImportRefusal(int Row, string Reason);

/// <summary>Sum of a measure at a period.</summary>
/// <param name="Measure">Identifier of the measure.</param>
/// <param name="Period">First day of the period.</param>
/// <param name="AsOf">Day on which the source stated it.</param>
/// <param name="Inferred">Whether the period was deduced from the day of publication, because the file does not state it.</param>
/// <param name="Total">Sum of the figures.</param>
/// <param name="Missing">Cells without a figure, by mark: <c>nd</c>, <c>sans-objet</c>, <c>secret</c>.</param>
public sealed record PeriodTotal(string Measure, DateOnly Period, DateOnly AsOf, bool Inferred, double Total, IReadOnlyDictionary<string, int> Missing);
