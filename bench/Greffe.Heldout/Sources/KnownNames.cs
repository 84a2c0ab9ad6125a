using System.Globalization;
using System.Text;

namespace Greffe.Heldout.Sources;

/// <summary>Names of the lists that an engine may have learnt from: a name with all its words here is «known», any other «unseen».</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);
    private readonly string[] surnames;
    private readonly string[] masculine;
    private readonly string[] feminine;

    public KnownNames(SharedFiles shared, Part part)
    {
        var listed = shared.Lines("pseudonymisation", "names", "surnames-insee-fr.txt").Select(line => line.Trim()).Where(line => line.Length > 3).ToList();
        var first = shared.Lines("pseudonymisation", "names", "first-names-counts-fr.csv").Skip(1).Select(line => line.Split(',')[0]).ToList();
        foreach (var name in listed.Concat(first)) foreach (var word in Words(name)) words.Add(word);
        // Each part draws from its own half of the lists; «fresh» from that of «final».
        surnames = [.. listed.Where(name => name.Length < 14 && Belongs(name, part))];
        string[] given = [.. first.Take(4000).Where(name => name.Length is > 2 and < 14 && Belongs(name, part))];
        // Only «fresh» minds the gender: the texts of the two others stay what they were.
        var genders = part == Part.Fresh ? Genders(shared) : null;
        masculine = genders is null ? given : [.. given.Where(name => genders.GetValueOrDefault(name) == "m")];
        feminine = genders is null ? given : [.. given.Where(name => genders.GetValueOrDefault(name) == "f")];
    }

    public bool Holds(string name) => Words(name).All(words.Contains);

    public string Surname(Random random) => Capitalise(surnames[random.Next(surnames.Length)]);

    public string Given(Random random, bool isWoman)
    {
        var fit = isWoman ? feminine : masculine;
        return Capitalise(fit[(int)(fit.Length * Math.Pow(random.NextDouble(), 2))]);
    }

    private static Dictionary<string, string> Genders(SharedFiles shared)
    {
        Dictionary<string, string> genders = new(StringComparer.Ordinal);
        foreach (var row in shared.Lines("pseudonymisation", "names", "prenoms-origines.csv").Skip(1).Select(line => line.Split(';')))
            if (row.Length > 1) genders[Fold(row[0])] = row[1];
        return genders;
    }

    private static bool Belongs(string name, Part part) => name.Sum(letter => letter) % 2 == (part == Part.Dev ? 0 : 1);

    private static string Capitalise(string name) => CultureInfo.GetCultureInfo("fr-FR").TextInfo.ToTitleCase(name.ToLowerInvariant());

    private static IEnumerable<string> Words(string name) =>
        Fold(name).Split([' ', '-', '\'', '’', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3);

    private static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var letter in name.ToUpperInvariant().Normalize(NormalizationForm.FormD))
            if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(letter == 'Œ' ? "OE" : letter == 'Ł' ? "L" : letter.ToString());
        return folded.ToString();
    }
}
