namespace Greffe.Indicators.ComputeFormulas;

/// <summary>Which values of an indicator are wanted.</summary>
/// <param name="By">Dimension that groups, or null for one value a period.</param>
/// <param name="Where">Values that dimensions must have.</param>
/// <param name="From">First period, or null for the first there is.</param>
/// <param name="To">Last period, or null for the last there is.</param>
/// <param name="Last">Only so many periods, the latest; null for all. Less is read of a long series.</param>
public sealed record IndicatorQuestion(
    Dimension? By = null, IReadOnlyDictionary<Dimension, string>? Where = null, DateOnly? From = null, DateOnly? To = null,
    int? Last = null);

/// <summary>What figures may be grouped and filtered by. No dimension is a person.</summary>
public enum Dimension
{
    /// <summary>Court or establishment.</summary>
    Place,

    /// <summary>What the place belongs to.</summary>
    Parent,

    /// <summary>Kind of court or of quarter.</summary>
    Kind,

    /// <summary>Matter.</summary>
    Matter,
}
