namespace Greffe.Decisions.Publication;

/// <summary>What the public may know of an identifier. A closed set.</summary>
public abstract record PublicationState
{
    private PublicationState() { }

    /// <summary>Never public: the identifier is unknown as far as the public is concerned (404).</summary>
    public sealed record Unknown : PublicationState;

    /// <summary>Public now.</summary>
    /// <param name="Decision">Its public form.</param>
    public sealed record Published(PublicDecision Decision) : PublicationState;

    /// <summary>Was public, taken back (410). Says nothing of its content.</summary>
    /// <param name="At">When it was taken back.</param>
    public sealed record Withdrawn(DateTimeOffset At) : PublicationState;
}
