using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Deliveries;

/// <summary>One decision as the Judilibre API answers it; the text is in the clear, since it is our own.</summary>
internal static class JudilibreJson
{
    public static JsonObject Write(Sample sample)
    {
        var decision = sample.Decision;
        return new()
        {
            ["id"] = decision.Id.Value,
            ["source"] = decision.Source.System,
            ["text"] = decision.Text,
            ["chamber"] = decision.Chamber is { Key: not Term.OtherKey } chamber ? chamber.Key : decision.Chamber?.Label,
            ["decision_date"] = Json.Day(decision.Date),
            ["jurisdiction"] = decision.Court.Jurisdiction.Key,
            ["location"] = Location(decision.Court),
            ["number"] = decision.Numbers[0],
            ["numbers"] = Json.Array(decision.Numbers),
            ["publication"] = Json.Array(decision.PublicationLevels.Select(level => level.Key)),
            ["solution"] = decision.Solution is { Key: not Term.OtherKey } solution ? solution.Key : decision.Solution?.Label,
            ["type"] = decision.Type?.Key,
            ["ecli"] = decision.Ecli?.Value,
            ["formation"] = decision.Formation?.Key,
            ["update_date"] = Json.Day(decision.DepositedOn ?? decision.Date),
            ["nac"] = decision.Nac,
            ["themes"] = Json.Array(decision.Themes),
            ["summary"] = decision.Abstracts.Count > 0 ? decision.Abstracts[0].Summary : null,
            ["visa"] = new JsonArray([.. decision.Visa.Select(visa => new JsonObject { ["title"] = visa })]),
            ["contested"] = decision.Contested is { } contested
                ? new JsonObject { ["date"] = Json.Day(contested.Date), ["title"] = contested.Title, ["number"] = contested.Number } : null,
            ["particularInterest"] = decision.ParticularInterest,
            ["zones"] = Json.Zones(decision.Zones),
        };
    }

    /// <summary>Judilibre's own code: bare digits for commercial and labour courts, null for the Cour de cassation.</summary>
    public static string? Location(CourtCode court) => court.Jurisdiction switch
    {
        Jurisdiction.CourDeCassation => null,
        Jurisdiction.TribunalDeCommerce => court.Value[4..],
        Jurisdiction.ConseilDePrudhommes when char.IsAsciiDigit(court.Value[3]) => court.Value[3..],
        _ => court.Value,
    };
}
