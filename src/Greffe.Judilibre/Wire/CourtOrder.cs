using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Judilibre.Wire;

/// <summary>
/// A public decision as an order of publication, the shape from which every answer is written: the court's own when it came so, otherwise
/// made from the decision. Without the text.
/// </summary>
internal static class CourtOrder
{
    /// <summary>The order of a decision.</summary>
    public static JsonElement Of(PublicDecision decision) =>
        decision.CourtRecord is { } record ? JsonElement.Parse(record) : JsonSerializer.SerializeToElement(Made(decision), OrderJson.Default.JsonObject);

    /// <summary>The text as the court gave it: in the order where reading changed it, otherwise the decision's.</summary>
    public static string Text(JsonElement order, PublicDecision decision) =>
        decision.CourtRecord is not null && FileLinks.Text(order, "displayText") is { } given ? given : decision.Text;

    /// <summary>A day of an order; null when it has none.</summary>
    public static string? Day(string record, string name) => FileLinks.Text(JsonElement.Parse(record), name) is { Length: >= 10 } day ? day[..10] : null;

    private static JsonObject Made(PublicDecision decision)
    {
        var order = new JsonObject
        {
            ["id"] = decision.Id.Value, ["source"] = decision.Source, ["jurisdiction"] = decision.Court.Jurisdiction.Key,
            ["number"] = Json.Strings(decision.Numbers), ["decision_date"] = Day(decision.Date), ["update_date"] = Day(decision.UpdatedOn),
            ["decision_datetime"] = WireDate.Midnight(Day(decision.Date)), ["update_datetime"] = WireDate.Midnight(Day(decision.UpdatedOn)),
            ["themes"] = Json.Strings(decision.Themes), ["visa"] = Json.Strings(decision.Visa),
            ["rapprochements"] = Json.Objects(decision.Related.Select(title => new JsonObject { ["title"] = title })),
            ["titlesAndSummaries"] = Json.Objects(decision.Abstracts.Select(item => new JsonObject { ["titles"] = Json.Strings(item.Titles), ["summary"] = item.Summary })),
            ["publication"] = Json.Strings(decision.PublicationLevels.Select(level => level.Key).Where(key => Taxonomy.Label("publication", Taxonomy.DefaultContext, key) is not null)),
            ["particularInterest"] = decision.ParticularInterest, ["zones"] = Zones(decision),
            ["partial"] = decision.Form is PublicationForm.ExtractOnly or PublicationForm.WithoutReasons,
        };
        Set("location", CourtCodes.Write(decision.Court));
        Set("chamber", Key("chamber", decision, decision.Chamber));
        Set("formation", Key("formation", decision, decision.Formation));
        Set("type", Key("type", decision, decision.Type));
        Set("solution", Key("solution", decision, decision.Solution));
        if (decision.Solution is { } solution && Taxonomy.Label("solution", decision.Court.Jurisdiction.Key, solution.Key) != solution.Label) Set("solution_alt", solution.Label);
        Set("ecli", decision.Ecli?.Value);
        Set("nac", decision.Nac);
        Set("bulletin", decision.Bulletin);
        Set("summary", decision.Abstracts is [var first, ..] ? first.Summary : null);
        if (decision.Contested is { } contested) order["contested"] = Contested(contested);
        return order;

        void Set(string name, string? value)
        {
            if (value is not null) order[name] = value;
        }
    }

    /// <summary>The key when this API has it for that kind of court, otherwise <c>other</c>; a list without <c>other</c> has nothing to say.</summary>
    private static string? Key(string list, PublicDecision decision, Term? term)
    {
        if (term is null) return null;
        var context = decision.Court.Jurisdiction.Key;
        return Taxonomy.Label(list, context, term.Key) is not null ? term.Key : Taxonomy.Label(list, context, Term.OtherKey) is not null ? Term.OtherKey : null;
    }

    private static JsonObject Zones(PublicDecision decision)
    {
        var zones = new JsonObject();
        if (decision.Zones.Count == 0) return zones;
        foreach (var kind in Enum.GetValues<ZoneKind>())
            zones[kind.Key] = Json.Objects(decision.Zones.Where(zone => zone.Kind == kind).Select(
                zone => new JsonObject { ["start"] = zone.Span.Start, ["end"] = zone.Span.End }));
        return zones;
    }

    private static JsonObject Contested(ContestedDecision contested)
    {
        var tree = new JsonObject { ["title"] = contested.Title };
        if (contested.Date is { } date) tree["date"] = Day(date);
        if (contested.Number is { } number) tree["number"] = number;
        return tree;
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
