using System.Collections.Frozen;

using Greffe.Decisions;

namespace Greffe.Publication.Rules;

/// <summary>All the rules that bear on publication, checked at reading: a set that exists is a set that can be applied.</summary>
internal sealed class RuleSet
{
    private readonly FrozenDictionary<string, FrozenSet<string>> nacLists;
    private readonly IReadOnlyList<(Matter Matter, IReadOnlyList<FactCondition> When)> matters;

    /// <summary>A set from its parts.</summary>
    public RuleSet(
        IReadOnlyList<LegalRule> rules, FrozenDictionary<string, FrozenSet<string>> nacLists,
        IReadOnlyList<(Matter Matter, IReadOnlyList<FactCondition> When)> matters, MinorSigns minors) =>
        (Rules, this.nacLists, this.matters, Minors) = (rules, nacLists, matters, minors);

    /// <summary>Words by which a decision says that it tries a minor.</summary>
    public MinorSigns Minors { get; }

    /// <summary>The rules in the order in which they are read: files by name, then top to bottom.</summary>
    public IReadOnlyList<LegalRule> Rules { get; }

    /// <summary>Codes of a named list of NAC codes.</summary>
    public FrozenSet<string> NacList(string name) => nacLists[name];

    /// <summary>Branch of a dispute: as said, or deduced; null when it cannot be known.</summary>
    public Matter? MatterOf(GateFacts facts) =>
        facts.Matter ?? matters.FirstOrDefault(entry => Fits(entry.When, facts)) switch { (_, null) => null, var (matter, _) => matter };

    /// <summary>Whether every condition of a rule on facts holds; days are another question.</summary>
    public bool Fits(LegalRule rule, GateFacts facts) => Fits(rule.When, facts);

    private bool Fits(IReadOnlyList<FactCondition> when, GateFacts facts) =>
        when.All(condition => condition.Values.Any(value => condition.Fact.Fits(facts, this, value)));
}
