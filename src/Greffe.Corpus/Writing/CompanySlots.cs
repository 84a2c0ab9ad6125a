using Greffe.Corpus.Casting;
using Greffe.Corpus.Naming;
using Greffe.Corpus.Parsing;
using Greffe.Corpus.Things;

namespace Greffe.Corpus.Writing;

/// <summary>Writes legal persons. One that bears a party's name must be hidden; the others are decoys.</summary>
internal sealed class CompanySlots(Draw draw, Cast cast, Page page, Manner manner, PlaceStock places)
{
    public void Write(Node.Slot slot)
    {
        var company = cast.CompanyOf(slot.Key);
        switch (slot.Form)
        {
            case "": Usual(company); break;
            case "head": Mark(company, Cased($"{company.Form} {company.Name}", manner.CapitalHeads)); break;
            case "il": page.Write("elle"); break;
            case "Il": page.Write("Elle"); break;
            case "Interesse": page.Write("La société"); break;
            case "nom" or "full" or "pn": Usual(company); break;
            case "adr": Write(slot with { Form = "siege" }); break;
            case "plaque": page.Mark(Fixed(company, "plaque", () => Belongings.Plate(draw)), EntityCategory.PlaqueImmatriculation, company.Role, company.Id + "-plaque"); break;
            case "iban": page.Mark(Fixed(company, "iban", () => CheckedNumbers.Iban(draw)), EntityCategory.CompteBancaire, company.Role, company.Id + "-iban"); break;
            case "mail": page.Mark(Fixed(company, "mail", () => Belongings.Email(draw, "contact", company.Name)), EntityCategory.Email, company.Role, company.Id + "-mail"); break;
            case "n": Mark(company, Cased(company.Name, manner.CapitalBody)); break;
            case "siege": page.Mark(Fixed(company, "siege", () => Belongings.Address(draw, places, places.Town(draw), overLines: false)), EntityCategory.Adresse, company.Role, company.Id + "-siege"); break;
            case "siren": page.Mark(Fixed(company, "siren", Siren), EntityCategory.NumeroSiretSiren, company.Role, company.Id + "-siren", hidden: company.BearsPartyName ? null : false); break;
            case "siret": page.Mark(Fixed(company, "siret", () => CheckedNumbers.Siret(draw, company.Siren)), EntityCategory.NumeroSiretSiren, company.Role, company.Id + "-siret", hidden: company.BearsPartyName ? null : false); break;
            case "rcs": page.Decoy(Fixed(company, "rcs", () => places.Seat(draw, "tj")), "courtTown"); break;
            case "tel": page.Mark(Fixed(company, "tel", () => Belongings.Phone(draw)), EntityCategory.TelephoneFax, company.Role, company.Id + "-tel"); break;
            default: throw new InvalidOperationException($"A company has no form «{slot.Form}».");
        }

        string Siren() => draw.Chance(0.7) ? $"{company.Siren[..3]} {company.Siren[3..6]} {company.Siren[6..]}" : company.Siren;
    }

    private static string Fixed(Company company, string kind, Func<string> write) =>
        company.Things.TryGetValue(kind, out var known) ? known : company.Things[kind] = write();

    private void Usual(Company company)
    {
        var first = company.Named++ == 0;
        var civil = company.Form.StartsWith("SC", StringComparison.Ordinal) && company.Form is "SCI" or "SCP" or "SCEA";
        switch (first ? draw.Below(3) : draw.Below(6))
        {
            case 0: page.WriteHead("la "); Mark(company, Cased($"{company.Form} {company.Name}", manner.CapitalBody)); break;
            case 1 when !civil: page.WriteHead("la société "); Mark(company, $"{company.Name}"); break;
            default: page.WriteHead(civil ? "la " : "la société "); Mark(company, Cased(civil ? $"{company.Form} {company.Name}" : company.Name, manner.CapitalBody)); break;
        }
    }

    private static string Cased(string name, bool capitals) => capitals ? name.ToUpperInvariant() : name;

    private void Mark(Company company, string words)
    {
        page.Mark(words, EntityCategory.PersonneMorale, company.Role, company.Id, "societe", company.BearsPartyName);
        if (!company.BearsPartyName) page.Decoys.Add(new(page.Entities[^1].Start, page.Entities[^1].End, "company"));
    }
}
