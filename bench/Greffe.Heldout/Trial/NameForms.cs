namespace Greffe.Heldout.Trial;

/// <summary>One way of writing a person: what stands before the name, the name, and what makes it hard.</summary>
internal readonly record struct Written(string Before, string Name, IReadOnlyList<string> Difficulty);

/// <summary>The ways of writing a name.</summary>
internal static class NameForms
{
    public static Written? Of(Person person, string form, Manner manner, NameBook book, Random random)
    {
        var first = person.Given[0];
        var last = manner.CapsInText ? Upper(person.Surname) : person.Surname;
        string[] caps = manner.CapsInText ? ["caps"] : [];
        var civility = Civility(person, manner);
        return form switch
        {
            "" => new("", $"{first} {last}", caps),
            "h" => Heading(person, manner),
            "l" => new("", last, caps),
            "f" => new("", first, ["lone-first"]),
            "m" => new(civility, last, caps),
            "mf" => new(civility, $"{first} {last}", caps),
            "t" => new(civility, Misspelt(last, random), ["misspelt"]),
            "tf" => new(civility, $"{first} {Misspelt(last, random)}", ["misspelt"]),
            "i" => new("", $"{first[0]}. {last}", ["initials"]),
            "n" => new("", Nickname(person, book, random), ["nickname"]),
            "r" => new("", $"{Upper(person.Surname)} {first}", ["reversed", "caps"]),
            "caps" => new("", Upper($"{first} {person.Surname}"), ["caps"]),
            "low" => new("", first.ToLowerInvariant(), ["lone-first", "lower-case"]),
            "u" => new("", manner.CapsInText ? Upper(person.Usage ?? person.Surname) : person.Usage ?? person.Surname, ["married-name"]),
            "hl" => new("", Upper(person.Surname), ["caps"]),
            "full" => new("", $"{string.Join(person.Surname.Length % 2 == 0 ? ", " : " ", person.Given)} {last}", caps),
            "ri" => new("", $"{Upper(person.Surname)} {first[0]}.", ["reversed", "caps", "initials"]),
            "s" => new("", $"{last} {first}", ["reversed", .. caps]),
            "w" => new("", Married(person, manner, book, random), ["married-name", .. caps]),
            "wf" => new("", $"{first} {Married(person, manner, book, random)}", ["married-name", .. caps]),
            _ => null,
        };
    }

    /// <summary>«de» or «que» before a name, its vowel dropped where it is dropped in speech.</summary>
    public static string Elide(string small, string name)
    {
        var letters = name.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant().Where(char.IsAsciiLetter).Take(2).ToArray();
        var drops = letters.Length == 2 && ("aeiouh".Contains(letters[0], StringComparison.Ordinal) || letters[0] == 'y' && !"aeiou".Contains(letters[1], StringComparison.Ordinal));
        return drops ? small[..^1] + "'" : small + " ";
    }

    private static Written Heading(Person person, Manner manner)
    {
        var given = string.Join(person.Given.Count > 1 && person.Surname.Length % 2 == 0 ? ", " : " ", person.Given);
        var caps = Upper(person.Surname);
        return new(Civility(person, manner), manner.ReversedHeading ? $"{caps} {given}" : $"{given} {caps}", manner.ReversedHeading ? ["reversed", "caps"] : ["caps"]);
    }

    private static string Civility(Person person, Manner manner) => person.Role == "avocat"
        ? manner.LongCivility ? "Maître " : "Me "
        : manner.LongCivility ? person.IsWoman ? "Madame " : "Monsieur " : person.IsWoman ? "Mme " : "M. ";

    private static string Misspelt(string name, Random random)
    {
        var isCaps = name == Upper(name);
        var slip = Slips.Misspell(isCaps ? name.ToLowerInvariant() : name, random);
        return isCaps ? Upper(slip) : slip;
    }

    private static string Nickname(Person person, NameBook book, Random random)
    {
        if (!person.Things.TryGetValue("nickname", out var name)) person.Things["nickname"] = name = book.Pick("nicknames", random);
        return name;
    }

    private static string Married(Person person, Manner manner, NameBook book, Random random)
    {
        person.Married ??= book.Surname(random, []);
        return manner.CapsInText ? Upper(person.Married) : person.Married;
    }

    private static string Upper(string name) => name.ToUpperInvariant();
}
