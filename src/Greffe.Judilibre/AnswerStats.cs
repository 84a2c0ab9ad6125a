using System.Globalization;
using System.Text.Json.Nodes;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre;

/// <summary><c>GET /stats</c>: counts of the decisions that this API serves, asked of the public collection itself.</summary>
internal sealed class AnswerStats(IPublicDecisions decisions)
{
    private const string Route = "GET /stats";

    private static readonly Dictionary<string, PublicDimension> Dimensions = new()
    {
        ["year"] = PublicDimension.Year,
        ["month"] = PublicDimension.Month,
        ["jurisdiction"] = PublicDimension.Jurisdiction,
        ["source"] = PublicDimension.Source,
        ["location"] = PublicDimension.Court,
        ["formation"] = PublicDimension.Formation,
        ["chamber"] = PublicDimension.Chamber,
        ["solution"] = PublicDimension.Solution,
        ["type"] = PublicDimension.Type,
    };

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request.Query);
        var filter = Filter(parameters);
        var keys = Keys(parameters);
        if (parameters.Text("particularInterest") is { } interest)
            parameters.Refuse("particularInterest", interest, "Statistics by particular interest are not available yet.");
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);

        var results = new JsonObject { ["total_decisions"] = await decisions.Count(filter, cancellation) };
        results["min_decision_date"] = await Extreme(filter, descending: false, cancellation);
        results["max_decision_date"] = await Extreme(filter, descending: true, cancellation);
        if (keys.Count > 0)
        {
            var counts = await decisions.CountBy(filter, [.. keys.Select(key => Dimensions[key])], cancellation);
            results["aggregated_data"] = Json.Objects(counts.Select(count => Bucket(keys, count)));
        }

        return Json.Write(new JsonObject { ["query"] = Echo(parameters), ["results"] = results });
    }

    private static PublicDecisionFilter Filter(Parameters parameters)
    {
        var kinds = parameters.Keys("jurisdiction", "jurisdiction");
        return new()
        {
            Jurisdictions = kinds.Count == 0
                ? CourtCodes.Served : [.. kinds.Select(kind => Jurisdictions.TryParse(kind, out var jurisdiction) ? jurisdiction : Jurisdiction.Autre)],
            Courts = parameters.Locations(),
            From = parameters.Day("date_start"),
            To = parameters.Day("date_end"),
        };
    }

    private static IReadOnlyList<string> Keys(Parameters parameters)
    {
        var keys = parameters.List("keys");
        foreach (var key in keys)
            if (!Dimensions.ContainsKey(key))
                parameters.Refuse("keys", key, key is "theme" or "publication"
                    ? $"Statistics by {key} are not available yet." : $"Value of the keys parameter must be in [{string.Join(',', Dimensions.Keys)}].");
        return keys;
    }

    private async Task<string?> Extreme(PublicDecisionFilter filter, bool descending, CancellationToken cancellation)
    {
        await foreach (var decision in decisions.Read(filter, null, descending, cancellation))
            return decision.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return null;
    }

    private static JsonObject Bucket(IReadOnlyList<string> keys, PublicCount count)
    {
        var key = new JsonObject();
        for (var at = 0; at < keys.Count; at++)
        {
            var value = count.Keys[at];
            key[keys[at]] = keys[at] == "location" && CourtCode.TryParse(value, out var court) ? CourtCodes.Write(court) : value;
        }

        return new() { ["key"] = key, ["decisions_count"] = count.Count };
    }

    private static JsonObject Echo(Parameters parameters)
    {
        var echo = new JsonObject();
        foreach (var name in (string[])["jurisdiction", "location", "date_start", "date_end", "keys"])
            if (parameters.List(name) is { Count: > 0 } values) echo[name] = string.Join(',', values);
        return echo;
    }
}
