using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Publication.Rules;

namespace Greffe.Publication;

/// <summary>
/// May this decision be public, and in which form? Admits only on a positive match of a dated legal rule, an occultation record, a
/// passed leak audit and the readings that its doubt asks for. Pure: the same facts, day and rules give the same verdict.
/// </summary>
public sealed class PublicationGate
{
    private readonly RuleSet rules;

    internal PublicationGate(RuleSet rules, string version = "unversioned") => (this.rules, Version) = (rules, version);

    /// <summary>Changes whenever a rule file does: what was decided under another version is decided again.</summary>
    public string Version { get; }

    /// <summary>The gate with the rules that ship with the product.</summary>
    /// <exception cref="RuleFileException">A rule file is not in order.</exception>
    public static PublicationGate Load() => new(RuleFiles.Embedded(), RuleFiles.Fingerprint(RuleFiles.EmbeddedTexts()));

    /// <summary>Verdict on a decision on a day.</summary>
    public GateVerdict Decide(GateFacts facts, DateOnly today)
    {
        if (facts.Date is not { } date) return ProcessChecks.Of(facts, today)!;
        var verdict = ProcessChecks.Of(facts, today) ?? Refusal(facts, date, today) ?? Admission(facts, date, today);
        return verdict is GateVerdict.Admitted ? ProcessChecks.OfReview(facts) ?? verdict : verdict;
    }

    /// <summary>
    /// Whether a decision, in the clear or occulted, tries a minor: no where its branch is known and not criminal; otherwise what its own
    /// words say, and null where they leave a doubt.
    /// </summary>
    public bool? MinorTried(Decision decision)
    {
        var facts = GateFacts.From(decision);
        var isCriminal = decision.Court == CourtCode.CourDeCassation
            ? decision.Chamber?.Key is "cr" or null or Term.OtherKey
            : rules.MatterOf(facts) is null or Matter.Penale or Matter.Delictuelle or Matter.Contraventionnelle or Matter.Criminelle;
        return isCriminal ? rules.Minors.Tried(decision) : false;
    }

    /// <summary>Last day of the legal time limit of the rule that would admit the decision, whatever its state; null when none runs.</summary>
    public DateOnly? DueOn(GateFacts facts) =>
        facts.Date is { } date && rules.Rules.FirstOrDefault(rule => Admits(rule, facts, date)) is { Limit: { } limit }
            ? PublicationClock.DueOn(limit, facts) : null;

    private GateVerdict.Withheld? Refusal(GateFacts facts, DateOnly date, DateOnly today)
    {
        foreach (var rule in InForce(today))
            if (rule.Effect is RuleEffect.Refuse(var code, var sentence) && rule.Decided.Contains(date)
                && !(rule.YieldsToExceptionalInterest && facts.Exceptional is not null) && rules.Fits(rule, facts))
                return new(code, sentence, null, rule.Source.Article);
        return null;
    }

    private GateVerdict Admission(GateFacts facts, DateOnly date, DateOnly today)
    {
        if (InForce(today).FirstOrDefault(rule => Admits(rule, facts, date)) is not { Effect: RuleEffect.Admit(var form) } admitting)
            return Closed(facts, today);
        foreach (var rule in InForce(today))
            if (rule.Effect is RuleEffect.Restrict(var narrower) && rule.Decided.Contains(date) && rules.Fits(rule, facts))
                form = Narrowest(form, narrower);
        if (form == PublicationForm.None)
            return new GateVerdict.Withheld("form-none", "La décision n'est publiée sous aucune forme.", null, admitting.Source.Article);
        var due = admitting.Limit is { } limit ? PublicationClock.DueOn(limit, facts) : null;
        return new GateVerdict.Admitted(admitting.Name, form, admitting.Source.Article, due);
    }

    /// <summary>No rule admits: says whether one exists for the court and branch, and when it opens.</summary>
    private GateVerdict.Withheld Closed(GateFacts facts, DateOnly today)
    {
        var candidates = rules.Rules.Where(rule => rule.Effect is RuleEffect.Admit && rules.Fits(rule, facts)).ToList();
        if (candidates.Count == 0)
            return new("no-rule", "Aucune règle en vigueur n'admet la publication des décisions de cette juridiction dans cette matière.", null);
        var rule = candidates[^1];
        var opens = rule.Decided.From ?? rule.Effective.From;
        var sentence = opens is null
            ? $"La règle « {rule.Title} » ne couvre pas la date de la décision."
            : $"La règle « {rule.Title} » couvre les décisions rendues à compter du {French.Day(opens.Value)}.";
        return new("before-calendar", sentence, opens > today ? opens : null, rule.Source.Article);
    }

    private bool Admits(LegalRule rule, GateFacts facts, DateOnly date) =>
        rule.Effect is RuleEffect.Admit && rule.Decided.Contains(date) && rules.Fits(rule, facts);

    private IEnumerable<LegalRule> InForce(DateOnly today) => rules.Rules.Where(rule => rule.Effective.Contains(today));

    private static PublicationForm Narrowest(PublicationForm left, PublicationForm right) => Rank(left) >= Rank(right) ? left : right;

    private static int Rank(PublicationForm form) => form switch
    {
        PublicationForm.None => 4,
        PublicationForm.ExtractOnly => 3,
        PublicationForm.WithoutReasons => 2,
        PublicationForm.Full => 1,
        _ => 0,
    };
}
