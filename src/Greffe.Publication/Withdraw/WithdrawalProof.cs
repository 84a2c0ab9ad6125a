using System.Text.RegularExpressions;

using Greffe.Decisions;

namespace Greffe.Publication;

/// <summary>Proof of a withdrawal: the entry of the journal and when each surface was cleared.</summary>
/// <param name="Id">Decision.</param>
/// <param name="Sequence">Position of the withdrawal in the journal.</param>
/// <param name="EntryHash">Hash of that entry.</param>
/// <param name="At">When it was written.</param>
/// <param name="WasPublic">False when the decision had never been public: it is now kept from becoming so.</param>
/// <param name="Surfaces">Surfaces cleared, in order.</param>
public sealed record WithdrawalProof(
    DecisionId Id, long Sequence, string EntryHash, DateTimeOffset At, bool WasPublic, IReadOnlyList<SurfaceCleared> Surfaces);

/// <summary>A surface on which a decision cannot be read any more.</summary>
/// <param name="Surface">Its name.</param>
/// <param name="At">When it was cleared.</param>
public sealed record SurfaceCleared(string Surface, DateTimeOffset At);

/// <summary>Code of the reason of a withdrawal or of its lifting: a code and not a sentence, so that no name enters the journal.</summary>
public readonly partial record struct RecallReason
{
    private RecallReason(string value) => Value = value;

    /// <summary>The code as text.</summary>
    public string Value { get => field ?? "unspecified"; }

    /// <summary>Reads a code: 2 to 40 lower-case letters, digits and hyphens, a letter first, for example <c>occultation-request</c>.</summary>
    public static bool TryParse(string? text, out RecallReason reason)
    {
        reason = default;
        if (text is null || !Pattern().IsMatch(text)) return false;
        reason = new(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
