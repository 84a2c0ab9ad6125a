namespace Greffe.Pseudonymisation.Measuring;

/// <summary>What had to stay.</summary>
internal sealed class DecoyTally
{
    private readonly Dictionary<string, (int Count, int Hidden)> kinds = new(StringComparer.Ordinal);

    public int Count => kinds.Values.Sum(kind => kind.Count);

    public int Hidden => kinds.Values.Sum(kind => kind.Hidden);

    public void Add(GoldDocument gold, Coverage hidden, Coverage allowed)
    {
        foreach (var entity in gold.Entities.Where(Due.MustStay)) Add(entity.Category.Key, hidden.Touches(entity.Start, entity.End, allowed));
        foreach (var decoy in gold.Decoys) Add(decoy.Kind, hidden.Touches(decoy.Start, decoy.End, allowed));
    }

    public List<EvaluationDecoys> ByKind() => [.. kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new EvaluationDecoys(pair.Key, pair.Value.Count, pair.Value.Hidden))];

    private void Add(string kind, bool isHidden)
    {
        var (count, hidden) = kinds.GetValueOrDefault(kind);
        kinds[kind] = (count + 1, hidden + (isHidden ? 1 : 0));
    }
}
