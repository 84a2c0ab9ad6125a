using System.Globalization;

namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Persons annotated against persons made.</summary>
internal sealed class LinkTally
{
    private int mentions;
    private double precision;
    private double recall;
    private long together;
    private long made;
    private long both;

    public void Add(GoldDocument gold, IReadOnlyList<TextEntity> predicted)
    {
        var persons = gold.Entities.Where(entity => Due.IsPerson(entity.Category) && !entity.EntityId.StartsWith('@'))
            .Select((entity, index) => (Is: entity.EntityId, Made: Matching.Of(entity, predicted)?.EntityId ?? string.Create(CultureInfo.InvariantCulture, $"?{index}"))).ToList();
        var isSizes = persons.CountBy(mention => mention.Is).ToDictionary();
        var madeSizes = persons.CountBy(mention => mention.Made).ToDictionary();
        var bothSizes = persons.CountBy(mention => mention).ToDictionary();
        mentions += persons.Count;
        foreach (var (pair, count) in bothSizes)
        {
            precision += (double)count * count / madeSizes[pair.Made];
            recall += (double)count * count / isSizes[pair.Is];
        }
        together += isSizes.Values.Sum(Pairs);
        made += madeSizes.Values.Sum(Pairs);
        both += bothSizes.Values.Sum(Pairs);
    }

    public EvaluationLinking Report() => mentions == 0 ? new(0, 1, 1, 1, 1) : new(mentions, precision / mentions, recall / mentions, Ratio.Of(both, made), Ratio.Of(both, together));

    private static long Pairs(int count) => (long)count * (count - 1) / 2;
}
