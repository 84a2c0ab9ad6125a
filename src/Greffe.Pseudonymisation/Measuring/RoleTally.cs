namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Roles annotated against roles given.</summary>
internal sealed class RoleTally
{
    private readonly Dictionary<(MentionRole Is, MentionRole TakenFor), int> pairs = [];

    public void Add(GoldDocument gold, IReadOnlyList<TextEntity> predicted)
    {
        foreach (var mention in gold.Entities.Where(entity => entity.HasRole && Due.IsPerson(entity.Category)))
            if (Matching.Of(mention, predicted) is { } found) pairs[(mention.Role, found.Role)] = pairs.GetValueOrDefault((mention.Role, found.Role)) + 1;
    }

    public EvaluationRoles Report() => new(
        pairs.Values.Sum(), pairs.Where(pair => pair.Key.Is == pair.Key.TakenFor).Sum(pair => pair.Value), pairs.Where(pair => Class(pair.Key.Is) == Class(pair.Key.TakenFor)).Sum(pair => pair.Value),
        [.. pairs.Where(pair => pair.Key.Is != pair.Key.TakenFor).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => new RoleConfusion(Name(pair.Key.Is), Name(pair.Key.TakenFor), pair.Value))]);

    private static MentionRole Class(MentionRole role) => role is MentionRole.Tiers or MentionRole.Other ? MentionRole.Partie : role;

    private static string Name(MentionRole role) => role.ToString().ToLowerInvariant();
}
