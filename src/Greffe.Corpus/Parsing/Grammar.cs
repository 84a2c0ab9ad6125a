namespace Greffe.Corpus.Parsing;

/// <summary>One way to word a rule, owned by one split; null owner: a bare skeleton that every split shares.</summary>
internal sealed record Alternative(int Number, CorpusSplit? Owner, string Source, Node[] Nodes)
{
    private static readonly HashSet<string> CompanyForms =
        ["", "il", "Il", "Interesse", "nom", "full", "pn", "n", "adr", "siege", "siren", "siret", "rcs", "tel", "plaque", "iban", "mail", "head"];

    /// <summary>Which of <c>@</c> and <c>$</c> must be a natural person here: a company has no first name and no doctor.</summary>
    public IReadOnlySet<string> People { get; } = Find(Nodes).ToHashSet();

    private static IEnumerable<string> Find(IEnumerable<Node> nodes) => nodes.SelectMany(node => node switch
    {
        Node.Slot { Key: "@" or "$" } slot when !CompanyForms.Contains(slot.Form) => [slot.Key],
        Node.Choice choice => choice.Options.SelectMany(Find),
        Node.Agreement agreement => Find([.. agreement.Male, .. agreement.Female]),
        _ => Enumerable.Empty<string>(),
    });
}

/// <summary>A rule and its alternatives.</summary>
internal sealed record Rule(string Name, IReadOnlyList<Alternative> Alternatives)
{
    private readonly Alternative[] all = [.. Alternatives];

    private readonly Alternative[][] bySplit =
        [.. Enum.GetValues<CorpusSplit>().Select(split => Alternatives.Where(item => item.Owner is null || item.Owner == split).ToArray())];

    /// <summary>The alternatives that the split may use; null for all.</summary>
    public Alternative[] Of(CorpusSplit? split) => split is { } one ? bySplit[(int)one] : all;
}

/// <summary>
/// Every grammar of the program. A file is a family; <c>commun</c> and the files <c>commun-…</c> serve all. <c>== name</c> opens a rule,
/// <c>==! name</c> a skeleton shared by the splits (slots and fixed formulas only), a line is an alternative, <c>#</c> a comment.
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, Rule> rules = [];

    private Grammar()
    {
        var number = 0;
        foreach (var file in Embedded.Names("grammars"))
        {
            var family = FamilyOf(file["grammars/".Length..]);
            string? name = null;
            var shared = false;
            List<string> lines = [];
            foreach (var line in Embedded.Lines(file).Append("== "))
            {
                if (line.StartsWith("==", StringComparison.Ordinal))
                {
                    if (name is not null) Add(family, name, shared, lines, ref number);
                    shared = line.StartsWith("==!", StringComparison.Ordinal);
                    (name, lines) = (line[(shared ? 3 : 2)..].Trim(), []);
                }
                else if (line.Length > 0 && !line.StartsWith('#')) lines.Add(line.TrimEnd());
            }
        }
        Alternatives = number;
    }

    public static Grammar Shipped { get; } = new();

    /// <summary>How many alternatives there are in all.</summary>
    public int Alternatives { get; }

    public IEnumerable<Rule> Rules => rules.Values;

    /// <summary>Families that have a document of their own.</summary>
    public IEnumerable<string> Families => rules.Keys.Where(key => key.EndsWith("/document", StringComparison.Ordinal)).Select(key => key[..^"/document".Length]);

    /// <summary>The rule of a family, else the common one; null when neither has it.</summary>
    public Rule? Find(string family, string name) => rules.GetValueOrDefault($"{family}/{name}") ?? rules.GetValueOrDefault($"commun/{name}");

    private static string FamilyOf(string file) => file.StartsWith("commun-", StringComparison.Ordinal) ? "commun" : file;

    private void Add(string family, string name, bool shared, List<string> lines, ref int number)
    {
        var key = $"{family}/{name}";
        if (!shared && lines.Count < 3) throw new InvalidOperationException($"Grammar rule {key} needs three alternatives at least, one a split; it has {lines.Count}.");
        var owners = shared ? [] : Splits.OfAlternatives(key, lines);
        List<Alternative> alternatives = [];
        for (var index = 0; index < lines.Count; index++)
            alternatives.Add(new(number++, shared ? null : owners[index], lines[index], new AlternativeParser(key, lines[index]).Parse()));
        if (!rules.TryAdd(key, new(key, alternatives))) throw new InvalidOperationException($"Grammar rule {key} stands twice.");
    }
}
