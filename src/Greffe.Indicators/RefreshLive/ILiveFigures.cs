namespace Greffe.Indicators.RefreshLive;

/// <summary>Figures of the platform itself, as its other surfaces count them. The host wires it.</summary>
public interface ILiveFigures
{
    /// <summary>What they are known by: it changes whenever one of them may have.</summary>
    ValueTask<string> Head(CancellationToken cancellation);

    /// <summary>Every figure, by court and month of the decision.</summary>
    ValueTask<LiveFigures> Read(CancellationToken cancellation);
}

/// <summary>What the platform counts.</summary>
/// <param name="AsOf">Day of the last change.</param>
/// <param name="Counts">Counts by court and month.</param>
public sealed record LiveFigures(DateOnly AsOf, IReadOnlyList<LiveCount> Counts);

/// <summary>Counts of one court and month.</summary>
/// <param name="Court">Code of the court.</param>
/// <param name="Label">Its name, in French.</param>
/// <param name="Kind">Key of its kind.</param>
/// <param name="Month">First day of the month of the decisions.</param>
/// <param name="Received">Decisions received and read.</param>
/// <param name="Published">Decisions public today.</param>
/// <param name="InTime">Of these, published by the last day of the legal limit.</param>
/// <param name="Late">Of these, published after it.</param>
public sealed record LiveCount(string Court, string Label, string Kind, DateOnly Month, long Received, long Published, long InTime, long Late);
