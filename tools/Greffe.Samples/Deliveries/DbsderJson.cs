using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Deliveries;

/// <summary>A decision as the internal base of the Cour de cassation hands it on: original text, parties and the judge's order.</summary>
internal static class DbsderJson
{
    public static JsonObject Write(Sample sample)
    {
        var decision = sample.Decision;
        var isCassation = decision.Court.Jurisdiction == Jurisdiction.CourDeCassation;
        return new()
        {
            ["_id"] = decision.Source.Id,
            ["sourceId"] = int.Parse(sample.Slug[..3], System.Globalization.CultureInfo.InvariantCulture) + 900_000,
            ["sourceName"] = decision.Source.System,
            ["originalText"] = decision.Text,
            ["jurisdictionCode"] = decision.Court.Jurisdiction.Key.ToUpperInvariant(),
            ["jurisdictionId"] = JudilibreJson.Location(decision.Court) ?? decision.Court.Value,
            ["jurisdictionName"] = KnownCourts.Label(decision.Court),
            ["chamberId"] = decision.Chamber?.Key,
            ["chamberName"] = decision.Chamber?.Label,
            ["formation"] = decision.Formation?.Key,
            ["registerNumber"] = decision.Numbers[0],
            ["appeals"] = Json.Array(isCassation ? decision.Numbers : []),
            ["numeroRoleGeneral"] = isCassation ? null : decision.Numbers[0],
            ["dateDecision"] = $"{Json.Day(decision.Date)}T00:00:00.000Z",
            ["depositedOn"] = Json.Day(decision.DepositedOn),
            ["NACCode"] = decision.Nac,
            ["solution"] = decision.Solution?.Label,
            ["decisionType"] = decision.Type?.Label,
            ["debatPublic"] = decision.PublicHearing,
            ["isFinal"] = decision.IsFinal,
            ["selection"] = decision.ParticularInterest,
            ["publication"] = Json.Array(decision.PublicationLevels.Select(level => level.Key)),
            ["analysis"] = new JsonObject
            {
                ["title"] = Json.Array(decision.Themes),
                ["summary"] = decision.Abstracts.Count > 0 ? decision.Abstracts[0].Summary : null,
            },
            ["blocOccultation"] = decision.Order?.Block,
            ["occultation"] = Occultation(decision.Order),
            ["parties"] = new JsonArray([.. decision.Parties.Select(Party)]),
            ["labelStatus"] = "toBeTreated",
        };
    }

    private static JsonObject Occultation(OccultationOrder? order) => new()
    {
        ["additionalTerms"] = string.Join('|', (order?.Hide ?? []).Concat((order?.Keep ?? []).Select(term => "+" + term))),
        ["categoriesToOmit"] = Json.Array((order?.CategoriesLeft ?? []).Select(category => category.Key)),
        ["motivationOccultation"] = order?.ReasonsWithheld ?? false,
    };

    private static JsonObject Party(Party party) => new()
    {
        ["type"] = party.IsNaturalPerson == false ? "PM" : "PP",
        ["nom"] = party.Name,
        ["role"] = party.Capacity switch
        {
            PartyCapacity.Claimant => "demandeur",
            PartyCapacity.Defendant => "defendeur",
            PartyCapacity.ThirdPerson => "tiers",
            PartyCapacity.Avocat => "avocat",
            PartyCapacity.Magistrat => "magistrat",
            PartyCapacity.Greffier => "greffier",
            _ => null,
        },
    };
}
