namespace Greffe.Pseudonymisation.Measuring;

/// <summary>Counts of one row.</summary>
internal sealed class Counts
{
    public int Mentions, Hidden, Entities, EntitiesHidden, Predicted, Right, Exact, Words, WordsHidden, WordsPredicted, WordsRight;

    public EvaluationRow ToRow(string name) => new(name, Mentions, Hidden, Entities, EntitiesHidden, Predicted, Right)
    {
        Exact = Exact, Words = Words, WordsHidden = WordsHidden, WordsPredicted = WordsPredicted, WordsRight = WordsRight,
    };
}

/// <summary>Rows by name.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, Counts> rows = new(StringComparer.Ordinal);

    public Counts this[string name] => rows.TryGetValue(name, out var found) ? found : rows[name] = new();

    public List<EvaluationRow> ToRows() => [.. rows.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.ToRow(pair.Key))];
}
