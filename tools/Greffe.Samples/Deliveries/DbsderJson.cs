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
            ["appeals"] = Json.Array(decision.Numbers),
            ["numeroRoleGeneral"] = decision.Court.Jurisdiction == Jurisdiction.CourDeCassation ? null : decision.Numbers[0],
            ["dateDecision"] = $"{Json.Day(decision.Date)}T00:00:00.000Z",
            ["dateCreation"] = decision.DepositedOn is { } deposited ? $"{Json.Day(deposited)}T00:00:00.000Z" : null,
            ["NACCode"] = decision.Nac,
            ["natureAffaireCivil"] = decision.Matter?.ToString(),
            ["solution"] = decision.Solution?.Label,
            ["decisionType"] = decision.Type?.Label,
            ["public"] = decision.PublicHearing,
            ["debatPublic"] = decision.PublicHearing,
            ["isFinal"] = decision.IsFinal,
            ["selection"] = decision.ParticularInterest,
            ["sommaire"] = decision.Abstracts.Count > 0 ? decision.Abstracts[0].Summary : null,
            ["titrages"] = Json.Array(decision.Themes),
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
        ["qualite"] = party.Capacity.ToString(),
    };
}
