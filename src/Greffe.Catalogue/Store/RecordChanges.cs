using Greffe.Catalogue.Describe;

namespace Greffe.Catalogue.Store;

/// <summary>Names of what differs between two states of a record.</summary>
internal static class RecordChanges
{
    public static IReadOnlyList<string> Between(CatalogueRecord before, CatalogueRecord after)
    {
        List<string> changed = [.. FieldRules.Of(after.Kind).Select(rule => rule.Name).Where(name => !before.Values.All(name).SequenceEqual(after.Values.All(name)))];
        if (before.Visibility != after.Visibility) changed.Add("visibility");
        if (!Same(before.Access, after.Access)) changed.Add("access");
        if (!before.Ports.SequenceEqual(after.Ports)) changed.Add("ports");
        if (!before.Editions.OrderBy(edition => edition.Version, StringComparer.Ordinal).SequenceEqual(after.Editions.OrderBy(edition => edition.Version, StringComparer.Ordinal))) changed.Add("editions");
        if (!before.Distributions.Select(RecordBody.Write).SequenceEqual(after.Distributions.Select(RecordBody.Write))
            || !before.Distributions.Select(one => one.Id).SequenceEqual(after.Distributions.Select(one => one.Id))) changed.Add("distributions");
        return changed;
    }

    private static bool Same(IReadOnlyDictionary<string, Visibility> before, IReadOnlyDictionary<string, Visibility> after) =>
        before.Count == after.Count && before.All(pair => after.TryGetValue(pair.Key, out var level) && level == pair.Value);
}
