using System.Globalization;
using System.Text.RegularExpressions;
using Greffe.Heldout.Writing;

namespace Greffe.Heldout.Trial;

/// <summary>Second pass: fills the slots of a drawn template and marks what it writes. The markup is told in the README of this folder.</summary>
internal sealed partial class Renderer(NameBook book, Random random)
{
    private readonly GoldText text = new();
    private readonly Manner manner = Manner.Draw(random);
    private readonly Dictionary<string, string> fixedWords = new(StringComparer.Ordinal);
    private Cast cast = new(book, random);
    private Pen pen = null!; // Made by Render, before anything is written.

    public GoldText Render(string drawn)
    {
        pen = new(text, manner, random);
        cast = new(book, random);
        foreach (Match told in Gender().Matches(drawn)) cast.Declare(told.Groups[1].Value[0], told.Groups[2].Value == "f");
        foreach (Match told in Ties().Matches(drawn)) Tie(told.Groups[1].Value[0], told.Groups[2].Value, told.Groups[3].Value[0]);
        drawn = FullName().Replace(Ties().Replace(Gender().Replace(drawn, ""), ""), "{$1}");
        var last = 0;
        foreach (Match slot in Slot().Matches(drawn))
        {
            pen.Write(drawn[last..slot.Index]);
            if (slot.Groups["kind"].Success) Decoy(slot.Groups["kind"].Value, slot.Groups["words"].Value);
            else Fill(slot.Groups["slot"].Value);
            last = slot.Index + slot.Length;
        }
        pen.Write(drawn[last..]);
        return text;
    }

    private void Decoy(string kind, string words)
    {
        var start = text.Length;
        pen.Write(words);
        text.Decoy(start, kind);
    }

    private void Tie(char letter, string tie, char other)
    {
        if (tie == "~") cast.DeclareKin(letter, other);
        else cast.DeclareSpouse(letter, other);
    }

    private void Fill(string slot)
    {
        if (slot.Split(' ') is [("de" or "que") and var small, var told])
        {
            Person(cast[told[0]], told.Length == 1 ? "" : told[2..], small);
            return;
        }
        if (char.IsAsciiLetterLower(slot[0]) && slot[0] != 'n' && (slot.Length == 1 || slot[1] is '.' or ':'))
        {
            var person = cast[slot[0]];
            if (slot.Length > 1 && slot[1] == ':') { var ways = slot[2..].Split('/'); pen.Write(ways[person.IsWoman ? 1 : 0]); }
            else Person(person, slot.Length == 1 ? "" : slot[2..]);
        }
        else Word(slot);
    }

    private void Person(Person person, string form, string small = "")
    {
        if (NameForms.Of(person, form, manner, book, random) is not { } written) { Thing(person, form); return; }
        pen.Write(small.Length > 0 ? NameForms.Elide(small, written.Before + written.Name) + written.Before : written.Before);
        var start = text.Length;
        var happened = pen.Write(written.Name);
        var lone = form is "f" or "low" or "n";
        string[] own = lone ? [book.IsKnown(person.Given[0]) ? "known-first" : "unseen-first"] : [.. person.Difficulty];
        text.Mark(start, person.Category, person.Role, person.Id, [.. own, .. written.Difficulty, .. happened], hidden: !person.IsProfessional);
    }

    private void Thing(Person person, string form)
    {
        var (category, make) = form switch
        {
            "birth" => ("dateNaissance", () => person.Birth),
            "addr" => ("adresse", () => Things.Address(book, random, broken: false)),
            "addr2" => ("adresse", () => Things.Address(book, random, broken: true)),
            "tel" => ("telephoneFax", () => Things.Phone(random)),
            "mail" => ("email", () => Things.Mail(person, book, random)),
            "nir" => ("numeroIdentifiant", () => Things.Nir(person, random)),
            "iban" => ("compteBancaire", () => Things.Iban(random)),
            "plate" => ("plaqueImmatriculation", () => Things.Plate(random)),
            "town" or "live" => ("localite", () => Things.Town(book, random)),
            "death" => ("dateDeces", () => Things.Date(random, 2004, 2022)),
            "wed" => ("dateMariage", (Func<string>)(() => Things.Date(random, 1975, 2018))),
            "union" => ("dateMariage", () => Things.Date(random, YearOf(person.Birth) + 20, YearOf(person.Birth) + 24)),
            "parcel" => ("cadastre", () => $"section {(char)random.Next('A', 'F')}{(char)random.Next('H', 'P')} n° {random.Next(10, 900)}"),
            _ => throw new FormatException($"No form «{form}»."),
        };
        if (!person.Things.TryGetValue(form, out var words)) person.Things[form] = words = make();
        var start = text.Length;
        var happened = pen.Write(words);
        text.Mark(start, category, person.Role, $"{person.Id}-{form}", happened, optional: form is "town" or "live");
    }

    private static int YearOf(string date) => int.Parse(date[^4..], CultureInfo.InvariantCulture);

    private void Word(string slot)
    {
        var parts = slot.Split(':');
        switch (parts[0])
        {
            case "V" or "V2" or "V3": Decoy("court-town", Fixed(slot, () => book.Pick("courts", random))); break;
            case "CA": Decoy("court-town", Fixed(slot, () => book.Pick("appeal-courts", random))); break;
            case "TA": Decoy("court-town", Fixed(slot, () => book.Pick("administrative-courts", random))); break;
            case "S1" or "S2" or "S3": Decoy("company", Fixed(slot, () => book.Pick("companies", random))); break;
            case "siren": Decoy("company-number", Fixed(slot, () => Things.Siren(random))); break;
            case "date": pen.Write(Things.Date(random, 2019, 2024)); break;
            case "year": pen.Write(random.Next(2015, 2025).ToString(CultureInfo.InvariantCulture)); break;
            case "rg": pen.Write(Fixed(slot, () => $"{random.Next(19, 25)}/{random.Next(100, 9999):00000}")); break;
            case "eur": pen.Write($"{random.Next(1, 60)} {random.Next(0, 1000):000}{(random.Next(2) == 0 ? $",{random.Next(100):00}" : "")} {(random.Next(2) == 0 ? "euros" : "€")}"); break;
            case "job": pen.Write(book.Pick("jobs", random)); break;
            case "n": pen.Write(random.Next(int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)); break;
            case "co": Company(parts[1][0]); break;
            default: throw new FormatException($"No slot «{slot}».");
        }
    }

    // A party's surname in the name of a company: hidden by some courts, kept by others, so neither due nor wrong.
    private void Company(char letter)
    {
        pen.Write(random.Next(2) == 0 ? "Établissements " : "Maison ");
        var start = text.Length;
        var happened = pen.Write(cast[letter].Surname);
        text.Mark(start, "personnePhysique", cast[letter].Role, cast[letter].Id, [.. happened, "in-company"], optional: true);
        if (random.Next(2) == 0) pen.Write(" et Fils");
    }

    private string Fixed(string slot, Func<string> make) => fixedWords.TryGetValue(slot, out var words) ? words : fixedWords[slot] = make();

    [GeneratedRegex(@"\{(?<slot>[^{}]+)\}|<<(?<kind>[a-z-]+):(?<words>[^<>]+)>>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"\{([a-z])\.f\} \{\1\.l\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FullName();

    [GeneratedRegex(@"\{([a-z])([~+])([a-z])\}\n?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ties();

    [GeneratedRegex(@"\{([a-z])!([fm])\}\n?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gender();
}
