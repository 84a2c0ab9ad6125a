using System.Text.Json.Nodes;
using Greffe.Heldout.Sources;

namespace Greffe.Heldout.Trial;

/// <summary>Judgments of first instance and appeal, from the templates of one part.</summary>
internal static class TrialSet
{
    public static IEnumerable<JsonObject> Make(Part part, int count, int seed, SharedFiles shared)
    {
        var folder = $"templates/{part.ToString().ToLowerInvariant()}/";
        var book = new NameBook(part, new(shared, part));
        var templates = Embedded.Names(folder).Where(name => !name.Contains("/_", StringComparison.Ordinal)).Select(name => (Name: name[folder.Length..], Text: Embedded.Text(name))).ToList();
        var banks = Embedded.Names($"{folder}_").ToDictionary(name => name[(folder.Length + 1)..], name => Embedded.Text(name).Split("\n---\n", StringSplitOptions.TrimEntries), StringComparer.Ordinal);
        for (var index = 0; index < count; index++)
        {
            var random = new Random(HashCode(seed, index));
            var (name, template) = templates[index % templates.Count];
            var text = new Renderer(book, random).Render(Choices.Draw(template.Trim(), banks, random));
            yield return text.Line($"{part.ToString().ToLowerInvariant()}-trial-{index:0000}", name);
        }
    }

    private static int HashCode(int seed, int index) => unchecked((seed * 1_000_003) ^ (index * 7919));
}
