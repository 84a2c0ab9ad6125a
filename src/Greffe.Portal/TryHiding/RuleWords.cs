namespace Greffe.Portal.TryHiding;

/// <summary>Which words explain a rule of the engine; a rule without its own words is told by its family.</summary>
internal static class RuleWords
{
    private static readonly (string Prefix, string Key)[] Known =
    [
        ("names/civility", "try.rule.civility"), ("names/label", "try.rule.label"), ("names/kinship", "try.rule.kin"), ("names/relative", "try.rule.kin"),
        ("names/other-name", "try.rule.othername"), ("names/law-firm", "try.rule.lawfirm"), ("names/legal-person", "try.rule.legalperson"),
        ("names/", "try.rule.context"), ("model", "try.rule.context"), ("propagation/slip", "try.rule.slip"), ("propagation/", "try.rule.repeat"), ("repeat", "try.rule.repeat"),
        ("order/", "try.rule.order"), ("address", "try.rule.address"), ("life/", "try.rule.life"), ("nir/", "try.rule.number"), ("identity/", "try.rule.number"),
        ("account/", "try.rule.number"), ("card/", "try.rule.number"), ("company/", "try.rule.number"), ("plate/", "try.rule.number"), ("cadastre", "try.rule.number"),
        ("phone", "try.rule.number"), ("e-mail", "try.rule.web"), ("web/", "try.rule.web"),
    ];

    public static string KeyOf(string rule)
    {
        foreach (var (prefix, key) in Known) if (rule.StartsWith(prefix, StringComparison.Ordinal)) return key;
        return "try.rule.other";
    }
}
