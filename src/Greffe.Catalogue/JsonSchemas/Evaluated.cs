namespace Greffe.Catalogue.JsonSchemas;

/// <summary>What the schemas applied so far to one value have spoken of: <c>unevaluated…</c> concerns the rest.</summary>
internal sealed class Evaluated
{
    public HashSet<string> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<int> Items { get; } = [];

    public void Add(Evaluated other)
    {
        Properties.UnionWith(other.Properties);
        Items.UnionWith(other.Items);
    }
}
