using Greffe.Decisions.Publication;

namespace Greffe.Publication.Rules;

/// <summary>Reads one rule.</summary>
internal static class RuleReader
{
    /// <summary>A rule, every field checked.</summary>
    public static LegalRule Read(YamlFields item, IEnumerable<string> nacLists)
    {
        var when = item.Map("when");
        var conditions = Conditions(when, nacLists);
        var rule = new LegalRule
        {
            Id = item.Text("id"), Version = item.Day("version"), Title = item.Text("title"), Effect = Effect(item),
            Effective = Range(item.Map("effective")),
            Decided = when.OptionalMap("decided") is { } decided ? Range(decided) : default,
            When = conditions, YieldsToExceptionalInterest = item.Flag("exceptional"),
            Limit = item.OptionalMap("limit") is { } limit ? Limit(limit) : null, Source = Source(item.Map("source")),
        };
        if (rule.Effective.From is null) throw item.Fault("effective", "a rule has a first day («from»).");
        if (rule.Effect is RuleEffect.Admit && conditions.Count == 0) throw item.Fault("when", "a rule that admits everything is refused.");
        if (!item.Items("cases").Any()) throw item.Fault("cases", "a rule has at least one test case.");
        item.Close();
        return rule;
    }

    /// <summary>Conditions on facts; <c>decided</c>, which is about days, is left to the caller.</summary>
    public static IReadOnlyList<FactCondition> Conditions(YamlFields when, IEnumerable<string> nacLists)
    {
        List<FactCondition> conditions = [];
        foreach (var key in when.Keys.Where(key => key != "decided"))
        {
            if (!RuleFact.All.TryGetValue(key, out var fact))
                throw when.Fault(key, $"no such fact; known: decided, {string.Join(", ", RuleFact.All.Keys.Order())}.");
            var values = when.List(key);
            foreach (var value in values)
                if (!fact.Accepts(value) || (key == "nacLists" && !nacLists.Contains(value)))
                    throw when.Fault(key, $"«{value}» is not a value of this fact.");
            conditions.Add(new(fact, values));
        }

        return conditions;
    }

    private static RuleEffect Effect(YamlFields item) => item.Text("effect") switch
    {
        "admit" => new RuleEffect.Admit(Form(item)),
        "refuse" => new RuleEffect.Refuse(item.Text("code"), item.Text("sentence")),
        "restrict" => new RuleEffect.Restrict(Form(item)),
        var other => throw item.Fault("effect", $"«{other}» is none of admit, refuse, restrict."),
    };

    private static PublicationForm Form(YamlFields item) => PublicationForms.TryParse(item.Text("form"), out var form)
        ? form : throw item.Fault("form", "none of full, without_reasons, extract, none, exceptional.");

    private static DayRange Range(YamlFields fields)
    {
        var range = new DayRange(fields.OptionalDay("from"), fields.OptionalDay("to"));
        if (range.From > range.To) throw fields.Fault("to", "the last day is before the first.");
        fields.Close();
        return range;
    }

    private static TimeLimit? Limit(YamlFields fields)
    {
        var (months, after) = (fields.Number("months"), fields.Optional("after"));
        fields.Close();
        return (months, after) switch
        {
            (null, null) => null,
            ({ } count and > 0, "decision" or "deposit") => new(count, after == "deposit"),
            _ => throw fields.Fault("months", "a limit has a number of months, and «after» decision or deposit; {} is no limit."),
        };
    }

    private static RuleSource Source(YamlFields fields)
    {
        var source = new RuleSource(
            fields.Text("article"), fields.Optional("link"), fields.Day("checked"), fields.Text("how"), fields.Optional("doubt"));
        fields.Close();
        return source;
    }
}
