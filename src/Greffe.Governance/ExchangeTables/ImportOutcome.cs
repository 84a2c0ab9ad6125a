namespace Greffe.Governance.ExchangeTables;

/// <summary>What became of a file.</summary>
/// <param name="Written">Lines written.</param>
/// <param name="Errors">What was wrong, line by line.</param>
internal sealed record ImportOutcome(int Written, IReadOnlyList<TableError> Errors);
