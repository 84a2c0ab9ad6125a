using System.Globalization;
using System.Text.Json.Nodes;
using Greffe.Decisions.Publication;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Admin;

/// <summary><c>GET /patch</c>: sets or lifts the mark of particular interest, as a new publication order of the decision.</summary>
internal sealed class AnswerPatch(ICourtPublications publications, IPublicDecisions decisions, DecisionCatalogue catalogue, TimeProvider time)
{
    private const string Route = "GET /patch";
    private static readonly string[] Patches = ["reset_particular_interest", "set_particular_interest", "unset_particular_interest"];

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request.Query);
        var patch = parameters.Text("patch")?.ToLowerInvariant();
        if (patch is null || !Patches.Contains(patch))
            parameters.Refuse("patch", patch, $"The patch parameter is required and its value must be in [{string.Join(',', Patches)}].");
        var id = parameters.Text("id");
        if (parameters.Refusals.Count == 0 && patch != Patches[0] && (id is null || catalogue.Find(id) is null)) parameters.Refuse("id", id, "No such decision.");
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);

        var rows = patch == Patches[0]
            ? catalogue.Page(new() { Jurisdictions = Taxonomy.Contexts, ParticularInterest = true }, true, 0, int.MaxValue) : [catalogue.Find(id!)!]; // checked above
        List<CourtPublication> orders = [];
        foreach (var row in rows)
            if (await Order(row, patch == "set_particular_interest", cancellation) is { } order) orders.Add(order);
        var outcomes = await publications.Publish(orders, cancellation);
        await catalogue.CatchUp(cancellation);
        return Json.Write(new JsonObject
        {
            ["route"] = Route, ["patch"] = patch, ["done"] = orders.Count == rows.Count && outcomes.All(outcome => outcome.IsPublic),
            ["result"] = new JsonObject { ["updated"] = outcomes.Count(outcome => outcome.IsPublic), ["total"] = rows.Count },
            ["date"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        });
    }

    /// <summary>The order of a decision again with the mark; null for one that the court did not order to publish.</summary>
    private async ValueTask<CourtPublication?> Order(CatalogueRow row, bool marked, CancellationToken cancellation)
    {
        if (await decisions.Find(row.Id, cancellation) is not PublicationState.Published({ CourtRecord: { } record } decision)) return null;
        var order = JsonNode.Parse(record)!.AsObject(); // written by the reader: an object
        order["particularInterest"] = marked;
        order["text"] = order["displayText"]?.DeepClone() ?? JsonValue.Create(decision.Text);
        order["displayText"] = order["text"]!.DeepClone(); // just set
        return new(row.Wire, Json.Bytes(json => order.WriteTo(json)));
    }
}
