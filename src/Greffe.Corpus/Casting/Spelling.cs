using System.Text;

namespace Greffe.Corpus.Casting;

/// <summary>How a person's name is spelt in one mention, title left out.</summary>
internal static class Spelling
{
    // Share of later mentions spelt wrong: what clerks do, and enough of it to learn from.
    private const double SlipShare = 0.025;

    /// <summary>As a header identifies someone: all first names, capitals as the registry does.</summary>
    public static string Head(Person person, Manner manner, Draw draw)
    {
        var surname = manner.CapitalHeads ? person.Surname.ToUpperInvariant() : person.Surname;
        var given = string.Join(draw.Chance(0.8) ? " " : ", ", [person.Given, .. person.MoreGiven]);
        if (manner.CapitalFirstNames) given = given.ToUpperInvariant();
        return manner.SurnameFirst ? $"{surname} {given}" : $"{given} {surname}";
    }

    /// <summary>First name and surname in the body.</summary>
    public static string Full(Person person, Manner manner, Draw draw)
    {
        var surname = Last(person, manner, draw);
        return manner.SurnameFirst && draw.Chance(0.3) ? $"{surname} {person.Given}" : $"{person.Given} {surname}";
    }

    public static string Last(Person person, Manner manner, Draw draw)
    {
        var surname = manner.CapitalBody || draw.Chance(0.03) ? person.Surname.ToUpperInvariant() : person.Surname;
        return person.Named > 1 && draw.Chance(SlipShare) ? Slip(surname, draw) : surname;
    }

    public static string Initials(Person person, Draw draw)
    {
        var (first, last) = (char.ToUpperInvariant(person.Given[0]), char.ToUpperInvariant(person.Surname[0]));
        return draw.Below(4) switch { 0 => $"{last}.", 1 => $"{first}.{last}.", 2 => $"{first}. {last}.", _ => $"{first}. {person.Surname}" };
    }

    /// <summary>One slip of the hand: a letter dropped, doubled, swapped or replaced, an accent lost.</summary>
    public static string Slip(string name, Draw draw)
    {
        if (name.Length < 4) return name;
        var at = draw.Between(1, name.Length - 2);
        if (!char.IsLetter(name[at]) || !char.IsLetter(name[at + 1])) return name;
        var slip = new StringBuilder(name);
        switch (draw.Below(5))
        {
            case 0: slip.Remove(at, 1); break;
            case 1: slip.Insert(at, name[at]); break;
            case 2: (slip[at], slip[at + 1]) = (slip[at + 1], slip[at]); break;
            case 3: slip[at] = char.IsUpper(name[at]) ? "AEIOULNRST"[draw.Below(10)] : "aeioulnrst"[draw.Below(10)]; break;
            default: return WithoutAccents(name);
        }
        return slip.ToString();
    }

    public static string WithoutAccents(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(unit => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(unit) != System.Globalization.UnicodeCategory.NonSpacingMark))
            .Normalize(NormalizationForm.FormC);
}
