using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Parties and bench in the collection's record.</summary>
internal static class ImportParties
{
    /// <summary>Parties first, then the bench, as delivered.</summary>
    public static IReadOnlyList<Party> Read(JsonFields fields)
    {
        List<Party> parties = [.. fields.Objects("parties").Select(One).OfType<Party>()];
        parties.AddRange(fields.Objects("tiers").Select(tiers => One(tiers) is { } party ? party with { Capacity = PartyCapacity.ThirdPerson } : null).OfType<Party>());
        parties.AddRange(fields.Objects("president").Concat(fields.Objects("composition")).Select(Bench).OfType<Party>());
        return parties;
    }

    private static Party? One(JsonFields party)
    {
        var name = Name(party);
        if (name is null) return null;
        var isNatural = party.Words("type") switch { "PP" => true, "PM" => false, _ => (bool?)null };
        return new(name, Capacity(party.FirstWords("role", "qualite", "qualitePartie")), isNatural);
    }

    private static Party? Bench(JsonFields member) => Name(member) is { } name
        ? new(name, member.Words("fonction") is "GRF" or "greffier" or "Greffier" ? PartyCapacity.Greffier : PartyCapacity.Magistrat, true)
        : null;

    /// <summary>First names before the name, without title: the title is no part of what must be found again in the text.</summary>
    private static string? Name(JsonFields party) =>
        Blanks.CollapsedOrNull($"{party.Words("prenom")} {party.FirstWords("nom", "name", "nomUsage")}");

    private static PartyCapacity Capacity(string? words) => words?.ToLowerInvariant() switch
    {
        "avocat" => PartyCapacity.Avocat,
        "avocat general" or "avocat général" or "rapporteur" or "magistrat" => PartyCapacity.Magistrat,
        "greffier" => PartyCapacity.Greffier,
        "demandeur" or "demanderesse" or "appelant" or "appelante" or "requérant" or "requerant" => PartyCapacity.Claimant,
        "défendeur" or "defendeur" or "défenderesse" or "intimé" or "intime" or "intimée" => PartyCapacity.Defendant,
        "tiers" or "témoin" or "intervenant" or "victime" => PartyCapacity.ThirdPerson,
        _ => PartyCapacity.Unknown,
    };
}
