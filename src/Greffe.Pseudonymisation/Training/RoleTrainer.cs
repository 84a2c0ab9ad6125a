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
        var groups = gold.Entities.Where(IsPerson).GroupBy(entity => entity.EntityId, StringComparer.Ordinal)
            .Select(entity => (IsParty: entity.First().Role == MentionRole.Partie, Mentions: entity.Select(mention => TokensOf(view.Document, mention)).Where(tokens => tokens.End > tokens.Start && view.Document.Has(tokens.Start)).ToList()))
            .Where(group => group.Mentions.Count > 0).ToList();
        var reading = new RoleReading(view, [.. groups.Select(group => group.Mentions)]);
        List<TrainingPerson> persons = [];
        Span<int> space = stackalloc int[RoleModel.MostOfMention];
        for (var person = 0; person < groups.Count; person++)
        {
            List<int[]> mentions = [];
            foreach (var (start, end) in groups[person].Mentions) mentions.Add(space[..RoleModel.Read(view, start, end, space)].ToArray());
            persons.Add(new(mentions, space[..reading.Read(person, space)].ToArray(), groups[person].IsParty));
        }
        return persons;
    }

    private static bool IsPerson(GoldEntity entity) => entity is { Category: EntityCategory.PersonnePhysique, Role: MentionRole.Partie or MentionRole.Tiers };

    // Training texts with invisible characters shift by a few units: those mentions are read a word off, which harms little.
    private static (int Start, int End) TokensOf(DocumentText document, GoldEntity entity) => (document.TokenAt(entity.Start), document.TokenAt(entity.End));
}
