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
    private readonly Dictionary<(SampleEntity Entity, string Key), SampleEntity> _bound = [];
    private readonly Dictionary<string, (string First, string Last, SampleEntity Entity)> _people = [];
    private int _things;

    /// <summary>Everyone and everything so far.</summary>
    public IEnumerable<SampleEntity> Entities => _people.Values.Select(person => person.Entity).Concat(_bound.Values).Distinct();

    /// <summary>What stands in place of <paramref name="words"/>, and whose mention it is.</summary>
    public (string Words, SampleEntity Entity) Stand(SampleEntity original, string words) => IsNamed(original)
        ? Person(original, words)
        : Thing(original);

    private static bool IsNamed(SampleEntity entity) => entity.Category is EntityCategory.PersonnePhysique
        or EntityCategory.ProfessionnelAvocat or EntityCategory.ProfessionnelMagistratGreffier;

    private (string Words, SampleEntity Entity) Person(SampleEntity original, string words)
    {
        var key = Key(original);
        if (!_people.TryGetValue(key, out var person))
        {
            var (first, last) = (Invented.FirstName(random), Invented.Surname(random));
            person = (first, last, original with { Id = $"p{_people.Count + 1}", Name = $"{first} {last}", Forms = [] });
            _people.Add(key, person);
        }

        return (Shape(original, words, person.First, person.Last), person.Entity);
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
        var key = original.Category == EntityCategory.PersonneMorale ? original.Role + original.Id : original.Category + original.Id;
        if (!_bound.TryGetValue((original, key), out var thing))
        {
            var words = Invented.Thing(random, original.Category, date);
            thing = original with { Id = $"x{++_things}", Name = words, Forms = [] };
            _bound.Add((original, key), thing);
        }

        return (thing.Name, thing);
    }
}
