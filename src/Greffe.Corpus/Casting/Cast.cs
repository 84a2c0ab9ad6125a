using Greffe.Corpus.Naming;
using Greffe.Corpus.Things;

namespace Greffe.Corpus.Casting;

/// <summary>
/// The people and companies of one document, invented when first called for. The first letter of a key tells the place in the case; an <c>f</c> or an
/// <c>m</c> at its end tells the sex, where a sentence needs it («sa mère, {Qf}»).
/// </summary>
internal sealed class Cast(Draw draw, NameStock names, PlaceStock places, DateOnly today)
{
    private static readonly Dictionary<char, (MentionRole Role, string Function, EntityCategory Category)> Places = new()
    {
        ['A'] = (MentionRole.Partie, "demandeur", EntityCategory.PersonnePhysique),
        ['B'] = (MentionRole.Partie, "defendeur", EntityCategory.PersonnePhysique),
        ['S'] = (MentionRole.Partie, "conjoint", EntityCategory.PersonnePhysique),
        ['U'] = (MentionRole.Partie, "conjoint", EntityCategory.PersonnePhysique),
        ['Z'] = (MentionRole.Partie, "partie-civile", EntityCategory.PersonnePhysique),
        ['K'] = (MentionRole.Tiers, "enfant", EntityCategory.PersonnePhysique),
        ['T'] = (MentionRole.Tiers, "temoin", EntityCategory.PersonnePhysique),
        ['Q'] = (MentionRole.Tiers, "tiers", EntityCategory.PersonnePhysique),
        ['F'] = (MentionRole.Tiers, "defunt", EntityCategory.PersonnePhysique),
        ['M'] = (MentionRole.Tiers, "dirigeant", EntityCategory.PersonnePhysique),
        ['X'] = (MentionRole.Tiers, "expert", EntityCategory.PersonnePhysique),
        ['D'] = (MentionRole.Tiers, "medecin", EntityCategory.PersonnePhysique),
        ['O'] = (MentionRole.Tiers, "policier", EntityCategory.PersonnePhysique),
        ['N'] = (MentionRole.Tiers, "notaire", EntityCategory.PersonnePhysique),
        ['H'] = (MentionRole.Tiers, "commissaire-de-justice", EntityCategory.PersonnePhysique),
        ['L'] = (MentionRole.Tiers, "mandataire", EntityCategory.PersonnePhysique),
        ['V'] = (MentionRole.Avocat, "avocat", EntityCategory.ProfessionnelAvocat),
        ['J'] = (MentionRole.Magistrat, "magistrat", EntityCategory.ProfessionnelMagistratGreffier),
        ['P'] = (MentionRole.Magistrat, "parquet", EntityCategory.ProfessionnelMagistratGreffier),
        ['G'] = (MentionRole.Greffier, "greffier", EntityCategory.ProfessionnelMagistratGreffier),
    };

    private readonly Dictionary<string, Person> people = [];
    private readonly Dictionary<string, Company> companies = [];
    private readonly HashSet<string> surnames = [];
    private readonly HashSet<string> givens = [];

    public IReadOnlyCollection<Person> People => people.Values;

    public IReadOnlyCollection<Company> Companies => companies.Values;

    public static bool IsPerson(string key) => Places.ContainsKey(key[0]) && (key.Length == 1 || char.IsDigit(key[1]) || key[1..] is "f" or "m");

    public static bool IsCompany(string key) => key[0] is 'C' or 'Y' && (key.Length == 1 || char.IsDigit(key[1]));

    public Person this[string key] => people.TryGetValue(key, out var person) ? person : people[key] = Invent(key);

    private Person Invent(string key)
    {
        var (role, function, category) = Places[key[0]];
        var origin = NameStock.Origin(draw);
        var female = Female(key);
        var (surname, other, link) = Surnames(key, origin, female);
        surnames.Add(surname);
        var age = key[0] is 'K' ? draw.Between(1, 17) : key[0] is 'F' ? draw.Between(60, 96) : draw.Between(19, 84);
        return new()
        {
            Id = $"p{people.Count + 1}", Role = role, Function = function, Category = category, Female = female, Surname = surname, OtherSurname = other, OtherLink = link,
            Given = FreshGiven(origin, female),
            MoreGiven = draw.Chance(0.25) ? [.. Enumerable.Range(0, draw.Between(1, 2)).Select(_ => names.FirstName(draw, origin, female))] : [],
            Alias = draw.Chance(0.5) ? names.FirstName(draw, NameStock.Origin(draw), female) : names.Surname(draw, NameStock.Origin(draw)),
            Birth = today.AddDays(-age * 365 - draw.Between(0, 364)),
        };
    }

    /// <summary>Spouses are of the two sexes most often.</summary>
    private bool Female(string key) => key switch
    {
        "S" => this["A"].Female ? draw.Chance(0.03) : draw.Chance(0.97),
        "U" => this["B"].Female ? draw.Chance(0.03) : draw.Chance(0.97),
        _ when key[^1] is 'f' or 'm' => key[^1] == 'f',
        _ => draw.Chance(0.48),
    };

    private (string Surname, string? Other, string? Link) Surnames(string key, string origin, bool female)
    {
        var own = Fresh(origin);
        if (key is "S" or "U")
        {
            var spouse = this[key == "S" ? "A" : "B"];
            return female && draw.Chance(0.65) ? (spouse.Surname, own, "née") : (own, null, null);
        }
        if (key[0] == 'K' && people.Count > 0 && draw.Chance(0.85)) return (this[people.ContainsKey("B") && draw.Chance(0.5) ? "B" : "A"].Surname, null, null);
        // Relatives share a surname; more of them would put the same word now on a party, now on a stranger, and teach nothing.
        if (key[0] is 'F' or 'Q' && people.ContainsKey("A") && draw.Chance(key[0] == 'F' ? 0.35 : 0.15)) return (this["A"].Surname, null, null);
        if (female && key[0] is 'A' or 'B' or 'Z' or 'T' or 'F' && draw.Chance(0.3))
            return draw.Chance(0.5) ? (own, Fresh(origin), "née") : (own, Fresh(origin), draw.Any("épouse", "épouse", "épouse", "veuve", "divorcée", "ép."));
        return (own, null, null);
    }

    /// <summary>A surname that nobody of the document bears yet, save by chance of one in thirty: homonyms exist.</summary>
    private string Fresh(string origin)
    {
        for (var attempt = 0; ; attempt++)
        {
            var surname = names.Surname(draw, origin);
            if (!surnames.Contains(surname) || attempt > 5 || draw.Chance(0.05)) return surname;
        }
    }

    /// <summary>A first name that nobody bears yet, most often.</summary>
    private string FreshGiven(string origin, bool female)
    {
        // A party may bear the first name of a lawyer or a witness.
        if (people.Count > 3 && draw.Chance(0.06)) return draw.Of(people.Values.ToList()).Given;
        for (var attempt = 0; ; attempt++)
        {
            var given = names.FirstName(draw, origin, female);
            if (givens.Add(given) || attempt > 5 || draw.Chance(0.03)) return given;
        }
    }

    public Company CompanyOf(string key)
    {
        if (companies.TryGetValue(key, out var known)) return known;
        var form = draw.Of(Words.Of("companyForms"));
        var (bearing, name) = CompanyName(form);
        return companies[key] = new($"c{companies.Count + 1}", form, name, key[0] == 'C' ? MentionRole.Partie : MentionRole.Tiers, bearing, CheckedNumbers.Siren(draw));
    }

    private (bool Bearing, string Name) CompanyName(string form)
    {
        var (head, tail) = (draw.Of(Words.Of("companyHeads")), draw.Of(Words.Of("companyTails")));
        var party = people.Values.FirstOrDefault(person => person.Role == MentionRole.Partie);
        if (party is not null && draw.Chance(0.2)) return (true, Bearing(party.Surname, head));
        return (false, draw.Below(16) switch
        {
            10 => Brand(), 11 => $"{Brand()} {draw.Of(Words.Of("companyEnds"))}", 12 => $"{head} {draw.Of(Words.Of("companyEnds"))}",
            13 => $"{draw.Of(Words.Of("companyEnds"))} {places.Hamlet(draw)}", 14 => $"{names.Surname(draw, NameStock.Origin(draw))} {draw.Of(Words.Of("companyEnds"))}",
            0 => Bearing(names.Surname(draw, NameStock.Origin(draw)), head),
            1 => $"Les {tail.Replace("du ", "", StringComparison.Ordinal)} {draw.Any("réunis", "associés", "Bleus", "d'Or")}".Replace("  ", " ", StringComparison.Ordinal),
            2 => string.Concat(Enumerable.Range(0, draw.Between(2, 4)).Select(_ => draw.Letter())),
            3 => $"{string.Concat(Enumerable.Range(0, draw.Between(2, 3)).Select(_ => draw.Letter()))} {head}",
            4 => $"{names.FirstName(draw, "italian", true)}{draw.Any("tech", "pro", "lia", "net", "group", "bat", "med")}",
            5 => $"{head} {places.Hamlet(draw)}",
            6 when form.StartsWith("SCI", StringComparison.Ordinal) => $"{places.Residence(draw)}",
            _ => $"{head} {tail}",
        });
    }

    // «Sotrabois», «Néolia», «Prestalis»: a word that is nobody's name.
    private string Brand() => draw.Of(Words.Of("brandHeads")) + draw.Of(Words.Of("brandTails"));

    private string Bearing(string surname, string head) => draw.Below(7) switch
    {
        0 => $"{head} {surname}", 1 => $"{surname} et Fils", 2 => $"{surname} Frères", 3 => $"{surname} & Associés", 4 => $"Établissements {surname}", 5 => surname, _ => $"{surname} {head}",
    };
}
