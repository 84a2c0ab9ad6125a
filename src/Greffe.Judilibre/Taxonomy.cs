using System.Collections.Frozen;
using Greffe.Decisions;

namespace Greffe.Judilibre;

/// <summary>The lists of the API: which keys a parameter takes, and the words for each key. Some depend on the kind of court (context).</summary>
internal static class Taxonomy
{
    /// <summary>Context used when none is given.</summary>
    public const string DefaultContext = "cc";

    private static readonly (string List, string Context, string Key, string Label)[] Rows = [.. Load(), .. Carried()];

    /// <summary>Contexts: the kinds of court that this API knows.</summary>
    public static FrozenSet<string> Contexts { get; } = new[] { "cc", "ca", "tj", "tcom", "cph" }.ToFrozenSet();

    /// <summary>Names of the lists, in alphabetical order.</summary>
    public static IReadOnlyList<string> Lists { get; } = [.. Rows.Select(row => row.List).Append("location").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Keys and words of a list in a context, in the list's order.</summary>
    public static IReadOnlyList<(string Key, string Label)> List(string list, string context) => list == "location"
        ? [.. Locations().Where(court => court.Code.Jurisdiction.Key == context).Select(court => (CourtCodes.Write(court.Code)!, court.Label))]
        : [.. Rows.Where(row => row.List == list && (row.Context == "*" || row.Context == context)).Select(row => (row.Key, row.Label))];

    /// <summary>Keys of a list in any context.</summary>
    public static IReadOnlyList<string> Keys(string list) => [.. Rows.Where(row => row.List == list).Select(row => row.Key).Distinct()];

    /// <summary>Words of a key; null when the list has no such key in that context.</summary>
    public static string? Label(string list, string context, string key)
    {
        foreach (var item in List(list, context))
            if (item.Key == key) return item.Label;
        return null;
    }

    private static IEnumerable<Court> Locations() => KnownCourts.All.Where(court => court.Code.Jurisdiction
        is Jurisdiction.CourDAppel or Jurisdiction.TribunalJudiciaire or Jurisdiction.TribunalDeCommerce or Jurisdiction.ConseilDePrudhommes);

    private static IEnumerable<(string List, string Context, string Key, string Label)> Carried()
    {
        foreach (var term in Terms.Chambers.Where(term => term.Key != Term.OtherKey)) yield return ("chamber", "*", term.Key, term.Label);
        yield return ("chamber", "*", "allciv", "Toutes les chambres civiles");
        yield return ("chamber", "*", Term.OtherKey, "Autre");
        foreach (var term in Terms.Formations) yield return ("formation", "*", term.Key, term.Label);
        foreach (var term in Terms.Solutions) yield return ("solution", "*", term.Key, term.Label);
        foreach (var term in Terms.PublicationLevels)
            if (term.Key.Length == 1) yield return ("publication", "*", term.Key, term.Label);
    }

    private static IEnumerable<(string List, string Context, string Key, string Label)> Load()
    {
        using var stream = typeof(Taxonomy).Assembly.GetManifestResourceStream("taxonomy.tsv")
            ?? throw new InvalidOperationException("The embedded lists of the API are missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var list, var context, var key, var label])
                yield return (list, context, key, label);
    }
}
