namespace Greffe.Records;

/// <summary>A record that a search found.</summary>
public sealed record FoundRecord
{
    /// <summary>Kind of record.</summary>
    public required string Kind { get; init; }

    /// <summary>Which one.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Words around those asked for.</summary>
    public required string Extract { get; init; }
}
