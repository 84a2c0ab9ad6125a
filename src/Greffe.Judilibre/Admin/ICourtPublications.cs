using Greffe.Decisions;

namespace Greffe.Judilibre.Admin;

/// <summary>
/// What the administration routes ask of the platform. The host wires it to the ordinary way of every delivery: receipt, pipeline, gate,
/// audit, release.
/// </summary>
public interface ICourtPublications
{
    /// <summary>Takes publication orders in and makes public what may be; returns when the public surfaces have followed.</summary>
    /// <returns>One outcome for each order, in their order.</returns>
    ValueTask<IReadOnlyList<CourtPublicationOutcome>> Publish(IReadOnlyList<CourtPublication> orders, CancellationToken cancellation);

    /// <summary>Takes a decision back from every public surface; false when it is not public.</summary>
    ValueTask<bool> Withdraw(DecisionId id, CancellationToken cancellation);
}

/// <summary>One publication order.</summary>
/// <param name="Id">Identifier that the court gave.</param>
/// <param name="Order">The order, a JSON object in UTF-8, with its text.</param>
public sealed record CourtPublication(string Id, ReadOnlyMemory<byte> Order);

/// <summary>What became of an order.</summary>
/// <param name="Id">Identifier that the court gave.</param>
/// <param name="IsPublic">Whether the decision is public now, as ordered.</param>
/// <param name="Reason">Why not, in words for the sender; null when it is.</param>
public sealed record CourtPublicationOutcome(string Id, bool IsPublic, string? Reason);
