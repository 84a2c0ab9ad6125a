namespace Greffe.Catalogue.AskAccess;

/// <summary>A request to use what is not open.</summary>
internal sealed class AccessRequest
{
    public string Id { get; init; } = "";

    public string Record { get; init; } = "";

    public string Title { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Agent { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Entity { get; init; }

    public string Purpose { get; init; } = "";

    public string Basis { get; init; } = "";

    public long Days { get; init; }

    public string Asked { get; init; } = "";

    /// <summary><c>asked</c>, <c>granted</c>, <c>refused</c>, <c>ended</c>, <c>expired</c>.</summary>
    public string State { get; init; } = "";

    public string? Decided { get; init; }

    public string? Reason { get; init; }

    public string? Expires { get; init; }

    /// <summary>Parts of the record asked for, as <see cref="AccessParts"/> writes them.</summary>
    public string Parts { get; init; } = "";

    /// <summary>Parts that the grant opens.</summary>
    public string Opened { get; init; } = "";
}
