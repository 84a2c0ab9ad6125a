using System.Globalization;
using Greffe.Corpus.Casting;
using Greffe.Corpus.Naming;
using Greffe.Corpus.Parsing;
using Greffe.Corpus.Things;

namespace Greffe.Corpus.Writing;

/// <summary>Writes what belongs to a person. The same thing written twice is one entity, and most often the same words.</summary>
internal sealed class BelongingSlots(Draw draw, Cast cast, Page page, PlaceStock places, DateOnly today)
{
    private int things;

    public bool Write(Person person, Node.Slot slot)
    {
        switch (slot.Form)
        {
            case "naiss": Once(person, "naiss", EntityCategory.DateNaissance, () => Dates.Life(draw, person.Birth)); break;
            case "mariage": Once(person, "mariage", EntityCategory.DateMariage, () => Dates.Long(today.AddDays(-draw.Between(700, 9000)))); break;
            case "deces": Once(person, "deces", EntityCategory.DateDeces, () => Dates.Long(today.AddDays(-draw.Between(200, 4000)))); break;
            case "lieu": Birthplace(person); break;
            case "ville": Home(person); break;
            case "adr": Address(person); break;
            case "tel": Once(person, "tel", EntityCategory.TelephoneFax, () => Belongings.Phone(draw)); break;
            case "mail": Once(person, "mail", EntityCategory.Email, () => Belongings.Email(draw, person.Given, person.Surname)); break;
            case "site": Once(person, "site", EntityCategory.SiteWebSensible, () => Belongings.Site(draw, person.Given, person.Surname)); break;
            case "nir": Once(person, "nir", EntityCategory.NumeroIdentifiant, () => CheckedNumbers.Nir(draw, person.Female, person.Birth)); break;
            case "iban": Once(person, "iban", EntityCategory.CompteBancaire, () => CheckedNumbers.Iban(draw)); break;
            case "rib": Once(person, "rib", EntityCategory.CompteBancaire, () => CheckedNumbers.Rib(draw)); break;
            case "compte": Once(person, "compte", EntityCategory.CompteBancaire, () => draw.Digits(11)); break;
            case "carte": Once(person, "carte", EntityCategory.CompteBancaire, () => CheckedNumbers.Card(draw)); break;
            case "plaque": Once(person, "plaque", EntityCategory.PlaqueImmatriculation, () => Belongings.Plate(draw)); break;
            case "cadastre": Once(person, "cadastre", EntityCategory.Cadastre, () => Belongings.Cadastre(draw)); break;
            case "passeport": Once(person, "passeport", EntityCategory.NumeroIdentifiant, () => Belongings.Passport(draw)); break;
            case "etranger": Once(person, "etranger", EntityCategory.NumeroIdentifiant, () => Belongings.ForeignerNumber(draw)); break;
            case "cni": Once(person, "cni", EntityCategory.NumeroIdentifiant, () => Belongings.IdentityCard(draw)); break;
            case "permis": Once(person, "permis", EntityCategory.NumeroIdentifiant, () => Belongings.Licence(draw)); break;
            case "dossier": Once(person, "dossier", EntityCategory.NumeroIdentifiant, () => Belongings.FileNumber(draw)); break;
            case "nat": page.Write(Fixed(person, "nat", () => draw.Of(Words.Of(person.Female ? "nationality.f" : "nationality.m")), female: true)); break;
            case "metier": page.Write(Fixed(person, "metier", () => draw.Of(Words.Of(person.Female ? "jobs.f" : "jobs.m")))); break;
            case "age": page.Write($"{today.Year - person.Birth.Year} ans"); break;
            default: return false;
        }
        return true;
    }

    private void Once(Person person, string kind, EntityCategory category, Func<string> write) =>
        page.Mark(Fixed(person, kind, write), category, person.Role, IdOf(person, kind));

    private string Fixed(Person person, string kind, Func<string> write, bool female = false)
    {
        if (person.Things.TryGetValue(kind, out var known)) return known;
        // A nationality agrees with the word «nationalité», whoever bears it.
        return person.Things[kind] = female ? draw.Of(Words.Of("nationality.f")) : write();
    }

    private string IdOf(Person person, string kind)
    {
        var key = kind + "#";
        if (!person.Things.TryGetValue(key, out var id)) person.Things[key] = id = $"{person.Id}-{kind}{(++things).ToString(CultureInfo.InvariantCulture)}";
        return id;
    }

    private void Birthplace(Person person)
    {
        var town = Fixed(person, "lieu", () => draw.Chance(0.3) ? places.Foreign(draw) : places.Town(draw).Name);
        page.MarkTown(draw.Chance(0.12) ? town.ToUpperInvariant() : town, person.Role, IdOf(person, "lieu"));
        if (draw.Chance(0.25)) page.Write(draw.Chance(0.5) ? $" ({draw.Between(1, 95):00})" : $" ({PlaceStock.Country(draw)})");
    }

    private void Home(Person person) =>
        page.MarkTown(Fixed(person, "ville", () => places.Town(draw).Name), person.Role, IdOf(person, "ville"));

    private void Address(Person person)
    {
        // Spouses and children most often live together.
        var owner = person.Function is "conjoint" or "enfant" && draw.Chance(0.6) ? cast["A"] : person;
        var address = Fixed(owner, "adr", () => draw.Chance(0.05)
            ? Belongings.ForeignAddress(draw, places)
            : Belongings.Address(draw, places, places.Town(draw), overLines: page.AtLineHead && draw.Chance(0.4)));
        page.Mark(address, EntityCategory.Adresse, owner.Role, IdOf(owner, "adr"));
    }
}
