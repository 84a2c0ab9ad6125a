using System.Reflection;

namespace Greffe.Corpus.Drawing;

/// <summary>Texts that ship inside the program.</summary>
internal static class Embedded
{
    private static readonly Assembly Own = typeof(Embedded).Assembly;

    public static IReadOnlyList<string> Names(string folder) =>
        [.. Own.GetManifestResourceNames().Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static string[] Lines(string name)
    {
        using var stream = Own.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The resource {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }

    /// <summary>Sections of a lexicon: <c>== key</c>, then words separated by commas or line ends.</summary>
    public static IReadOnlyDictionary<string, string[]> Sections(string name)
    {
        Dictionary<string, List<string>> sections = [];
        List<string> current = [];
        foreach (var line in Lines(name))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal)) sections[line[3..].Trim()] = current = [];
            else if (!line.StartsWith('#')) current.AddRange(line.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        return sections.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
