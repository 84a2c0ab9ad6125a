namespace Greffe.Look;

/// <summary>When the collection last changed: the footer of every page says it.</summary>
public interface ICollectionFreshness
{
    /// <summary>Day of the last change; null while nothing was ever published.</summary>
    ValueTask<DateOnly?> LastChange(CancellationToken cancellation);
}
