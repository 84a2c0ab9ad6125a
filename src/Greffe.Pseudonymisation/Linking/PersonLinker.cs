using Greffe.Pseudonymisation.Detecting.Names;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Linking;

/// <summary>Gathers mentions into persons: metadata first, then full names and professionals, then surnames alone, then first names alone.</summary>
internal sealed class PersonLinker(DocumentText document)
{
    private readonly List<Person> persons = [];
    private readonly Dictionary<string, List<Person>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> byGiven = new(StringComparer.Ordinal);

    /// <summary>Everyone found so far.</summary>
    public IReadOnlyList<Person> Persons => persons;

    /// <summary>Whether the text was pseudonymised before: then what presents a lawyer may be gone.</summary>
    public bool IsHiddenBefore { get; set; }

    /// <summary>What the model thinks of who acts by office; null without a model.</summary>
    public Detecting.Fitting.Offices? Offices { get; set; }

    /// <summary>Adds the natural persons that the metadata name.</summary>
    public void Declare(IEnumerable<Party> parties)
    {
        foreach (var party in parties)
        {
            if (party.IsNaturalPerson == false || string.IsNullOrWhiteSpace(party.Name)) continue;
            if (party.IsNaturalPerson is null && !LooksLikePerson(party.Name)) continue;
            var name = new DocumentText(party.Name);
            var start = 0;
            for (var at = 0; at < name.Tokens.Count && name.Is(at, WordFlags.Civility); at++) start = name.IsMark(at + 1, '.') ? name.Tokens[at + 1].End : name.Tokens[at].End;
            var parts = NameParts.Of(name, start, name.Text.Length, announcedAlone: true);
            if (parts.Surname.Count == 0) continue;
            var person = Join(parts, RoleOf(party.Capacity), GenderBefore(name, name.TokenAt(start)));
            person.IsDeclared = !person.IsProfessional;
        }
    }

    /// <summary>Links settled candidates; those that are no person keep a null person.</summary>
    public List<Linked> Link(List<Candidate> settled)
    {
        var people = new Person?[settled.Count];
        for (var pass = 0; pass < 3; pass++)
            for (var index = 0; index < settled.Count; index++)
            {
                if (people[index] is not null || !IsPerson(settled[index]) || settled[index].SameAs >= 0 || Rank(settled[index]) != pass) continue;
                var person = people[index] = LinkOne(settled[index]);
                for (var other = index + 1; other < settled.Count && other < index + 5; other++) // «épouse Roy», «dit Manu»: whoever is called so elsewhere is that person.
                    if (people[other] is null && IsPerson(settled[other]) && settled[other].SameAs >= settled[index].Start && settled[other].SameAs < settled[index].End) Add(people[other] = person, PartsOf(settled[other]));
            }
        LinkOtherNames(settled, people);
        if (!IsHiddenBefore) Officers.Settle(document, settled, people, Offices);
        return [.. settled.Select((candidate, index) => new Linked(candidate, people[index]))];
    }

    private static bool IsPerson(Candidate candidate) => candidate.Rule.StartsWith("names/", StringComparison.Ordinal) && candidate.Category is not EntityCategory.PersonneMorale
        && candidate.Rule != "names/law-firm" || candidate.Category is EntityCategory.PersonnePhysique;

    // Full names first, then surnames that a civility announces, then what may be a surname, a first name or a nickname.
    private int Rank(Candidate candidate)
    {
        var parts = PartsOf(candidate);
        if (Roles.IsProfessional(candidate.Role) && parts.Surname.Count > 0 || parts.Given.Count > 0 && parts.Surname.Count > 0) return 0;
        return IsAnnounced(candidate) && parts.Surname.Any(word => word.Length > 1) || IsNickname(document.TokenAt(candidate.Start)) ? 1 : 2;
    }

    private NameParts PartsOf(Candidate candidate) => NameParts.Of(document, candidate.Start, candidate.End, IsAnnounced(candidate));

    private bool IsAnnounced(Candidate candidate) => candidate.Rule is "names/civility" or "names/label" || document.IsPresented(document.TokenAt(candidate.Start));

    private Person LinkOne(Candidate candidate)
    {
        var at = document.TokenAt(candidate.Start);
        var parts = new NameReading(persons, bySurname, byGiven).Read(PartsOf(candidate), IsAnnounced(candidate), Roles.IsProfessional(candidate.Role));
        if (parts.Given.Count + parts.Surname.Count == 1 && !Known(parts).Any() && NicknameOf(at, candidate) is { } bearer)
        {
            Add(bearer, parts);
            return bearer;
        }
        var person = Join(parts, candidate.Role, GenderBefore(document, at) is var before && before != Gender.Unknown ? before : GenderAfter(candidate.End));
        person.IsOfficer |= candidate.IsOfficer;
        person.SeenAt(candidate.Start);
        return person;
    }

    // «on l'appelle Momo», «alias « Momo »»: the last person named before who acts in no office.
    private Person? NicknameOf(int at, Candidate candidate)
    {
        if (Roles.IsProfessional(candidate.Role) || !IsNickname(at)) return null;
        return persons.Where(person => !person.IsProfessional).MaxBy(person => person.LastBefore(candidate.Start)) is { } bearer && bearer.LastBefore(candidate.Start) > candidate.Start - 1_500 ? bearer : null;
    }

    // Only marks, numbers and «le» or «la» stand between the word that announces a nickname and the nickname.
    private bool IsNickname(int at)
    {
        for (var index = at - 1; index >= 0 && index > at - 6; index--)
        {
            if (document.Folded(index) is "alias" or "dit" or "dite" or "surnom" or "surnoms" or "surnomme" or "surnommee" or "appelle" or "appelait" or "pseudo" or "pseudonyme") return true;
            if (document.Tokens[index].Kind == TokenKind.Word && document.Folded(index) is not ("le" or "la" or "l")) return false;
        }
        return false;
    }

    private void LinkOtherNames(List<Candidate> settled, Person?[] people)
    {
        Dictionary<int, Person> byStart = [];
        for (var index = 0; index < settled.Count; index++) if (people[index] is { } person) byStart[settled[index].Start] = person;
        for (var index = 0; index < settled.Count; index++)
        {
            if (people[index] is not null || !IsPerson(settled[index])) continue;
            var parts = PartsOf(settled[index]);
            if (byStart.TryGetValue(settled[index].SameAs, out var principal)) Add(principal, parts);
            else principal = Join(parts, settled[index].Role, Gender.Unknown);
            people[index] = principal;
        }
    }

    // An ordinary mention joins an ordinary person first, the one most often named where several fit; only when none fits can it be the professional of that name.
    private Person Join(NameParts parts, MentionRole role, Gender gender)
    {
        var fits = Known(parts).Where(person => person.Fits(parts, gender)).ToList();
        var professional = Roles.IsProfessional(role);
        var chosen = professional ? fits.FirstOrDefault(person => person.Role == role) ?? (role == MentionRole.Avocat ? fits.FirstOrDefault(person => person.IsOfficer) : null)
            : fits.Where(person => !person.IsProfessional).MaxBy(person => person.Times) ?? fits.FirstOrDefault(person => IsSameProfessional(person, parts, gender));
        if (chosen is null)
        {
            chosen = new(persons.Count + 1, parts, role, gender);
            persons.Add(chosen);
        }
        chosen.Learn(parts, role, gender);
        Index(chosen, parts);
        return chosen;
    }

    // A lawyer is called Maître: «M. Petit» is someone else. A full name is the judge's only when the judge's own first name says so.
    private static bool IsSameProfessional(Person person, NameParts parts, Gender gender)
    {
        if (!person.IsProfessional || !parts.Surname.All(person.Surnames.Contains)) return false;
        if (parts.Surname.Count == 0 || person.Name.Surname.Count > 0 && !parts.Surname.Contains(person.Name.Surname[^1])) return false;
        if (parts.Given.Count > 0) return person.Given.Count > 0;
        return person.Role != MentionRole.Avocat || gender == Gender.Unknown;
    }

    private IEnumerable<Person> Known(NameParts parts)
    {
        if (parts.Surname.Count == 0)
            return parts.Given.Count > 0 && byGiven.TryGetValue(parts.Given[0], out var named) ? named : [];
        if (parts.Surname is [{ Length: 1 }]) return persons.Count < 200 ? persons : [];
        return parts.Surname.SelectMany(word => bySurname.GetValueOrDefault(word) ?? []).Distinct().Take(50);
    }

    private void Add(Person person, NameParts parts)
    {
        person.AlsoNamed(parts);
        Index(person, parts);
    }

    private void Index(Person person, NameParts parts)
    {
        foreach (var word in parts.Surname) Put(bySurname, word, person);
        foreach (var word in parts.Given) Put(byGiven, word, person);
    }

    private static void Put(Dictionary<string, List<Person>> index, string word, Person person)
    {
        if (!index.TryGetValue(word, out var list)) index[word] = list = [];
        if (!list.Contains(person)) list.Add(person);
    }

    private static MentionRole RoleOf(PartyCapacity capacity) => capacity switch
    {
        PartyCapacity.Claimant or PartyCapacity.Defendant => MentionRole.Partie,
        PartyCapacity.ThirdPerson => MentionRole.Tiers,
        PartyCapacity.Avocat => MentionRole.Avocat,
        PartyCapacity.Magistrat => MentionRole.Magistrat,
        PartyCapacity.Greffier => MentionRole.Greffier,
        _ => MentionRole.Other,
    };

    private static bool LooksLikePerson(string name)
    {
        var text = new DocumentText(name);
        for (var at = 0; at < text.Tokens.Count; at++) if (text.Is(at, WordFlags.Organisation | WordFlags.Firm | WordFlags.Court)) return false;
        return text.Tokens.Count is > 0 and < 10 && text.Tokens.Any(token => token.IsCapital);
    }

    // «Anne Roy, née le …», «Paul Roy, domicilié …», «Anne Roy épouse Petit»: the word that agrees with who was just named.
    private Gender GenderAfter(int end)
    {
        var at = document.TokenAt(end);
        while (document.IsMark(at, ',') || document.IsMark(at, '(')) at++;
        if (!document.Has(at) || document.Tokens[at] is not { Kind: TokenKind.Word, Shape: not Shape.Upper, Gap: < Gap.Paragraph }) return Gender.Unknown;
        return document.Folded(at) switch
        {
            "nee" or "epouse" or "veuve" or "domiciliee" or "representee" or "assistee" or "appelante" or "intimee" or "demanderesse" or "defenderesse" or "requerante" or "prevenue" or "agee" or "divorcee" => Gender.Feminine,
            "ne" when document.Text[document.Tokens[at].End - 1] == 'é' => Gender.Masculine,
            "domicilie" or "represente" or "assiste" or "appelant" or "intime" or "demandeur" or "defendeur" or "requerant" or "prevenu" or "age" or "divorce" or "veuf" => Gender.Masculine,
            _ => Gender.Unknown,
        };
    }

    private static Gender GenderBefore(DocumentText text, int at)
    {
        var before = text.CivilityBefore(at);
        if (!text.Is(before, WordFlags.Civility)) return Gender.Unknown;
        return text.Is(before, WordFlags.Masculine) ? Gender.Masculine : text.Is(before, WordFlags.Feminine) ? Gender.Feminine : Gender.Unknown;
    }
}
