using Greffe.Search.Following;

namespace Greffe.Search.Answering;

/// <summary>How much the court's own choice to publish a decision counts in its relevance.</summary>
internal static class PublicationWeight
{
    /// <summary>Factor of a decision with these levels, as their column writes them: 1 for none, up to 1.3.</summary>
    public static float Of(string column)
    {
        var best = 1f;
        foreach (var level in column.Split(IndexedDecision.ListMark))
            best = Math.Max(best, OfLevel(level.Split(IndexedDecision.LabelMark)[0]));
        return best;
    }

    private static float OfLevel(string key) => key switch
    {
        "r" or "lebon" => 1.3f,
        "b" => 1.2f,
        "tables" or "l" => 1.15f,
        "c" => 1.1f,
        _ => 1f,
    };
}
