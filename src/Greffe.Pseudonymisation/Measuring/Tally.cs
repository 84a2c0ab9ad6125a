namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Counts over a set of texts.</summary>
internal sealed class Tally
{
    private readonly Table categories = new();
    private readonly Table roles = new();
    private readonly Table difficulties = new();
    private readonly Table families = new();
    private readonly Table knownByFamily = new();
    private readonly Dictionary<string, (int Leaking, int Of)> leakingByFamily = new(StringComparer.Ordinal);
    private readonly Counts all = new();
    private readonly DecoyTally decoys = new();
    private readonly LinkTally links = new();
    private readonly RoleTally given = new();
    private readonly ReviewTally review = new();
    private readonly List<EvaluationLeak> leaks = [];
    private readonly List<EvaluationLeak> excesses = [];
    private long hiddenCharacters;
    private long wronglyHidden;

    public void Add(GoldDocument gold, IReadOnlyList<TextEntity> predicted, double doubt)
    {
        var hidden = new Coverage(gold.Text);
        var allowed = new Coverage(gold.Text);
        foreach (var entity in predicted.Where(entity => entity.Hidden)) hidden.Mark(entity.Start, entity.End);
        foreach (var entity in gold.Entities.Where(Due.MayHide)) allowed.Mark(entity.Start, entity.End);
        var before = leaks.Count;
        foreach (var mentions in gold.Entities.Where(Due.MustHide).GroupBy(entity => (entity.Category, entity.EntityId))) AddEntity(gold, [.. mentions], hidden, predicted);
        review.Add(leaks.Count > before, doubt);
        if (gold.Family is { } family)
        {
            var (leaking, of) = leakingByFamily.GetValueOrDefault(family);
            leakingByFamily[family] = (leaking + (leaks.Count > before ? 1 : 0), of + 1);
        }
        foreach (var entity in predicted.Where(entity => entity.Hidden)) AddPredicted(gold, entity, allowed);
        decoys.Add(gold, hidden, allowed);
        links.Add(gold, predicted);
        given.Add(gold, predicted);
        for (var at = 0; at < gold.Text.Length; at++)
        {
            if (!hidden[at] || !char.IsLetterOrDigit(gold.Text[at])) continue;
            hiddenCharacters++;
            if (!allowed[at]) wronglyHidden++;
        }
    }

    public EvaluationReport Report() => new(review.Documents, review.Leaking, categories.ToRows(), roles.ToRows(), decoys.Count, decoys.Hidden, hiddenCharacters, wronglyHidden, leaks)
    {
        All = all.ToRow("tout"), ByDifficulty = difficulties.ToRows(), ByFamily = families.ToRows(), Leaking = new(review.Leaking, review.Documents),
        LeakingAfterReview = new(review.LeakingAfter(Evaluation.ReviewedShare), review.Documents), Linking = links.Report(), Roles = given.Report(),
        DecoysByKind = decoys.ByKind(), Excesses = excesses, ByFamilyAndKnown = knownByFamily.ToRows(),
        LeakingByFamily = [.. leakingByFamily.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new EvaluationFamily(pair.Key, new(pair.Value.Leaking, pair.Value.Of)))],
        Reliability = review.Reliability(),
    };

    private void AddEntity(GoldDocument gold, List<GoldEntity> mentions, Coverage hidden, IReadOnlyList<TextEntity> predicted)
    {
        Dictionary<Counts, bool> complete = [];
        foreach (var mention in mentions)
        {
            var words = hidden.Words(mention.Start, mention.End, mention.Category == EntityCategory.PersonnePhysique);
            var covered = words.Count(hidden.Covers);
            var isHidden = covered == words.Count;
            if (!isHidden) leaks.Add(new(gold.Id, new(mention.Start, mention.End), mention.Category));
            var same = predicted.FirstOrDefault(entity => entity.Category == mention.Category && IsSame(mention, entity, hidden));
            foreach (var (counts, isRole) in CountsOf(gold, mention))
            {
                counts.Mentions++;
                counts.Words += words.Count;
                counts.WordsHidden += covered;
                if (isHidden) counts.Hidden++;
                if (same is not null && (!isRole || same.Role == mention.Role)) counts.Exact++;
                complete[counts] = complete.GetValueOrDefault(counts, true) && isHidden;
            }
        }
        foreach (var (counts, isComplete) in complete)
        {
            counts.Entities++;
            if (isComplete) counts.EntitiesHidden++;
        }
    }

    private IEnumerable<(Counts Counts, bool IsRole)> CountsOf(GoldDocument gold, GoldEntity mention)
    {
        yield return (all, false);
        yield return (categories[mention.Category.Key], false);
        if (gold.Family is { } family) yield return (families[family], false);
        if (mention.Category != EntityCategory.PersonnePhysique) yield break;
        if (mention.HasRole) yield return (roles[mention.Role.ToString().ToLowerInvariant()], true);
        foreach (var difficulty in mention.Difficulty)
        {
            yield return (difficulties[difficulty], false);
            if (gold.Family is { } named && (difficulty == "known" || difficulty == "unseen")) yield return (knownByFamily[$"{named}, {difficulty}"], false);
        }
    }

    private void AddPredicted(GoldDocument gold, TextEntity entity, Coverage allowed)
    {
        var words = allowed.Words(entity.Start, entity.End, entity.Category == EntityCategory.PersonnePhysique);
        var right = allowed.Touches(entity.Start, entity.End);
        if (!right || words.Any(word => !allowed.Touches(word.Start, word.End))) excesses.Add(new(gold.Id, new(entity.Start, entity.End), entity.Category) { Why = entity.Why });
        List<Counts> rows = [all, categories[entity.Category.Key]];
        if (gold.Family is { } family) rows.Add(families[family]);
        if (entity.Category == EntityCategory.PersonnePhysique) rows.Add(roles[entity.Role.ToString().ToLowerInvariant()]);
        foreach (var counts in rows)
        {
            counts.Predicted++;
            counts.WordsPredicted += words.Count;
            counts.WordsRight += words.Count(allowed.Covers);
            if (right) counts.Right++;
        }
    }

    private static bool IsSame(GoldEntity mention, TextEntity entity, Coverage coverage)
    {
        if (entity.End <= mention.Start || mention.End <= entity.Start) return false;
        var isPerson = mention.Category == EntityCategory.PersonnePhysique;
        return coverage.Words(mention.Start, mention.End, isPerson).SequenceEqual(coverage.Words(entity.Start, entity.End, isPerson));
    }
}
