using System.Globalization;
using System.Text;
using Greffe.Courts.Communes;

namespace Greffe.Tests.Courts;

/// <summary>Addresses as people type them, made from the list of communes by a seed: spelling mistakes, abbreviations, missing accents.</summary>
internal sealed class TypedAddresses(int seed, CommuneIndex communes)
{
    private static readonly string[] Streets = ["rue de la République", "av. Victor-Hugo", "place du Marché", "chemin des Vignes", "bd Jean Jaurès", "impasse des Lilas", "route de Paris"];

    private readonly Random _random = new(seed);
    private readonly List<CommuneRow> _communes = [.. communes.All.Where(row => row.Postcodes.Count > 0).OrderBy(row => row.Code, StringComparer.Ordinal)];
    private readonly ILookup<string, CommuneRow> _names = communes.All.ToLookup(row => PlaceName.Loose(PlaceName.Key(row.Name)));

    /// <summary>A text and the code that it means.</summary>
    public IEnumerable<(string Text, string Code, string How)> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var row = _communes[_random.Next(_communes.Count)];
            var postcode = row.Postcodes[_random.Next(row.Postcodes.Count)];
            // Two communes of one postcode and one name, or of one department and one name, are not to be told apart by anyone.
            var alone = _names[PlaceName.Loose(PlaceName.Key(row.Name))].Count() == 1;
            var mistakes = _random.Next(10) switch { < 3 => 0, < 9 => 1, _ => row.Name.Length > 10 ? 2 : 1 };
            var name = Mistyped(row.Name, mistakes);
            yield return (_random.Next(6)) switch
            {
                0 => ($"{_random.Next(1, 200)} {Streets[_random.Next(Streets.Length)]}, {postcode} {name}", row.Code, "street"),
                1 => ($"{_random.Next(1, 200)} {Streets[_random.Next(Streets.Length)]} {postcode} {name.ToUpperInvariant()}", row.Code, "street"),
                2 => ($"{name} ({postcode})", row.Code, "after"),
                3 => ($"{name} {row.Department}", row.Code, "department"),
                4 when alone => (name, row.Code, "name"),
                _ => ($"{postcode} {name}", row.Code, "postcode"),
            };
        }
    }

    private string Mistyped(string name, int mistakes)
    {
        var text = new StringBuilder(_random.Next(2) == 0 ? Plain(name) : name);
        if (_random.Next(3) == 0) text.Replace("Saint-", "St ").Replace("Sainte-", "Ste ");
        if (_random.Next(3) == 0) text.Replace('-', ' ');
        for (var i = 0; i < mistakes; i++) Mistake(text);
        return _random.Next(3) == 0 ? text.ToString().ToLowerInvariant() : text.ToString();
    }

    private void Mistake(StringBuilder text)
    {
        var at = _random.Next(text.Length);
        var letter = (char)('a' + _random.Next(26));
        switch (_random.Next(4))
        {
            case 0: text[at] = letter; break;
            case 1: text.Insert(at, letter); break;
            case 2 when text.Length > 3: text.Remove(at, 1); break;
            default:
                if (at + 1 < text.Length) (text[at], text[at + 1]) = (text[at + 1], text[at]);
                break;
        }
    }

    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
