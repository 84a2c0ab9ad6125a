using System.Globalization;
using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Judilibre;

/// <summary>A public decision in the words of this API. Which keys stand there, and which are null, depends on the kind of court, as observed.</summary>
/// <param name="resolved">Whether keys are replaced by their words.</param>
internal sealed class DecisionTree(bool resolved)
{
    /// <summary>The short form, for a list of results, into <paramref name="tree"/>.</summary>
    public void WriteShort(PublicDecision decision, JsonObject tree)
    {
        tree["id"] = decision.Id.Value;
        WriteCourt(decision, tree);
        tree["number"] = decision.Numbers[0];
        tree["numbers"] = Json.Strings(decision.Numbers);
        tree["ecli"] = decision.Ecli?.Value;
        tree["formation"] = Shown("formation", decision.Court, decision.Formation);
        tree["publication"] = Publication(decision);
        tree["decision_date"] = Day(decision.Date);
        WriteOutcome(decision, tree);
        tree["summary"] = decision.Abstracts is [var first, ..] ? first.Summary : null;
        tree["themes"] = Json.Strings(decision.Themes);
        WriteTitles(decision, tree);
        WriteMatter(decision, tree);
    }

    /// <summary>The full form.</summary>
    public JsonObject WriteFull(PublicDecision decision)
    {
        var supreme = IsSupreme(decision);
        var tree = new JsonObject { ["id"] = decision.Id.Value, ["source"] = decision.Source, ["text"] = decision.Text, ["displayText"] = decision.Text };
        WriteCourt(decision, tree);
        tree["decision_date"] = Day(decision.Date);
        tree["number"] = decision.Numbers[0];
        tree["numbers"] = Json.Strings(decision.Numbers);
        tree["publication"] = Publication(decision);
        WriteOutcome(decision, tree);
        tree["ecli"] = decision.Ecli?.Value;
        tree["formation"] = Shown("formation", decision.Court, decision.Formation);
        tree["update_date"] = Day(decision.UpdatedOn);
        tree["visa"] = supreme ? Json.Objects(decision.Visa.Select(Titled)) : null;
        tree["files"] = supreme ? new JsonArray() : null;
        tree["bulletin"] = decision.Bulletin;
        tree["contested"] = Contested(decision.Contested);
        tree["summary"] = decision.Abstracts is [var first, ..] ? first.Summary : null;
        tree["themes"] = Json.Strings(decision.Themes);
        WriteTitles(decision, tree);
        tree["rapprochements"] = supreme ? Json.Objects(decision.Related.Select(Titled)) : null;
        WriteMatter(decision, tree);
        if (decision.Form is PublicationForm.ExtractOnly or PublicationForm.WithoutReasons) tree["partial"] = true;
        tree["zones"] = Zones(decision);
        return tree;
    }

    private void WriteCourt(PublicDecision decision, JsonObject tree)
    {
        tree["jurisdiction"] = resolved ? decision.Court.Jurisdiction.Label : decision.Court.Jurisdiction.Key;
        if (CourtCodes.Write(decision.Court) is { } location) tree["location"] = resolved ? decision.CourtLabel : location;
        tree["chamber"] = Shown("chamber", decision.Court, decision.Chamber);
    }

    private void WriteOutcome(PublicDecision decision, JsonObject tree)
    {
        tree["solution"] = Shown("solution", decision.Court, decision.Solution is { } outcome ? outcome with { Label = Known("solution", decision.Court, outcome) ?? "Autre" } : null);
        if (decision.Solution is { } solution && Key("solution", decision.Court, solution) == Term.OtherKey) tree["solution_alt"] = solution.Label;
        tree["type"] = Shown("type", decision.Court, decision.Type is { } type ? type with { Label = Known("type", decision.Court, type) ?? "Autre" } : null);
    }

    private static void WriteTitles(PublicDecision decision, JsonObject tree)
    {
        if (!IsSupreme(decision)) return;
        tree["titlesAndSummaries"] = Json.Objects(decision.Abstracts.Select(item => new JsonObject
        {
            ["titles"] = Json.Strings(item.Titles),
            ["summary"] = item.Summary,
        }));
    }

    private static void WriteMatter(PublicDecision decision, JsonObject tree)
    {
        if (IsSupreme(decision)) return;
        tree["nac"] = decision.Nac;
        if (decision.ParticularInterest || decision.Court.Jurisdiction != Jurisdiction.CourDAppel) tree["particularInterest"] = decision.ParticularInterest;
    }

    private JsonArray? Publication(PublicDecision decision)
    {
        if (!IsSupreme(decision)) return null;
        var levels = decision.PublicationLevels.Where(level => Taxonomy.Label("publication", Taxonomy.DefaultContext, level.Key) is not null);
        return Json.Strings(levels.Select(level => resolved ? level.Label : level.Key));
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

    private static JsonObject? Contested(ContestedDecision? contested)
    {
        if (contested is null) return null;
        var tree = new JsonObject();
        if (contested.Date is { } date) tree["date"] = Day(date);
        tree["title"] = contested.Title;
        if (contested.Number is { } number) tree["number"] = number;
        return tree;
    }

    private string? Shown(string list, CourtCode court, Term? term) => term is null ? null : resolved ? term.Label : Key(list, court, term);

    /// <summary>The key when this API has it for that kind of court, otherwise <c>other</c>: a client knows no other keys.</summary>
    private static string Key(string list, CourtCode court, Term term) => Known(list, court, term) is null ? Term.OtherKey : term.Key;

    private static string? Known(string list, CourtCode court, Term term) => Taxonomy.Label(list, court.Jurisdiction.Key, term.Key);

    private static bool IsSupreme(PublicDecision decision) => decision.Court.Jurisdiction == Jurisdiction.CourDeCassation;

    private static JsonObject Titled(string title) => new() { ["title"] = title };

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
