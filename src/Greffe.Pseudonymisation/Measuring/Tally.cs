using System.Collections;
using System.Collections.Frozen;

namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Counts over a set of texts.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, Counts> categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counts> roles = new(StringComparer.Ordinal);
    private readonly List<EvaluationLeak> leaks = [];
    private int leaking;
    private int decoys;
    private int decoysHidden;
    private long hiddenCharacters;
    private long wronglyHidden;

    public void Add(GoldDocument gold, IReadOnlyList<TextEntity> predicted, IReadOnlySet<EntityCategory> kept)
    {
        var hidden = Mark(gold.Text.Length, predicted.Where(entity => entity.Hidden).Select(entity => new TextSpan(entity.Start, entity.End)));
        var wanted = gold.Entities.Where(entity => IsDue(entity, kept)).ToList();
        var due = Mark(gold.Text.Length, gold.Entities.Where(entity => entity.Hidden == true).Concat(wanted).Select(entity => new TextSpan(entity.Start, entity.End)));
        var before = leaks.Count;
        foreach (var entities in wanted.GroupBy(entity => (entity.Category, entity.EntityId))) AddEntity(gold, [.. entities], hidden);
        if (leaks.Count > before) leaking++;
        foreach (var entity in predicted.Where(entity => entity.Hidden)) AddPredicted(entity, due);
        foreach (var decoy in gold.Entities.Where(entity => kept.Contains(entity.Category) && entity.Hidden != true))
        {
            decoys++;
            if (Covered(gold.Text, decoy, hidden, any: true, except: due)) decoysHidden++;
        }
        for (var at = 0; at < gold.Text.Length; at++)
        {
            if (!hidden[at] || !char.IsLetterOrDigit(gold.Text[at])) continue;
            hiddenCharacters++;
            if (!due[at]) wronglyHidden++;
        }
    }

    public EvaluationReport Report(int documents) => new(documents, leaking, Rows(categories), Rows(roles), decoys, decoysHidden, hiddenCharacters, wronglyHidden, leaks);

    // A legal person that bears a surname loses that word only: it is neither due nor a decoy. A person's own SIREN is due.
    private static bool IsDue(GoldEntity entity, IReadOnlySet<EntityCategory> kept) =>
        kept.Contains(entity.Category) ? entity is { Hidden: true, Category: EntityCategory.NumeroSiretSiren } : entity.Hidden != false;

    private void AddEntity(GoldDocument gold, List<GoldEntity> mentions, BitArray hidden)
    {
        var missed = mentions.Where(mention => !Covered(gold.Text, mention, hidden, any: false, except: null)).ToList();
        leaks.AddRange(missed.Select(mention => new EvaluationLeak(gold.Id, new(mention.Start, mention.End), mention.Category)));
        foreach (var counts in CountsOf(mentions[0].Category, mentions[0].Role))
        {
            counts.Mentions += mentions.Count;
            counts.Hidden += mentions.Count - missed.Count;
            counts.Entities++;
            if (missed.Count == 0) counts.EntitiesHidden++;
        }
    }

    private void AddPredicted(TextEntity entity, BitArray due)
    {
        var right = Enumerable.Range(entity.Start, entity.End - entity.Start).Any(at => due[at]);
        foreach (var counts in CountsOf(entity.Category, entity.Role))
        {
            counts.Predicted++;
            if (right) counts.Right++;
        }
    }

    private IEnumerable<Counts> CountsOf(EntityCategory category, MentionRole role)
    {
        yield return Get(categories, category.Key);
        if (category == EntityCategory.PersonnePhysique) yield return Get(roles, role.ToString().ToLowerInvariant());
    }

    private static Counts Get(Dictionary<string, Counts> counts, string key) => counts.TryGetValue(key, out var found) ? found : counts[key] = new();

    private static BitArray Mark(int length, IEnumerable<TextSpan> spans)
    {
        var marked = new BitArray(length);
        foreach (var span in spans)
            for (var at = span.Start; at < span.End; at++) marked[at] = true;
        return marked;
    }

    // Every letter and digit of the words that name: civilities and links inside an annotated span name no one.
    private static bool Covered(string text, GoldEntity entity, BitArray hidden, bool any, BitArray? except)
    {
        for (var at = entity.Start; at < entity.End; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            if (any && hidden[at] && !(except?[at] ?? false)) return true;
            if (any || hidden[at]) continue;
            var end = at;
            while (end < entity.End && char.IsLetterOrDigit(text[end])) end++;
            if (entity.Category is not EntityCategory.PersonnePhysique || at > entity.Start && char.IsLetterOrDigit(text[at - 1]) || !Nameless.Contains(text[at..end])) return false;
            at = end - 1;
        }
        return !any;
    }

    private static readonly FrozenSet<string> Nameless = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "m", "mm", "mr", "mme", "mmes", "mlle", "monsieur", "messieurs", "madame", "mesdames", "me", "maître", "pr", "dr", "docteur", "professeur", "et", "les", "époux", "épouse",
        "consorts", "née", "né", "veuve", "dit", "dite", "alias", "feu", "famille");

    private static List<EvaluationRow> Rows(Dictionary<string, Counts> counts) => [.. counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => new EvaluationRow(pair.Key, pair.Value.Mentions, pair.Value.Hidden, pair.Value.Entities, pair.Value.EntitiesHidden, pair.Value.Predicted, pair.Value.Right))];

    private sealed class Counts
    {
        public int Mentions, Hidden, Entities, EntitiesHidden, Predicted, Right;
    }
}
