namespace Greffe.Catalogue.Yaml;

/// <summary>One node of a YAML document, with its place in the source.</summary>
/// <param name="Start">Where it begins, in UTF-16 units from the beginning of the text.</param>
/// <param name="End">Where it ends, in the same units.</param>
internal abstract record YamlValue(int Start, int End)
{
    /// <summary>A text, number, boolean or null; plain ones are typed by the core schema of YAML 1.2.</summary>
    public sealed record Scalar(string Text, bool Plain, int Start, int End) : YamlValue(Start, End);

    /// <summary>A list, in order.</summary>
    public sealed record List(IReadOnlyList<YamlValue> Items, int Start, int End) : YamlValue(Start, End);

    /// <summary>A mapping, in order; no key twice.</summary>
    public sealed record Map(IReadOnlyList<KeyValuePair<string, YamlValue>> Members, int Start, int End) : YamlValue(Start, End);
}
