namespace Greffe.Corpus.Casting;

/// <summary>Someone of the case, invented.</summary>
internal sealed class Person
{
    public required string Id { get; init; }

    public required MentionRole Role { get; init; }

    /// <summary>What they do in the case, in one word without accent.</summary>
    public required string Function { get; init; }

    public required EntityCategory Category { get; init; }

    public required bool Female { get; init; }

    /// <summary>First name of every day.</summary>
    public required string Given { get; init; }

    /// <summary>Further first names, written in headers only.</summary>
    public required IReadOnlyList<string> MoreGiven { get; init; }

    /// <summary>Surname of every day.</summary>
    public required string Surname { get; init; }

    /// <summary>Surname of birth where the everyday one is a spouse's, or the spouse's where it is not; null when there is one name.</summary>
    public string? OtherSurname { get; init; }

    /// <summary>How the other surname is introduced: <c>née</c>, <c>épouse</c>, <c>veuve</c>…</summary>
    public string? OtherLink { get; init; }

    public string? Alias { get; init; }

    public required DateOnly Birth { get; init; }

    /// <summary>How many times named so far.</summary>
    public int Named { get; set; }

    /// <summary>Things of theirs as written the first time, by kind: a repeat is written alike.</summary>
    public Dictionary<string, string> Things { get; } = [];

    public bool Professional => Role is MentionRole.Avocat or MentionRole.Magistrat or MentionRole.Greffier;
}

/// <summary>A legal person of the case, invented.</summary>
internal sealed record Company(string Id, string Form, string Name, MentionRole Role, bool BearsPartyName, string Siren)
{
    public int Named { get; set; }

    public Dictionary<string, string> Things { get; } = [];
}
