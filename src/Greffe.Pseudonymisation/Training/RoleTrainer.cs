using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation.Training;

/// <summary>A person to learn a role from: the buckets of each mention, then of the person.</summary>
internal sealed record TrainingPerson(IReadOnlyList<int[]> Mentions, int[] Whole, bool IsParty);

/// <summary>Logistic regression over persons, AdaGrad, some features forgotten at each step.</summary>
internal sealed class RoleTrainer(int seed)
{
    private const float Rate = 0.08f;
    private const double Forgotten = 0.3;
    private readonly float[] weights = new float[RoleModel.Buckets];
    private readonly float[] squares = new float[RoleModel.Buckets];
    private readonly Random random = new(seed);

    /// <summary>The model as learnt.</summary>
    public RoleModel Model()
    {
        var largest = Math.Max(1e-6f, weights.Max(Math.Abs));
        return new([.. weights.Select(weight => (byte)(sbyte)MathF.Round(weight / largest * 127))], largest / 127);
    }

    /// <summary>One step on one person.</summary>
    public void Learn(TrainingPerson person)
    {
        var share = 1 / MathF.Sqrt(person.Mentions.Count);
        var kept = person.Mentions.Select(mention => mention.Where(_ => random.NextDouble() > Forgotten).ToArray()).ToList();
        var score = kept.Sum(mention => mention.Sum(bucket => weights[bucket])) * share + person.Whole.Sum(bucket => weights[bucket]);
        var down = 1 / (1 + MathF.Exp(-score)) - (person.IsParty ? 1 : 0);
        if (MathF.Abs(down) < 0.01f) return;
        foreach (var mention in kept) foreach (var bucket in mention) Step(bucket, down * share);
        foreach (var bucket in person.Whole) Step(bucket, down);
    }

    private void Step(int bucket, float slope)
    {
        squares[bucket] += slope * slope;
        weights[bucket] -= Rate * slope / MathF.Sqrt(squares[bucket] + 1);
    }

    /// <summary>The parties and third persons of an annotated text.</summary>
    public static List<TrainingPerson> PersonsOf(GoldDocument gold, TokenView view)
    {
        List<TrainingPerson> persons = [];
        Span<int> space = stackalloc int[RoleModel.MostOfMention];
        foreach (var entity in gold.Entities.Where(IsPerson).GroupBy(entity => entity.EntityId, StringComparer.Ordinal))
        {
            List<int[]> mentions = [];
            var first = int.MaxValue;
            foreach (var mention in entity)
            {
                var (start, end) = TokensOf(view.Document, mention);
                if (end <= start) continue;
                first = Math.Min(first, start);
                mentions.Add(space[..RoleModel.Read(view, start, end, space)].ToArray());
            }
            if (mentions.Count == 0) continue;
            persons.Add(new(mentions, space[..RoleModel.ReadPerson(view, first, mentions.Count, space)].ToArray(), entity.First().Role == MentionRole.Partie));
        }
        return persons;
    }

    private static bool IsPerson(GoldEntity entity) => entity is { Category: EntityCategory.PersonnePhysique, Role: MentionRole.Partie or MentionRole.Tiers };

    // Training texts with invisible characters shift by a few units: those mentions are read a word off, which harms little.
    private static (int Start, int End) TokensOf(DocumentText document, GoldEntity entity) => (document.TokenAt(entity.Start), document.TokenAt(entity.End));
}
