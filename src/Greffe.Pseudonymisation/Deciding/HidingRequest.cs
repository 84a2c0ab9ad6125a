namespace Greffe.Pseudonymisation.Deciding;

/// <summary>What is known of a case besides its text.</summary>
/// <param name="Parties">People named by metadata.</param>
/// <param name="Order">The judge's order.</param>
/// <param name="Nac">Matter.</param>
/// <param name="HeadingEnd">Where the heading ends in the text, when zones are known.</param>
internal sealed record HidingRequest(IReadOnlyList<Party> Parties, OccultationOrder? Order, string? Nac, int? HeadingEnd)
{
    /// <summary>Whether a minor is tried; null when not said.</summary>
    public bool? MinorTried { get; init; }
}
