using Greffe.Formats.Reading;

namespace Greffe.Formats;

/// <summary>Reads one item as a decision, its format recognised from its content. Never throws, whatever the bytes.</summary>
public static class DecisionReader
{
    /// <summary>The decision of <paramref name="item"/>, or why there is none.</summary>
    /// <param name="item">As delivered, or as kept (<see cref="DeliveredItem.FromBlob"/>).</param>
    /// <param name="options">Limits.</param>
    public static ReadResult Read(DeliveredItem item, FormatsOptions options)
    {
        if (item.Refusal is { } refusal) return new ReadResult.Refused(refusal);
        if (item.Content.Length == 0) return new ReadResult.Refused(FormatsProblems.Empty());
        if (item.Content.Length > options.MaxItemBytes)
            return new ReadResult.Refused(FormatsProblems.TooLarge(item.Content.Length, options.MaxItemBytes));
        return ContentRouter.Read(item, options).Finish(options);
    }
}
