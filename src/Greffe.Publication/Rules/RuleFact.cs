using Greffe.Decisions;

namespace Greffe.Publication.Rules;

/// <summary>A fact that rules may ask about: its key in the files, the values a file may write, and whether facts have one of them.</summary>
internal sealed record RuleFact(string Key, Func<string, bool> Accepts, Func<GateFacts, RuleSet, string, bool> Fits)
{
    /// <summary>Every fact, by key.</summary>
    public static IReadOnlyDictionary<string, RuleFact> All { get; } = new RuleFact[]
    {
        new("jurisdictions", value => Jurisdictions.TryParse(value, out _), (facts, _, value) => facts.Court.Jurisdiction.Key == value),
        new("courts", value => CourtCode.TryParse(value, out _), (facts, _, value) => facts.Court.Value == value),
        new("matters", value => value == "unknown" || Matters.TryParse(value, out _),
            (facts, set, value) => (set.MatterOf(facts)?.Key ?? "unknown") == value),
        new("nac", NotEmpty, (facts, _, value) => facts.Nac == value),
        new("nacKnown", YesOrNo, (facts, _, value) => Word(!string.IsNullOrEmpty(facts.Nac)) == value),
        new("nacLists", NotEmpty, (facts, set, value) => facts.Nac is { } nac && set.NacList(value).Contains(nac)),
        new("chambers", NotEmpty, (facts, _, value) => facts.Chamber == value),
        new("chamberWords", NotEmpty, (facts, _, value) => ChamberWords.Has(facts.ChamberLabel, value)),
        new("types", NotEmpty, (facts, _, value) => facts.Type == value),
        new("sources", NotEmpty, (facts, _, value) => facts.Source == value),
        new("sourcesOtherThan", NotEmpty, (facts, _, value) => facts.Source != value),
        new("publicHearing", YesNoUnknown, (facts, _, value) => Word(facts.PublicHearing) == value),
        new("final", YesNoUnknown, (facts, _, value) => Word(facts.IsFinal) == value),
        new("minorTried", YesNoUnknown, (facts, _, value) => Word(facts.MinorTried) == value),
        new("minorsFullyHidden", YesOrNo, (facts, _, value) => Word(facts.MinorsFullyHidden) == value),
        new("reasonsWithheld", YesOrNo, (facts, _, value) => Word(facts.ReasonsWithheld) == value),
        new("courtPublication", YesOrNo, (facts, _, value) => Word(facts.PublishedByCourt) == value),
        new("exceptionalInterest", YesOrNo, (facts, _, value) => Word(facts.Exceptional is not null) == value),
    }.ToDictionary(fact => fact.Key);

    private static bool NotEmpty(string value) => value.Length > 0;

    private static bool YesOrNo(string value) => value is "yes" or "no";

    private static bool YesNoUnknown(string value) => value is "yes" or "no" or "unknown";

    private static string Word(bool? value) => value switch { true => "yes", false => "no", null => "unknown" };
}

/// <summary>Keys of <see cref="Matter"/> in the rule files.</summary>
internal static class Matters
{
    extension(Matter matter)
    {
        /// <summary>Key, lower case, for example <c>prudhomale</c>.</summary>
        public string Key => matter.ToString().ToLowerInvariant();
    }

    /// <summary>Reads a key; false when no branch has it.</summary>
    public static bool TryParse(string key, out Matter matter)
    {
        matter = default;
        foreach (var candidate in Enum.GetValues<Matter>())
        {
            if (candidate.Key != key) continue;
            matter = candidate;
            return true;
        }

        return false;
    }
}

/// <summary>Words in the label of a chamber.</summary>
internal static class ChamberWords
{
    /// <summary>Whether the label has those words, as whole words, whatever the case and the kind of apostrophe.</summary>
    public static bool Has(string? label, string words)
    {
        if (string.IsNullOrEmpty(label)) return false;
        var text = label.Replace('’', '\'');
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0;
             at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }
}
