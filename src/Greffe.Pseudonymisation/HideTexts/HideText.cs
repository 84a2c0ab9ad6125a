using System.Security.Cryptography;
using System.Text;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>One request in, one answer out. Keeps nothing and logs nothing.</summary>
public sealed class HideText(Pseudonymiser pseudonymiser)
{
    /// <summary>Hides the names of one text.</summary>
    public PseudonymiseResponse Handle(PseudonymiseRequest request) => ToWire(request.Id, Hide(request));

    /// <summary>The same, as the engine says it.</summary>
    public TextOccultation Hide(PseudonymiseRequest request)
    {
        var known = request.Metadata;
        var id = string.IsNullOrEmpty(request.Id) ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Text))) : request.Id;
        return pseudonymiser.Hide(request.Text, id, [.. (known?.Parties ?? []).Select(ToParty)], OrderOf(known, pseudonymiser), known?.Nac, new() { MinorTried = known?.MinorTried, PublicHearing = known?.PublicHearing });
    }

    /// <summary>What the engine is told of a case by these metadata.</summary>
    internal static Deciding.HidingRequest RequestOf(PseudonymiseMetadata? known, Pseudonymiser pseudonymiser) =>
        new([.. (known?.Parties ?? []).Select(ToParty)], OrderOf(known, pseudonymiser), known?.Nac, null) { MinorTried = known?.MinorTried };

    /// <summary>Hides the names of the text of a decision that some file held, with what the file says of its case.</summary>
    /// <param name="id">Identifier of the answer, from which letters derive.</param>
    /// <param name="decision">As read.</param>
    public PseudonymiseResponse Handle(string id, Decision decision) => ToWire(id, pseudonymiser.Hide(decision.Text, id, decision.Parties, decision.Order, decision.Nac, new() { PublicHearing = decision.PublicHearing }));

    private static PseudonymiseResponse ToWire(string? id, TextOccultation hidden) =>
        new(id, hidden.Text, [.. hidden.Entities.Select(ToWire)], hidden.Doubt, hidden.Version);

    private static PseudonymisedEntity ToWire(TextEntity entity) => new(
        entity.Start, entity.End, entity.Category.Key, entity.Role.ToString().ToLowerInvariant(), entity.EntityId, entity.Hidden, entity.Replacement, entity.Score, entity.Why);

    private static OccultationOrder? OrderOf(PseudonymiseMetadata? known, Pseudonymiser pseudonymiser)
    {
        if (known is null) return null;
        List<string> terms = [.. known.ExtraTerms ?? [], .. known.AdditionalTerms ?? []];
        List<EntityCategory> left = [];
        foreach (var key in known.CategoriesToOmit ?? []) if (EntityCategories.TryParse(key, out var category)) left.Add(category);
        if (left.Count == 0 && known.Recommendation is { } recommendation) left.AddRange(pseudonymiser.LeftByRecommendation(recommendation) ?? []);
        // A list that is there and empty leaves nothing, as block 1 does.
        var block = known.Block ?? (known.CategoriesToOmit is { Count: 0 } ? 1 : null);
        if (terms.Count == 0 && left.Count == 0 && block is null && known.ReasonsWithheld is not true) return null;
        return new()
        {
            Hide = [.. terms.Where(term => !term.StartsWith('+') && term.Length > 0)],
            Keep = [.. terms.Where(term => term.StartsWith('+')).Select(term => term[1..].Trim()).Where(term => term.Length > 0)],
            CategoriesLeft = left,
            Block = block,
            ReasonsWithheld = known.ReasonsWithheld ?? false,
        };
    }

    private static Party ToParty(PseudonymiseParty party) => new(party.Name, CapacityOf(party.Role), party.NaturalPerson);

    private static PartyCapacity CapacityOf(string? role) => role?.ToLowerInvariant() switch
    {
        "avocat" or "avocate" => PartyCapacity.Avocat,
        "magistrat" or "juge" or "président" => PartyCapacity.Magistrat,
        "greffier" or "greffière" => PartyCapacity.Greffier,
        "demandeur" or "demanderesse" or "appelant" or "appelante" or "requérant" or "requérante" => PartyCapacity.Claimant,
        "défendeur" or "defendeur" or "défenderesse" or "intimé" or "intimée" => PartyCapacity.Defendant,
        "tiers" or "témoin" or "temoin" or "victime" or "intervenant" => PartyCapacity.ThirdPerson,
        _ => PartyCapacity.Unknown,
    };
}
