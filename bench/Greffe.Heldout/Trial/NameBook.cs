using Greffe.Heldout.Sources;

namespace Greffe.Heldout.Trial;

/// <summary>The hand-written lists of one part, and names made of its syllables.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, string[]> lists = new(StringComparer.Ordinal);
    private readonly string[][] syllables;
    private readonly KnownNames known;

    public NameBook(Part part, KnownNames known)
    {
        this.known = known;
        var section = "";
        foreach (var line in Embedded.Text($"names/{part.ToString().ToLowerInvariant()}").Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[') section = line.Trim('[', ']');
            else lists[section] = [.. lists.GetValueOrDefault(section, []), .. line.Split('|')];
        }
        syllables = [.. string.Join('|', lists["syllables"]).Split('|').Select(column => column.Split(','))];
    }

    public string Pick(string section, Random random) => lists[section][random.Next(lists[section].Length)];

    public bool IsKnown(string name) => known.Holds(name);

    /// <summary>Two in five from the public lists, the rest from ours: written by hand, made of syllables, or common words.</summary>
    public string Surname(Random random, List<string> difficulty)
    {
        var draw = random.NextDouble();
        var name = draw < 0.36 ? known.Surname(random)
            : draw < 0.66 ? Pick("surnames", random)
            : draw < 0.84 ? Invented(random)
            : draw < 0.93 ? Pick("common", random)
            : $"{known.Surname(random)}{(random.Next(3) == 0 ? " " : "-")}{Invented(random)}";
        if (draw is >= 0.84 and < 0.93) difficulty.Add("common-word");
        if (name.Contains(' ', StringComparison.Ordinal) || name.Contains("d'", StringComparison.Ordinal)) difficulty.Add("particle");
        if (name.Contains('-', StringComparison.Ordinal)) difficulty.Add("double");
        return name;
    }

    public string Given(Random random, bool isWoman) =>
        random.NextDouble() < 0.5 ? Pick(isWoman ? "feminine" : "masculine", random) : random.Next(2) == 0 ? known.Given(random, isWoman) : Pick(isWoman ? "feminine" : "masculine", random);

    private string Invented(Random random)
    {
        var name = string.Concat(syllables.Select(column => random.Next(6) == 0 ? "" : column[random.Next(column.Length)]));
        return name.Length < 4 ? Invented(random) : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
