using Greffe.Corpus.Casting;
using Greffe.Corpus.Naming;
using Greffe.Corpus.Parsing;

namespace Greffe.Corpus.Writing;

/// <summary>Writes people: <c>{A}</c> is the usual mention, a form after a dot asks for another one or for something of theirs.</summary>
internal sealed class PersonSlots(Draw draw, Cast cast, Page page, Manner manner, PlaceStock places, DateOnly today)
{
    private readonly BelongingSlots belongings = new(draw, cast, page, places, today);

    public void Write(Node.Slot slot)
    {
        var person = cast[slot.Key];
        if (Pronoun(person, slot.Form) is { } pronoun) { page.Write(pronoun); return; }
        if (belongings.Write(person, slot)) return;
        person.Named++;
        Mention(person, slot);
    }

    private void Mention(Person person, Node.Slot slot)
    {
        switch (slot.Form)
        {
            case "": Usual(person); break;
            case "id": Head(person, titled: draw.Chance(0.75)); break;
            case "head": Head(person, titled: false); break;
            case "full": Title(person); Mark(person, Spelling.Full(person, manner, draw)); break;
            case "pn": Mark(person, Spelling.Full(person, manner, draw)); break;
            case "np": Mark(person, $"{person.Surname.ToUpperInvariant()} {person.Given}"); break;
            case "nom": Title(person); Mark(person, Spelling.Last(person, manner, draw)); break;
            case "n": Mark(person, Spelling.Last(person, manner, draw)); break;
            case "N": Mark(person, person.Surname.ToUpperInvariant()); break;
            case "p": Mark(person, draw.Chance(0.03) ? person.Given.ToUpperInvariant() : person.Given); break;
            case "ini": Title(person); Mark(person, Spelling.Initials(person, draw)); break;
            case "ij": Mark(person, $"{char.ToUpperInvariant(person.Given[0])}. {Spelling.Last(person, manner, draw)}"); break;
            case "low": Mark(person, draw.Chance(0.7) ? person.Given.ToLowerInvariant() : Spelling.WithoutAccents(person.Given.ToLowerInvariant())); break;
            case "nick": Mark(person, Nickname(person)); break;
            case "autre": Mark(person, person.OtherSurname ?? person.Surname); break;
            case "alias": Mark(person, person.Alias!); break;
            case "jeune": page.WriteHead(person.Female ? "la jeune " : "le jeune "); Mark(person, draw.Chance(0.8) ? person.Given : Spelling.Full(person, manner, draw)); break;
            case "couple": Couple(person, slot.Key); break;
            case "epoux": page.WriteHead("les époux "); Mark(person, Spelling.Last(person, manner, draw)); break;
            case "consorts": page.WriteHead("les consorts "); Mark(person, Spelling.Last(person, manner, draw)); break;
            default: throw new InvalidOperationException($"A person has no form «{slot.Form}».");
        }
    }

    private void Mark(Person person, string words) => page.Mark(words, person.Category, person.Role, person.Id, person.Function, person.Professional ? false : null);

    private string Nickname(Person person) => person.Things.TryGetValue("nick", out var known) ? known : person.Things["nick"] = draw.Of(Words.Of("nicknames"));

    private void Head(Person person, bool titled)
    {
        if (titled) page.Write((manner.LongTitles || draw.Chance(0.5) ? person.Female ? "Madame " : "Monsieur " : person.Female ? "Mme " : "M. "));
        Mark(person, Spelling.Head(person, manner, draw));
        if (person.OtherSurname is null || person.Professional) return;
        var bracket = person.OtherLink == "née" && draw.Chance(0.2);
        page.Write($"{(bracket ? " (" : draw.Any(" ", ", "))}{person.OtherLink} ");
        Mark(person, manner.CapitalHeads ? person.OtherSurname.ToUpperInvariant() : person.OtherSurname);
        if (bracket) page.Write(")");
    }

    private void Usual(Person person)
    {
        if (person.Function == "enfant") { Child(person); return; }
        var full = person.Named == 1 ? draw.Chance(0.85) : draw.Chance(manner.FullRepeats);
        Title(person);
        if (person.Named > 2 && draw.Chance(0.012)) Mark(person, Spelling.Initials(person, draw));
        else Mark(person, full ? Spelling.Full(person, manner, draw) : Spelling.Last(person, manner, draw));
        if (person.Named == 1 && person.OtherSurname is not null && !person.Professional && draw.Chance(0.5))
        {
            page.Write($" {person.OtherLink} ");
            Mark(person, person.OtherSurname);
        }
    }

    private void Child(Person person)
    {
        var form = draw.Below(10);
        if (form == 0) page.WriteHead(person.Female ? "la jeune " : "le jeune ");
        Mark(person, person.Named == 1 && form < 6 ? Spelling.Full(person, manner, draw) : person.Given);
    }

    private void Title(Person person)
    {
        switch (person.Function)
        {
            case "avocat" or "notaire" or "commissaire-de-justice" or "mandataire":
                page.Write(draw.Chance(manner.LongTitles ? 0.8 : 0.25) ? "Maître " : draw.Chance(0.9) ? "Me " : "Maitre ");
                return;
            case "medecin":
                page.WriteHead(draw.Any("le docteur ", "le Dr ", "le docteur ", "le professeur "));
                return;
            case "magistrat" or "greffier" or "parquet" when draw.Chance(0.08):
                return;
            default:
                if (draw.Chance(manner.TitleLess) && person.Named > 1) return;
                var isLong = manner.MixedTitles ? draw.Chance(0.5) : manner.LongTitles;
                page.Write(isLong ? person.Female ? "Madame " : "Monsieur " : person.Female ? draw.Chance(0.96) ? "Mme " : "Mlle " : draw.Chance(0.97) ? "M. " : "Mr ");
                return;
        }
    }

    /// <summary>«M. et Mme DURAND», with or without first names.</summary>
    private void Couple(Person person, string key)
    {
        var spouse = cast[key == "B" ? "U" : "S"];
        spouse.Named++;
        var (man, woman) = person.Female ? (spouse, person) : (person, spouse);
        page.Write(manner.LongTitles ? "Monsieur " : "M. ");
        if (man.Surname != woman.Surname || draw.Chance(0.4))
        {
            Mark(man, Spelling.Full(man, manner, draw));
            page.Write(manner.LongTitles ? " et Madame " : " et Mme ");
            Mark(woman, Spelling.Full(woman, manner, draw));
            return;
        }
        page.Write(manner.LongTitles ? "et Madame " : "et Mme ");
        Mark(man, Spelling.Last(man, manner, draw));
    }

    private static string? Pronoun(Person person, string form) => form switch
    {
        "il" => person.Female ? "elle" : "il", "Il" => person.Female ? "Elle" : "Il", "lui" => person.Female ? "elle" : "lui",
        "celui" => person.Female ? "celle-ci" : "celui-ci", "Celui" => person.Female ? "Celle-ci" : "Celui-ci", "e" => person.Female ? "e" : "",
        "interesse" => person.Female ? "l'intéressée" : "l'intéressé", "Interesse" => person.Female ? "L'intéressée" : "L'intéressé",
        _ => null,
    };
}
