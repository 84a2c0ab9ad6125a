using System.Text.RegularExpressions;
using Greffe.Heldout.Trial;
using Greffe.Heldout.Writing;

namespace Greffe.Heldout.Cassation;

/// <summary>Puts invented people in the place of the placeholders of one decision: the same letter is the same name all through.</summary>
internal sealed partial class Refill(NameBook book, Random random)
{
    private readonly Dictionary<string, (string Name, string[] Difficulty)> surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> things = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> persons = new(StringComparer.Ordinal);
    private readonly GoldText text = new();
    private bool isWoman;

    public GoldText Fill(RealText real)
    {
        var pattern = real.IsAdministrative ? Administrative() : Judicial();
        var last = 0;
        foreach (Match match in pattern.Matches(real.Text))
        {
            text.Append(real.Text[last..match.Index]);
            isWoman = match.Groups["civ"].Value is "Mme " or "Mlle " or "Madame " or "Mmes ";
            text.Append(match.Groups["civ"].Value);
            Put(match, real);
            last = match.Index + match.Length;
        }
        text.Append(real.Text[last..]);
        Professionals.Mark(text);
        return text;
    }

    private void Put(Match match, RealText real)
    {
        if (match.Groups["last"].Success) Person(match.Groups["first"].Value, match.Groups["last"].Value, Officer().IsMatch(real.Text.AsSpan(0, match.Index)));
        else if (match.Groups["place"].Success) Thing(match, Things.Address(book, random, false), "adresse");
        else if (match.Groups["town"].Success) Thing(match, Things.Town(book, random), "localite");
        else if (match.Groups["plate"].Success) Thing(match, Things.Plate(random), "plaqueImmatriculation");
        else if (match.Groups["account"].Success) Thing(match, Things.Iban(random), "compteBancaire");
        else if (match.Groups["company"].Success) Company(match);
        else if (Lodging().IsMatch(real.Text.AsSpan(Math.Max(0, match.Index - 60), match.Index - Math.Max(0, match.Index - 60)))) Thing(match, Things.Address(book, random, false), "adresse");
        else text.Append(match.Value);
    }

    private void Person(string first, string last, bool isOfficer)
    {
        if (!surnames.TryGetValue(last, out var surname))
        {
            List<string> difficulty = [];
            var name = book.Surname(random, difficulty);
            surnames[last] = surname = (name, [.. difficulty, book.IsKnown(name) ? "known" : "unseen"]);
        }
        if (first.Length > 0 && !given.ContainsKey(first + last)) given[first + last] = book.Given(random, isWoman);
        var id = first.Length > 0 ? persons[last] = $"p{first}{last}" : persons.GetValueOrDefault(last) ?? (persons[last] = $"p{last}");
        var start = text.Length;
        text.Append(first.Length > 0 ? $"{given[first + last]} {surname.Name}" : surname.Name);
        // A lawyer or notary whom the court hid all the same: neither due nor wrong.
        text.Mark(start, "personnePhysique", isOfficer ? "other" : "partie", id, surname.Difficulty, optional: isOfficer);
    }

    private void Thing(Match match, string made, string category)
    {
        var numbered = match.Value.Any(char.IsAsciiDigit);
        if (!numbered || !things.TryGetValue(match.Value, out var words)) words = things[match.Value] = made;
        var start = text.Length;
        text.Append(words);
        text.Mark(start, category, "partie", numbered ? $"{category}-{match.Value}" : $"{category}-{start}", []);
    }

    // A company that the court hid because its name tells who is behind it: neither due nor wrong.
    private void Company(Match match)
    {
        if (!things.TryGetValue(match.Value, out var words)) words = things[match.Value] = book.Pick("companies", random);
        var start = text.Length;
        text.Append(words);
        text.Mark(start, "personneMorale", "partie", $"m{match.Value}", [], optional: true);
    }

    private const string Civility = @"(?<civ>\b(?:M\.|MM\.|Mmes|Mme|Mlle|Monsieur|Madame|consorts|époux|épouse) )?";

    [GeneratedRegex(Civility + @"(?:\[(?<first>[A-Z]{1,2})\](?: \[[A-Z]{1,2}\])? \[(?<last>[A-Z]{1,2})\]|(?<first>[A-Z]{1,2}(?:\.\.\. [A-Z]{1,2})?)\.\.\. (?<last>[A-Z]{1,2})\.\.\.|(?<=(?:M\.|Mme|Mlle|Monsieur|Madame) )(?<first>(?:\p{Lu}[\p{L}-]+ ){1,2})?(?<last>[A-Z]{1,2})\.\.\.|\[(?<last>[A-Z]{1,2})\]|(?<![\w.])(?<last>[A-Z]{1,2})\.\.\.)|(?<place>\[Adresse \d+\])|(?<town>\[Localité \d+\])|(?<plate>\[Immatriculation \d+\])|(?<account>\[X{8,}\d+\])|(?<company>\[\d+\])|(?<rest>\[\.\.\.\])",
        RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Judicial();

    [GeneratedRegex(@"(?<civ>\b(?:M\.|Mme|Mlle) )(?:(?<first>[A-Z]) )?(?<last>[A-Z])(?=[ ,.;)])", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Administrative();

    [GeneratedRegex(@"(?:\bMe|\bMes|[Mm]aître) $", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Officer();

    [GeneratedRegex(@"(?:domicili|demeurant|siège est|\bsise?\b|adresse|résid)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Lodging();
}
