namespace Greffe.Courts.Communes;

/// <summary>What a text typed for a place holds: a postcode, a department, a municipal arrondissement, and the words that may be a name.</summary>
/// <param name="Postcode">Five digits, or null.</param>
/// <param name="Department">Department code, or null.</param>
/// <param name="Arrondissement">Number of a municipal arrondissement, or null.</param>
/// <param name="Names">Keys that may be the name, the likeliest first; empty when the text has no word.</param>
internal sealed record PlaceText(string? Postcode, string? Department, int? Arrondissement, IReadOnlyList<string> Names)
{
    private static readonly string[] StreetWords =
        ["rue", "avenue", "av", "boulevard", "bd", "bld", "place", "pl", "chemin", "impasse", "allee", "allees", "route", "quai", "cours", "square", "residence", "lieu", "lotissement", "passage", "sentier", "bp", "cs", "faubourg", "esplanade", "villa", "hameau", "batiment", "appartement"];

    private static readonly string[] Cities = ["paris", "lyon", "marseille"];

    /// <summary>Reads a text of at most 200 characters, the last of a longer one.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="departments">Code of each department, by its code and by its folded name.</param>
    public static PlaceText Read(string text, IReadOnlyDictionary<string, string> departments)
    {
        if (text.Length > 200) text = text[^200..];
        var words = PlaceName.Words(text).Where(word => word is not ("cedex" or "f" or "arrondissement")).ToList();
        if (words.Count > 1 && words[^1] == "france" && words[^2] is not ("en" or "de")) words.RemoveAt(words.Count - 1);
        words = WithoutCedexNumber(text, words);
        var (postcode, at) = FindPostcode(words);
        var after = at < 0 ? [] : words[(at + 1)..];
        var named = at < 0 ? words : after.Exists(word => word.Any(char.IsAsciiLetter)) ? after : words[..at];
        var department = postcode is null ? TakeDepartment(named, departments) : null;
        var arrondissement = TakeArrondissement(named);
        if (arrondissement is null && postcode is not null && Arrondissement75(postcode) is { } number && named.Exists(Cities.Contains)) arrondissement = number;
        return new(postcode, department, arrondissement, [.. Candidates(text, named, at >= 0)]);
    }

    private static List<string> WithoutCedexNumber(string text, List<string> words) =>
        text.Contains("cedex", StringComparison.OrdinalIgnoreCase) && words.Count > 1 && words[^1].Length <= 2 && words[^1].All(char.IsAsciiDigit) ? words[..^1] : words;

    private static (string? Postcode, int At) FindPostcode(List<string> words)
    {
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words[i].Length == 5 && words[i].All(char.IsAsciiDigit)) return (words[i], i);
            // «75 012 Paris», and not «12 345 rue».
            if (i > 0 && words[i].Length == 3 && words[i - 1].Length == 2 && words[i].All(char.IsAsciiDigit) && words[i - 1].All(char.IsAsciiDigit))
            {
                words[i] = words[i - 1] + words[i];
                words.RemoveAt(i - 1);
                return (words[i - 1], i - 1);
            }
        }

        return (null, -1);
    }

    /// <summary>A department at the end of the words, as a code or by its name, taken off them.</summary>
    private static string? TakeDepartment(List<string> words, IReadOnlyDictionary<string, string> departments)
    {
        if (words.Count < 2) return null;
        var last = words[^1].ToUpperInvariant();
        if (last.Length is 2 or 3 && char.IsAsciiDigit(last[0]) && departments.ContainsKey(last) && !Cities.Contains(words[^2]))
        {
            words.RemoveAt(words.Count - 1);
            return last;
        }

        for (var length = Math.Min(4, words.Count - 1); length > 0; length--)
        {
            if (!departments.TryGetValue(string.Join(' ', words.Skip(words.Count - length)), out var code) || IsPartOfName(words, length)) continue;
            words.RemoveRange(words.Count - length, length);
            return code;
        }

        return null;
    }

    /// <summary>«Neuilly-sur-Marne» ends with a department's name and does not name it.</summary>
    private static bool IsPartOfName(List<string> words, int length) =>
        words[words.Count - length - 1] is "sur" or "en" or "de" or "du" or "la" or "le" or "les" or "l" or "d" or "des" or "aux" or "saint" or "sainte" or "et" or "sous" or "val";

    private static int? TakeArrondissement(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!Cities.Contains(words[i])) continue;
            var digits = words[i + 1].TakeWhile(char.IsAsciiDigit).Count();
            if (digits is 0 or > 2 || words[i + 1][digits..] is not ("" or "e" or "er" or "eme" or "ieme" or "ere" or "nd")) continue;
            var number = int.Parse(words[i + 1].AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture);
            words.RemoveAt(i + 1);
            return number is >= 1 and <= 20 ? number : null;
        }

        return null;
    }

    private static int? Arrondissement75(string postcode) => postcode switch
    {
        "75116" => 16,
        _ when postcode.StartsWith("750", StringComparison.Ordinal) || postcode.StartsWith("6900", StringComparison.Ordinal) || postcode.StartsWith("130", StringComparison.Ordinal)
            => int.Parse(postcode.AsSpan(3), System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 20 and var number ? number : null,
        _ => null,
    };

    private static IEnumerable<string> Candidates(string text, List<string> words, bool afterPostcode)
    {
        var whole = string.Join(' ', words);
        if (whole.Length > 0) yield return whole;
        if (afterPostcode && !words.Exists(StreetWords.Contains)) yield break;
        if (text.LastIndexOf(',') is var comma and >= 0 && PlaceName.Words(text[(comma + 1)..]) is { Count: > 0 } last && last.Exists(word => word.Any(char.IsAsciiLetter)))
            yield return string.Join(' ', last.Where(word => word.Any(char.IsAsciiLetter)));
        if (words.Count == 0 || !(words.Exists(StreetWords.Contains) || char.IsAsciiDigit(words[0][0]))) yield break;
        for (var start = 1; start < words.Count; start++) yield return string.Join(' ', words.Skip(start));
    }
}
