using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Samples.Sources;

namespace Greffe.Benchmarks.Generation;

/// <summary>
/// People and things of one generated decision. Lines borrowed from several samples speak of the same parties: claimants of all of
/// them are the same person, and so on; a handful of third persons are shared in turn.
/// </summary>
internal sealed class Cast(Random random, DateOnly date)
{
    private const int ThirdPersons = 5;
    // By reference: the hash of a record reads all its forms.
    private readonly Dictionary<object, SampleEntity> _things = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, Actor> _actors = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Actor> _people = [];

    private sealed record Actor(string First, string Last, SampleEntity Entity);

    /// <summary>Everyone and everything so far.</summary>
    public IEnumerable<SampleEntity> Entities => _people.Values.Select(person => person.Entity).Concat(_things.Values);

    /// <summary>What stands in place of <paramref name="words"/>, and whose mention it is.</summary>
    public (string Words, SampleEntity Entity) Stand(SampleEntity original, string words) => IsNamed(original)
        ? Person(original, words)
        : Thing(original);

    private static bool IsNamed(SampleEntity entity) => entity.Category is EntityCategory.PersonnePhysique
        or EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier;

    private (string Words, SampleEntity Entity) Person(SampleEntity original, string words)
    {
        if (!_actors.TryGetValue(original, out var actor)) _actors[original] = actor = Play(original);
        return (Shape(original, words, actor.First, actor.Last), actor.Entity);
    }

    private Actor Play(SampleEntity original)
    {
        var key = Key(original);
        if (_people.TryGetValue(key, out var actor)) return actor;
        var (first, last) = (Invented.FirstName(random), Invented.Surname(random));
        return _people[key] = new(first, last, original with { Id = $"p{_people.Count + 1}", Name = $"{first} {last}", Forms = [] });
    }

    private static string Key(SampleEntity entity)
    {
        var number = entity.Id.Length > 0 && char.IsAsciiDigit(entity.Id[^1]) ? entity.Id[^1] - '0' : 0;
        return entity.Role switch
        {
            MentionRole.Partie when entity.Capacity == PartyCapacity.Claimant => "claimant",
            MentionRole.Partie when entity.Capacity == PartyCapacity.Defendant => "defendant",
            MentionRole.Partie => "partie",
            MentionRole.Avocat => $"avocat{number % 2}",
            MentionRole.Magistrat => $"magistrat{number % 3}",
            MentionRole.Greffier => "greffier",
            _ => $"tiers{number % ThirdPersons}",
        };
    }

    /// <summary>The same form as in the sample: capitals, full name, surname or first name alone, with the same title.</summary>
    private static string Shape(SampleEntity original, string words, string first, string last)
    {
        foreach (var title in (ReadOnlySpan<string>)["M. ", "Mme ", "Me ", "Maître ", "SCP ", "SARL ", "SAS ", "SELARL "])
            if (words.StartsWith(title, StringComparison.Ordinal))
                return title + (words[title.Length..] == French.Upper(words[title.Length..]) ? French.Upper(last) : last);
        var head = original.Name.Split(' ')[0];
        var hasFirst = words.Contains(head, StringComparison.OrdinalIgnoreCase);
        if (words == original.Name && !words.Contains(' ', StringComparison.Ordinal)) return original.Capacity == PartyCapacity.ThirdPerson ? first : last;
        var isCapitals = words == French.Upper(words);
        if (!hasFirst) return isCapitals ? French.Upper(last) : last;
        if (isCapitals) return $"{French.Upper(first)} {French.Upper(last)}";
        var tail = words[(words.LastIndexOf(' ') + 1)..];
        if (words.Length == head.Length) return first;
        if (!words.StartsWith(head, StringComparison.OrdinalIgnoreCase)) return $"{French.Upper(last)} {first}";
        return tail == French.Upper(tail) ? $"{first} {French.Upper(last)}" : $"{first} {last}";
    }

    private (string Words, SampleEntity Entity) Thing(SampleEntity original)
    {
        if (!_things.TryGetValue(original, out var thing))
        {
            var words = Invented.Thing(random, original.Category, date);
            _things[original] = thing = original with { Id = $"x{_things.Count + 1}", Name = words, Forms = [] };
        }

        return (thing.Name, thing);
    }
}
