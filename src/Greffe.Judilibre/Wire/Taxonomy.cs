using System.Collections.Frozen;

namespace Greffe.Judilibre.Wire;

/// <summary>The lists of the API: which keys a parameter takes, and the words for each key. Some depend on the kind of court (context).</summary>
internal static class Taxonomy
{
    /// <summary>Context used when none is given.</summary>
    public const string DefaultContext = "cc";

    private static readonly (string List, string[] Contexts, string Key, string Label)[] Rows = [.. Load()];

    /// <summary>Contexts: the kinds of court that this API knows.</summary>
    public static IReadOnlyList<string> Contexts { get; } = ["cc", "ca", "tj", "tcom", "cph"];

    /// <summary>Names of the lists, in alphabetical order.</summary>
    public static IReadOnlyList<string> Lists { get; } = [.. Rows.Select(row => row.List).Distinct().Order(StringComparer.Ordinal)];

    private static readonly FrozenDictionary<(string List, string Context), (string Key, string Label)[]> ByContext = Contexts
        .SelectMany(context => Lists.Select(list => (list, context)))
        .ToFrozenDictionary(pair => pair, pair => Rows.Where(row => row.List == pair.list && row.Contexts.Contains(pair.context)).Select(row => (row.Key, row.Label)).ToArray());

    private static readonly FrozenDictionary<(string List, string Context, string Key), string> Labels = ByContext
        .SelectMany(pair => pair.Value.DistinctBy(item => item.Key).Select(item => ((pair.Key.List, pair.Key.Context, item.Key), item.Label)))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Label);

    private static readonly FrozenDictionary<string, string[]> AllKeys = Lists.ToFrozenDictionary(
        list => list, list => Contexts.SelectMany(context => ByContext[(list, context)]).Select(item => item.Key).Distinct().ToArray());

    /// <summary>Keys and words of a list in a context, in the list's order.</summary>
    public static IReadOnlyList<(string Key, string Label)> List(string list, string context) => ByContext.GetValueOrDefault((list, context)) ?? [];

    /// <summary>Keys of a list in any context.</summary>
    public static IReadOnlyList<string> Keys(string list) => AllKeys[list];

    /// <summary>Words of a key; null when the list has no such key in that context.</summary>
    public static string? Label(string list, string context, string key) => Labels.GetValueOrDefault((list, context, key));

    private static IEnumerable<(string List, string[] Contexts, string Key, string Label)> Load()
    {
        using var stream = typeof(Taxonomy).Assembly.GetManifestResourceStream("taxonomy.tsv")
            ?? throw new InvalidOperationException("The embedded lists of the API are missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var list, var contexts, var key, var label])
                yield return (list, contexts.Split(','), key, label);
    }
}
