namespace Greffe.Governance.ExchangeTables;

/// <summary>A table as a spreadsheet has it: one line of names, then lines of text.</summary>
/// <param name="Name">Name of the file, without its ending.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The cells, one for each column.</param>
internal sealed record TableFile(string Name, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A cell that a spreadsheet shows as text and never runs: whatever begins as a formula does gets an apostrophe before it.</summary>
    public static string Inert(string cell) => cell.Length > 0 && (IsFormulaStart(cell[0]) || (cell[0] == '\'' && cell.Length > 1 && IsFormulaStart(cell[1]))) ? "'" + cell : cell;

    /// <summary>The cell as it was before <see cref="Inert"/>.</summary>
    public static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && (IsFormulaStart(cell[1]) || (cell[1] == '\'' && cell.Length > 2 && IsFormulaStart(cell[2]))) ? cell[1..] : cell;

    private static bool IsFormulaStart(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r';
}
