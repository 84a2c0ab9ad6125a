namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Which prediction stands for an annotated mention of a person: the one that shares most characters with it.</summary>
internal static class Matching
{
    public static TextEntity? Of(GoldEntity mention, IReadOnlyList<TextEntity> predicted)
    {
        TextEntity? best = null;
        var most = 0;
        foreach (var entity in predicted)
        {
            var shared = Math.Min(entity.End, mention.End) - Math.Max(entity.Start, mention.Start);
            if (shared > most && Due.IsPerson(entity.Category)) (best, most) = (entity, shared);
        }
        return best;
    }
}
