namespace Greffe.Pseudonymisation.Linking;

/// <summary>Reads a name again in the light of the persons already known: which of its words is a first name is often told elsewhere in the text.</summary>
internal sealed class NameReading(IReadOnlyList<Person> persons, Dictionary<string, List<Person>> bySurname, Dictionary<string, List<Person>> byGiven)
{
    private const int ShortestFuzzy = 5;
    private const int MostFuzzy = 200;

    /// <summary>The name with its words sorted as the known person bears them; unchanged when nobody fits.</summary>
    public NameParts Read(NameParts parts, bool announced, bool professional)
    {
        List<string> words = [.. parts.Given, .. parts.Surname];
        if (words.Count == 0 || professional) return parts;
        if (words is [{ Length: 1 } first, { Length: 1 } last] && persons.Count <= MostFuzzy) return ReadInitials(parts, first[0], last[0]);
        return words.Count == 1 ? ReadOne(parts, words[0], announced) : ReadMany(parts, words);
    }

    // «J. D.» for the only «Jean Duperray».
    private NameParts ReadInitials(NameParts parts, char first, char last)
    {
        NameParts? found = null;
        foreach (var person in persons)
        {
            var given = person.Given.FirstOrDefault(word => word.Length > 1 && word[0] == first);
            var surname = person.Surnames.FirstOrDefault(word => word.Length > 1 && word[0] == last);
            if (given is null || surname is null || person.IsProfessional) continue;
            if (found is not null) return parts;
            found = new([given], [surname]);
        }
        return found ?? parts;
    }

    private NameParts ReadOne(NameParts parts, string word, bool announced)
    {
        if (word.Length == 1) return parts;
        var (surname, given) = (bySurname.ContainsKey(word), byGiven.ContainsKey(word));
        if (surname && given) return announced ? new([], [word]) : byGiven[word].Exists(person => !person.IsProfessional) ? new([word], []) : parts;
        if (surname) return new([], [word]);
        if (given) return new([word], []);
        if (Slip(word, bySurname) is { } name) return new([], [name]);
        return !announced && Slip(word, byGiven) is { } first ? new([first], []) : parts;
    }

    // «DOS ANJINHOS» for «Swann DOS ANJINHOS», «Reymondie Théotime» for «Théotime Reymondie».
    private NameParts ReadMany(NameParts parts, List<string> words)
    {
        if (persons.Count > MostFuzzy) return parts;
        foreach (var person in persons)
            if (!person.IsProfessional && words.All(word => person.Surnames.Contains(word) || person.Given.Contains(word)) && (words.Any(person.Surnames.Contains) || parts.Surname.Count == 0 || IsKnownFirstName(words)))
                return new([.. words.Where(word => person.Given.Contains(word) && !person.Surnames.Contains(word))], [.. words.Where(person.Surnames.Contains)]);
        return words.Exists(word => word.Length >= ShortestFuzzy && !bySurname.ContainsKey(word) && !byGiven.ContainsKey(word)) && Mended(words) is { } mended ? ReadMany(parts, mended) : parts;
    }

    // A compound first name that someone bears, «Fleur-Lise», whose second half reads like a surname.
    private bool IsKnownFirstName(List<string> words) => words.Count == 2 && !bySurname.ContainsKey(words[0]) && !bySurname.ContainsKey(words[1]);

    // «Manshado-Tanli» for «Manchado-Tanli»: each unknown word as the known one that it misspells; null when nothing is found.
    private List<string>? Mended(List<string> words)
    {
        List<string> mended = [];
        foreach (var word in words) mended.Add(bySurname.ContainsKey(word) || byGiven.ContainsKey(word) ? word : Slip(word, bySurname) ?? Slip(word, byGiven) ?? word);
        return mended.SequenceEqual(words) ? null : mended;
    }

    private string? Slip(string word, Dictionary<string, List<Person>> index)
    {
        if (word.Length < ShortestFuzzy - 1 || persons.Count > MostFuzzy) return null;
        foreach (var known in index.Keys)
            if (known.Length >= ShortestFuzzy - 1 && (known[0] == word[0] || known.Length >= ShortestFuzzy && word.Length >= ShortestFuzzy) && EditDistance.IsOne(word, known)) return known; // A short name keeps its first letter at least.
        return null;
    }
}
