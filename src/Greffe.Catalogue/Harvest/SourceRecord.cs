using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Harvest;

/// <summary>One data set as another catalogue says it, not yet a record of ours.</summary>
internal sealed record SourceRecord
{
    /// <summary>Identifier there; null when it has none.</summary>
    public string? Identifier { get; init; }

    /// <summary>Whether it is a data service rather than a data set.</summary>
    public bool IsService { get; init; }

    /// <summary>Values by the names of <see cref="Fields"/>, as they stand there.</summary>
    public IReadOnlyList<(string Field, string? Value)> Values { get; init; } = [];

    /// <summary>Forms in which it is obtained: a key that stays, and values.</summary>
    public IReadOnlyList<(string Key, IReadOnlyList<(string Field, string? Value)> Values)> Distributions { get; init; } = [];

    /// <summary>Why it cannot be read at all; null when it can.</summary>
    public string? Fault { get; init; }
}

/// <summary>What one answer of a source holds.</summary>
/// <param name="Records">Its data sets.</param>
/// <param name="Next">Address of the next answer; null at the end.</param>
internal sealed record SourcePage(IReadOnlyList<SourceRecord> Records, string? Next);
