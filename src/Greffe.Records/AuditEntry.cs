namespace Greffe.Records;

/// <summary>One change, as people read it back.</summary>
/// <param name="Sequence">Position, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Agent">Identifier of who did it; <c>system</c> for what the platform does of itself.</param>
/// <param name="Verb">What was done: <c>create</c>, <c>change</c>, <c>remove</c>, <c>grant</c>…</param>
/// <param name="Kind">Kind of record: <c>dataset</c>, <c>use</c>, <c>action</c>…</param>
/// <param name="Id">Which one.</param>
/// <param name="Fields">Names of the fields that changed; never their values.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, string Agent, string Verb, string Kind, string Id, IReadOnlyList<string> Fields);
