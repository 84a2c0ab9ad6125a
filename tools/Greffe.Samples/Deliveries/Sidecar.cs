using System.Text.Json;
using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Deliveries;

/// <summary>The <c>name.meta.json</c> beside a text, Word or PDF file: the decision's properties in camel case, without its text.</summary>
internal static class Sidecar
{
    public static JsonObject Write(Sample sample)
    {
        var decision = sample.Decision;
        return new()
        {
            ["id"] = decision.Source.Id,
            ["court"] = decision.Court.Value,
            ["date"] = Json.Day(decision.Date),
            ["numbers"] = Json.Array(decision.Numbers),
            ["type"] = decision.Type?.Key,
            ["chamber"] = decision.Chamber?.Label,
            ["solution"] = decision.Solution?.Label,
            ["nac"] = decision.Nac,
            ["matter"] = decision.Matter is { } matter ? JsonNamingPolicy.CamelCase.ConvertName(matter.ToString()) : null,
            ["publicHearing"] = decision.PublicHearing,
            ["isFinal"] = decision.IsFinal,
            ["depositedOn"] = Json.Day(decision.DepositedOn),
            ["particularInterest"] = decision.ParticularInterest,
            ["themes"] = Json.Array(decision.Themes),
            ["parties"] = new JsonArray([.. decision.Parties.Select(party => new JsonObject
            {
                ["name"] = party.Name,
                ["capacity"] = JsonNamingPolicy.CamelCase.ConvertName(party.Capacity.ToString()),
                ["naturalPerson"] = party.IsNaturalPerson,
            })]),
            ["occultation"] = Order(decision),
        };
    }

    private static JsonObject? Order(Decision decision) => decision.Order is not { } order ? null : new()
    {
        ["hide"] = Json.Array(order.Hide),
        ["keep"] = Json.Array(order.Keep),
        ["categoriesLeft"] = Json.Array(order.CategoriesLeft.Select(category => category.Key)),
        ["reasonsWithheld"] = order.ReasonsWithheld,
        ["block"] = order.Block,
    };
}
