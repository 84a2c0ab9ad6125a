using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Formats.Reading;

/// <summary>Parties and order of a sidecar.</summary>
internal static class SidecarPeople
{
    private static readonly Dictionary<string, PartyCapacity> Capacities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["claimant"] = PartyCapacity.Claimant, ["demandeur"] = PartyCapacity.Claimant, ["appelant"] = PartyCapacity.Claimant,
        ["defendant"] = PartyCapacity.Defendant, ["défendeur"] = PartyCapacity.Defendant, ["intimé"] = PartyCapacity.Defendant,
        ["prévenu"] = PartyCapacity.Defendant, ["thirdPerson"] = PartyCapacity.ThirdPerson, ["tiers"] = PartyCapacity.ThirdPerson,
        ["victime"] = PartyCapacity.ThirdPerson, ["témoin"] = PartyCapacity.ThirdPerson, ["avocat"] = PartyCapacity.Avocat,
        ["magistrat"] = PartyCapacity.Magistrat, ["greffier"] = PartyCapacity.Greffier, ["unknown"] = PartyCapacity.Unknown,
    };

    /// <summary>The people named; a blank name or an unknown capacity is a fault.</summary>
    public static IReadOnlyList<Party> Parties(IReadOnlyList<SidecarParty> parties, List<string> faults)
    {
        List<Party> read = [];
        foreach (var party in parties)
        {
            var capacity = PartyCapacity.Unknown;
            if (party?.Capacity is { } words && !Capacities.TryGetValue(words.Trim(), out capacity)) faults.Add("parties.capacity");
            if (Blanks.CollapsedOrNull(party?.Name) is { } name) read.Add(new(name, capacity, party!.NaturalPerson)); // a name, hence a party
            else faults.Add("parties.name");
        }

        return read;
    }

    /// <summary>The order; an unknown category or a block out of 1 to 4 is a fault.</summary>
    public static OccultationOrder Order(SidecarOccultation order, List<string> faults)
    {
        List<EntityCategory> categories = [];
        foreach (var key in order.CategoriesLeft ?? [])
        {
            if (EntityCategories.TryParse(key, out var category)) categories.Add(category);
            else faults.Add("occultation.categoriesLeft");
        }

        if (order.Block is < 1 or > 4) faults.Add("occultation.block");
        return new()
        {
            Hide = [.. (order.Hide ?? []).Select(Blanks.CollapsedOrNull).OfType<string>()],
            Keep = [.. (order.Keep ?? []).Select(Blanks.CollapsedOrNull).OfType<string>()],
            CategoriesLeft = categories,
            ReasonsWithheld = order.ReasonsWithheld ?? false,
            Block = order.Block,
        };
    }
}
