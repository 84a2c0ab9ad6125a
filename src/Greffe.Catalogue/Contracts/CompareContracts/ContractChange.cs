namespace Greffe.Catalogue.Contracts.CompareContracts;

/// <summary>One difference between two versions of a contract.</summary>
/// <param name="Path">Where, by names: <c>schema/orders/properties/total/required</c>.</param>
/// <param name="Kind">Which change, a stable name: <c>columnRemoved</c>, <c>typeNarrowed</c>, <c>requiredAdded</c>…</param>
/// <param name="IsBreaking">Whether data or a reader that did well with the old version may fail with the new one.</param>
/// <param name="Message">French sentence.</param>
public sealed record ContractChange(string Path, string Kind, bool IsBreaking, string Message);

/// <summary>The comparison of two versions.</summary>
/// <param name="IsBreaking">Whether one change at least is.</param>
/// <param name="Changes">All of them, breaking ones first, then in the order of the old version.</param>
/// <param name="Advice">French sentence when the version number does not tell of the break; null otherwise.</param>
public sealed record ContractComparison(bool IsBreaking, IReadOnlyList<ContractChange> Changes, string? Advice);
