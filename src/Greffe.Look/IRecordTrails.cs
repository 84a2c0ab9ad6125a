namespace Greffe.Look;

/// <summary>Who changed a record, for the pages that show it: <see cref="RecordTrail"/> draws what this tells. The host wires it.</summary>
public interface IRecordTrails
{
    /// <summary>The changes of one record, the last one first, 200 at most.</summary>
    /// <param name="kind">Kind of record, as in its traces.</param>
    /// <param name="id">Which one.</param>
    /// <param name="cancellation">Ends the question.</param>
    ValueTask<IReadOnlyList<TrailLine>> Of(string kind, string id, CancellationToken cancellation);
}

/// <summary>One change of one record.</summary>
/// <param name="Sequence">Position in the trail.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Agent">Identifier of who did it; <c>system</c> or <c>cli</c> for what nobody did on a page.</param>
/// <param name="Name">Their name; null when erased or not a person.</param>
/// <param name="Verb">What was done.</param>
/// <param name="Kind">Kind of record.</param>
/// <param name="Id">Which one.</param>
/// <param name="Fields">Fields that changed.</param>
/// <param name="Proof">What the journal says of the line.</param>
public sealed record TrailLine(long Sequence, DateTimeOffset At, string Agent, string? Name, string Verb, string Kind, string Id, IReadOnlyList<string> Fields, TrailProof Proof);

/// <summary>What the journal says of a line of the trail.</summary>
public enum TrailProof
{
    /// <summary>The journal holds the same.</summary>
    Proven,

    /// <summary>The journal does not hold it yet: it is copied after each change.</summary>
    Pending,

    /// <summary>The journal holds something else, or another line there comes after it: the trail was rewritten.</summary>
    Different,
}
