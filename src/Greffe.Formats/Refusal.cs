namespace Greffe.Formats;

/// <summary>Why an item was not read. It holds no word of the decision: only kinds, counts, positions and limits.</summary>
/// <param name="Code">Stable code, one of <see cref="FormatsProblems.Codes"/>.</param>
/// <param name="Reason">French sentence with the value seen and the limit.</param>
/// <param name="NextStep">French sentence: what the sender can do.</param>
public sealed record Refusal(string Code, string Reason, string NextStep);
