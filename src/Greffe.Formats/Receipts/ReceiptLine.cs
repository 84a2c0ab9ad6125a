using Greffe.Decisions;

namespace Greffe.Formats.Receipts;

/// <summary>What became of one item of a delivery.</summary>
public enum ReceiptState
{
    /// <summary>Kept, and readable as a decision.</summary>
    Accepted,

    /// <summary>The very same bytes were accepted before: nothing to do.</summary>
    Duplicate,

    /// <summary>Kept aside with a reason: it cannot be read as a decision.</summary>
    Refused,
}

/// <summary>One line of a receipt. Names may come from file names, so receipts stay with the sender and on the secret side.</summary>
public sealed record ReceiptLine
{
    /// <summary>Place in the delivery, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Name of the item as delivered.</summary>
    public required string Name { get; init; }

    /// <summary>What became of it.</summary>
    public required ReceiptState State { get; init; }

    /// <summary>SHA-256 of what was kept; null when nothing could be kept.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Identifier of the decision, when it was read.</summary>
    public DecisionId? Id { get; init; }

    /// <summary>Format recognised, when it was read.</summary>
    public string? Format { get; init; }

    /// <summary>Why it was refused, and what to do.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>Totals of one delivery.</summary>
/// <param name="Delivery">Identifier of the delivery.</param>
/// <param name="At">When it was received.</param>
/// <param name="Accepted">Items accepted.</param>
/// <param name="Duplicate">Items received before.</param>
/// <param name="Refused">Items refused.</param>
public sealed record ReceiptTotals(string Delivery, DateTimeOffset At, int Accepted, int Duplicate, int Refused);
