using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;

namespace Greffe.Publication.Projection;

/// <summary>Where a decision stands.</summary>
internal enum Standing
{
    /// <summary>Never public, not barred.</summary>
    Absent,

    /// <summary>Public.</summary>
    Published,

    /// <summary>Was public, taken back.</summary>
    Withdrawn,

    /// <summary>Taken back; a person lifted it, the next release is let through.</summary>
    Lifted,

    /// <summary>Kept from becoming public before it ever was.</summary>
    Barred,
}

/// <summary>State of one decision after some of its facts.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Occurrence">Number of facts on it so far: makes the key of the next one.</param>
/// <param name="Release">Last release in force or last before withdrawal.</param>
/// <param name="PublishedOn">First day public.</param>
/// <param name="UpdatedOn">Day of the last change.</param>
/// <param name="WithdrawnAt">When it was taken back.</param>
internal sealed record DecisionState(
    Standing Standing, int Occurrence, ReleasePayload? Release, DateOnly? PublishedOn, DateOnly? UpdatedOn, DateTimeOffset? WithdrawnAt)
{
    /// <summary>Nothing has happened.</summary>
    public static DecisionState None { get; } = new(Standing.Absent, 0, null, null, null, null);
}

/// <summary>
/// What one fact does to one decision. Pure, and the only place where it is decided: withdrawn stays withdrawn, whatever a late run
/// writes, until a person restores.
/// </summary>
internal static class PublicFold
{
    /// <summary>State after the entry and the public change that it makes, if any.</summary>
    public static (DecisionState State, PublicChange? Change) Next(DecisionState state, DecisionId id, JournalEntry entry)
    {
        var next = state with { Occurrence = state.Occurrence + 1 };
        return entry.Fact.Kind switch
        {
            PublicationFacts.Released or PublicationFacts.Corrected => Released(next, id, entry),
            PublicationFacts.Withdrawn => Withdrawn(next, id, entry),
            PublicationFacts.Restored => (Restored(next), null),
            _ => (state, null),
        };
    }

    private static (DecisionState, PublicChange?) Released(DecisionState state, DecisionId id, JournalEntry entry)
    {
        if (state.Standing is Standing.Withdrawn or Standing.Barred) return (state, null);
        var release = Payloads.Release(entry);
        if (state.Standing == Standing.Published && state.Release?.Hash == release.Hash) return (state, null);
        var kind = state.Standing switch
        {
            Standing.Published => PublicChangeKind.Corrected,
            Standing.Lifted => PublicChangeKind.Restored,
            _ => PublicChangeKind.Published,
        };
        var day = DateOnly.FromDateTime(entry.At.UtcDateTime);
        var next = new DecisionState(Standing.Published, state.Occurrence, release, state.PublishedOn ?? day, day, null);
        var nature = release.Nature == ChangeNature.TechnicalKey ? PublicChangeNature.Technical : PublicChangeNature.Substantive;
        var change = Change(entry, kind, id, release, release.Hash);
        return (next, kind == PublicChangeKind.Corrected ? change with { Nature = nature } : change);
    }

    private static (DecisionState, PublicChange?) Withdrawn(DecisionState state, DecisionId id, JournalEntry entry) => state.Standing switch
    {
        Standing.Published => (state with { Standing = Standing.Withdrawn, WithdrawnAt = entry.At },
            Change(entry, PublicChangeKind.Withdrawn, id, state.Release!, null)), // a published state has its release
        Standing.Lifted => (state with { Standing = Standing.Withdrawn }, null),
        Standing.Absent => (state with { Standing = Standing.Barred }, null),
        _ => (state, null),
    };

    private static DecisionState Restored(DecisionState state) => state.Standing switch
    {
        Standing.Withdrawn => state with { Standing = Standing.Lifted },
        Standing.Barred => state with { Standing = Standing.Absent },
        _ => state,
    };

    private static PublicChange Change(JournalEntry entry, PublicChangeKind kind, DecisionId id, ReleasePayload release, string? hash) =>
        new(entry.Sequence, entry.At, kind, id, CourtCode.TryParse(release.Court, out var court) ? court : CourtCode.Unknown, hash);
}
