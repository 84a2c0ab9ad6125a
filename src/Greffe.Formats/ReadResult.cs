using Greffe.Decisions;

namespace Greffe.Formats;

/// <summary>What reading one item gave: a closed set.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    /// <summary>The item is a decision.</summary>
    /// <param name="Format">Format recognised.</param>
    /// <param name="Decision">The decision, in the clear.</param>
    public sealed record Accepted(SourceFormat Format, Decision Decision) : ReadResult;

    /// <summary>The item could not be read as a decision.</summary>
    /// <param name="Refusal">Why, and what to do.</param>
    public sealed record Refused(Refusal Refusal) : ReadResult;
}
