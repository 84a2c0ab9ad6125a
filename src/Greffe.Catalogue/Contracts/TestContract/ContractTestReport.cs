namespace Greffe.Catalogue.Contracts.TestContract;

/// <summary>How one check of a contract ended.</summary>
public enum ContractCheckStatus
{
    /// <summary>It holds.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>It does not hold, and the contract gives it the severity <c>info</c> or <c>warning</c>.</summary>
    Warned,

    /// <summary>It was not run; the message says why. It does not fail the test.</summary>
    NotRun,
}

/// <summary>One check of a contract on data. No value of the data is in it.</summary>
/// <param name="Column">Name of the column, or null for the table.</param>
/// <param name="Check">What was checked: <c>type</c>, <c>required</c>, <c>unique</c>, <c>primaryKey</c>, an option of the type, or the name of a quality rule.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Measured">What was measured: rows at fault, or the value of the quality metric; null where nothing was.</param>
/// <param name="Message">French sentence.</param>
public sealed record ContractCheck(string? Column, string Check, ContractCheckStatus Status, double? Measured, string Message);

/// <summary>A contract run on data.</summary>
/// <param name="Table">Name of the table in the contract.</param>
/// <param name="Rows">Rows read.</param>
/// <param name="Passed">Whether no check failed: publication may go on.</param>
/// <param name="Checks">Every check, in the order of the contract.</param>
public sealed record ContractTestReport(string Table, long Rows, bool Passed, IReadOnlyList<ContractCheck> Checks);
