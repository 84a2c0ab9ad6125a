using System.Globalization;
using Greffe.Pseudonymisation.Linking;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>Numbers the entities of a document in order of appearance, and gives each the key that its placeholder is kept under.</summary>
internal sealed class Identities(DocumentText document)
{
    private readonly Dictionary<Person, (string Id, string Key)> persons = [];
    private readonly Dictionary<string, string> things = new(StringComparer.Ordinal);
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>Number and key of the entity that a mention names.</summary>
    public (string Id, string Key) Of(Linked item, EntityCategory category)
    {
        if (item.Person is not { } person) return OfThing(item.Candidate, category);
        if (persons.TryGetValue(person, out var known)) return known;
        var gender = person.Name.Given.Count == 0 ? $"|{person.Gender}" : "";
        var key = $"{category.Key}:{person.Name.Key}{gender}";
        for (var copy = 2; !keys.Add(key); copy++) key = $"{category.Key}:{person.Name.Key}{gender}#{copy.ToString(CultureInfo.InvariantCulture)}";
        return persons[person] = ($"p{(persons.Count + 1).ToString(CultureInfo.InvariantCulture)}", key);
    }

    private (string Id, string Key) OfThing(Candidate candidate, EntityCategory category)
    {
        var words = document.Text.AsSpan(candidate.Start, candidate.End - candidate.Start);
        var folded = Folding.Fold(words);
        var key = $"{category.Key}:{(folded.Length > 0 ? folded : words.ToString())}";
        if (!things.TryGetValue(key, out var id)) things[key] = id = $"e{(things.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        return (id, key);
    }
}
