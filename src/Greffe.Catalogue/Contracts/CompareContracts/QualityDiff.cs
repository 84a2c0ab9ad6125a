using System.Text.Json;
using Greffe.Catalogue.Contracts.TestContract;

namespace Greffe.Catalogue.Contracts.CompareContracts;

/// <summary>Quality rules of two versions: matched by identifier or name, else by what they measure.</summary>
internal static class QualityDiff
{
    public static void Compare(string path, JsonElement before, JsonElement after, List<ContractChange> changes)
    {
        var (old, next) = (Rules(before), Rules(after));
        foreach (var (name, rule) in old)
        {
            var place = $"{path}/quality/{name}";
            if (!next.TryGetValue(name, out var now)) changes.Add(new(place, "qualityRemoved", false, $"la règle de qualité « {name} » disparaît"));
            else One(place, rule, now, changes);
        }

        foreach (var (name, rule) in next.Where(rule => !old.ContainsKey(rule.Key)))
            changes.Add(new($"{path}/quality/{name}", "qualityAdded", rule.Text("type") != "text", $"la règle de qualité « {name} » apparaît"));
    }

    private static void One(string place, JsonElement before, JsonElement after, List<ContractChange> changes)
    {
        ValidValues(place, before, after, changes);
        var (old, next) = (Threshold.Of(before), Threshold.Of(after));
        if (old is not null && next is not null && old != next)
        {
            var isTighter = !next.IncludesAll(old);
            changes.Add(new($"{place}/threshold", isTighter ? "qualityTightened" : "qualityLoosened", isTighter, $"le seuil passe de « {old.Words} » à « {next.Words} »"));
        }
        else if (old is null != next is null)
        {
            changes.Add(new($"{place}/threshold", next is null ? "qualityLoosened" : "qualityTightened", next is not null, "le seuil apparaît ou disparaît"));
        }

        foreach (var field in (string[])["metric", "rule", "query", "unit"])
        {
            if (before.Text(field) != after.Text(field)) changes.Add(new($"{place}/{field}", "qualityChanged", true, "la règle mesure autre chose"));
        }

        PlainDiff.Compare(place, before, after, changes, ["metric", "rule", "query", "unit", "arguments", .. Threshold.Operators]);
    }

    private static void ValidValues(string place, JsonElement before, JsonElement after, List<ContractChange> changes)
    {
        if (before.Member("arguments") is not { } old || after.Member("arguments") is not { } next || JsonElement.DeepEquals(old, next)) return;
        var kind = old.Member("validValues") is { ValueKind: JsonValueKind.Array } was && next.Member("validValues") is { ValueKind: JsonValueKind.Array } now
            && !JsonElement.DeepEquals(was, now) ? OptionDiff.Sets(was, now) : "qualityChanged";
        changes.Add(new($"{place}/arguments", kind, kind != "enumWidened", "les arguments de la règle changent"));
    }

    private static Dictionary<string, JsonElement> Rules(JsonElement owner)
    {
        var rules = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (rule, at) in owner.Items("quality").Select((rule, at) => (rule, at)))
            rules.TryAdd(rule.Text("id") ?? rule.Text("name") ?? rule.Text("metric") ?? rule.Text("query") ?? $"#{at}", rule);
        return rules;
    }
}
