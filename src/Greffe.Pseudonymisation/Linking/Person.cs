namespace Greffe.Pseudonymisation.Linking;

/// <summary>Gender that a civility tells.</summary>
internal enum Gender { Unknown, Masculine, Feminine }

/// <summary>One person of the document, gathered from every mention.</summary>
internal sealed class Person(int number, NameParts parts, MentionRole role, Gender gender)
{
    private readonly HashSet<string> surnames = [.. parts.Surname];
    private readonly HashSet<string> given = [.. parts.Given];
    private readonly List<int> seen = [];

    /// <summary>Number in order of discovery.</summary>
    public int Number => number;

    /// <summary>The fullest name known.</summary>
    public NameParts Name { get; private set; } = parts;

    /// <summary>Role: a party or a professional once one mention says so.</summary>
    public MentionRole Role { get; private set; } = role;

    /// <summary>Gender, once known.</summary>
    public Gender Gender { get; private set; } = gender;

    /// <summary>Whether the delivery's metadata name this natural person.</summary>
    public bool IsDeclared { get; set; }

    /// <summary>Whether the person is called Maître without being a lawyer.</summary>
    public bool IsOfficer { get; set; }

    /// <summary>Whether the person speaks or writes by office.</summary>
    public bool IsProfessional => Detecting.Names.Roles.IsProfessional(Role);

    /// <summary>Every word of every surname borne, married or maiden names included.</summary>
    public IReadOnlySet<string> Surnames => surnames;

    /// <summary>First names, initials included.</summary>
    public IReadOnlySet<string> Given => given;

    /// <summary>Whether a mention can be this person: surname shared, first names and gender not at odds.</summary>
    public bool Fits(NameParts parts, Gender gender)
    {
        if (Gender != Gender.Unknown && gender != Gender.Unknown && gender != Gender) return false;
        if (parts.Surname.Count > 0 && surnames.Count > 0 && !SharesSurname(parts.Surname)) return false;
        if (parts.Surname.Count == 0 && parts.Given.Count == 0) return false;
        return parts.Given.Count == 0 || given.Count == 0 ? parts.Surname.Count > 0 && surnames.Count > 0 : SharesGiven(parts.Given[0]);
    }

    /// <summary>Adds what another mention tells.</summary>
    public void Learn(NameParts parts, MentionRole role, Gender gender)
    {
        surnames.UnionWith(parts.Surname);
        given.UnionWith(parts.Given);
        if (Gender == Gender.Unknown) Gender = gender;
        if (Role is MentionRole.Other || Role is MentionRole.Tiers && role is MentionRole.Partie) Role = role;
        if (parts.Surname.Count > 0 && parts.Given.Sum(word => word.Length) > Name.Given.Sum(word => word.Length) || Name.Surname.Count == 0 && parts.Surname.Count > 0) Name = parts;
    }

    /// <summary>Adds a place where the person is named.</summary>
    public void SeenAt(int offset)
    {
        var at = seen.BinarySearch(offset);
        if (at < 0) seen.Insert(~at, offset);
    }

    /// <summary>How often the person is named, as far as read.</summary>
    public int Times => seen.Count;

    /// <summary>Nearest place before <paramref name="offset"/> where the person is named; -1 when there is none.</summary>
    public int LastBefore(int offset)
    {
        var at = seen.BinarySearch(offset);
        if (at < 0) at = ~at;
        return at == 0 ? -1 : seen[at - 1];
    }

    /// <summary>Settles whether someone who is no professional is a party.</summary>
    public void Settle(MentionRole role)
    {
        if (!IsProfessional && !IsDeclared) Role = role;
    }

    /// <summary>Settles that someone called Maître is no lawyer.</summary>
    public void BecomeOfficer() => (Role, IsOfficer) = (MentionRole.Tiers, true);

    /// <summary>Adds a further surname («née Durand»).</summary>
    public void AlsoNamed(NameParts parts)
    {
        surnames.UnionWith(parts.Surname);
        given.UnionWith(parts.Given);
    }

    private bool SharesSurname(IReadOnlyList<string> other) =>
        surnames.Contains(other[^1]) || surnames.Contains(other[0]) || other.Any(word => word.Length == 1 && surnames.Any(own => own[0] == word[0]));

    private bool SharesGiven(string first) => given.Contains(first)
        || first.Length == 1 && given.Any(own => own.Length > 0 && own[0] == first[0])
        || given.Any(own => own.Length == 1 && first.Length > 0 && own[0] == first[0]);
}
