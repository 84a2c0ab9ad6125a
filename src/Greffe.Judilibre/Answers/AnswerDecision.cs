using System.Text.Json;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Judilibre.Catalogue;
using Greffe.Judilibre.Wire;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Answers;

/// <summary><c>GET /decision</c>: one decision in full, one of its files, or another decision of its case.</summary>
internal sealed class AnswerDecision(IPublicDecisions decisions, DecisionCatalogue catalogue)
{
    private const string Route = "GET /decision";

    public async Task<IResult> Handle(HttpRequest request, CancellationToken cancellation)
    {
        var parameters = new Parameters(request.Query);
        var asked = Read(parameters);
        if (parameters.Refusals.Count > 0) return Errors.Write(Route, StatusCodes.Status400BadRequest, parameters.Refusals);
        if (await Find(asked.Id!, cancellation) is not { } decision) return NotFound(asked.Id!, "id"); // refused above when missing
        var order = CourtOrder.Of(decision);
        if (asked.FileId is { } file) return File(order, file);
        if (asked.Link is { } link) return Linked(order, link, parameters);
        return Json.Write(json => Write(json, order, decision, asked, request.RootOfApi()));
    }

    private static Asked Read(Parameters parameters)
    {
        var id = parameters.Text("id");
        if (id is null && parameters.Refusals.Count == 0) parameters.Refuse("id", null, "Value of the id parameter must be a string.");
        var (contested, forward) = (parameters.Flag("showContested") ?? false, parameters.Flag("showForward") ?? false);
        if (contested && forward)
            parameters.Refuse("showContested, showForward", "true", "showContested and showForward parameters cannot both be true at the same time.");
        return new(
            id, parameters.Text("fileId"), contested ? "contested" : forward ? "forward" : null, parameters.Query(),
            parameters.Key("operator", "or") == "exact", parameters.Flag("resolve_references") ?? false);
    }

    private async ValueTask<PublicDecision?> Find(string wire, CancellationToken cancellation)
    {
        var id = catalogue.Find(wire)?.Id ?? (DecisionId.TryParse(wire, out var own) ? own : null);
        return id is { } known && await decisions.Find(known, cancellation) is PublicationState.Published(var decision) && CourtCodes.Serves(decision.Court) ? decision : null;
    }

    private static void Write(Utf8JsonWriter json, JsonElement order, PublicDecision decision, Asked asked, string root)
    {
        var text = CourtOrder.Text(order, decision);
        var marked = asked.Query.Length > 0 ? MarkedText.Of(text, asked.Query, asked.IsExact) : null;
        var writer = new DecisionWriter(asked.Resolved, root);
        json.WriteStartObject();
        writer.WriteShort(json, order, ShortForm.Single);
        if (marked is { HasMarks: true }) DecisionWriter.WriteDetails(json, order, marked.Text, to => marked.WriteZones(to, order));
        else DecisionWriter.WriteDetails(json, order, text);
        json.WriteEndObject();
    }

    /// <summary>Where the file is kept: this server holds none and fetches none.</summary>
    private static IResult File(JsonElement order, string id)
    {
        if (order.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array)
            foreach (var file in files.EnumerateArray().Where(file => file.ValueKind == JsonValueKind.Object && FileLinks.Text(file, "id") == id))
                if (Uri.TryCreate(FileLinks.Text(file, "location") ?? FileLinks.Text(file, "rawUrl"), UriKind.Absolute, out var place) && place.Scheme is "http" or "https")
                    return TypedResults.Redirect(place.AbsoluteUri);
        return NotFound(id, "fileId");
    }

    /// <summary>The text of another decision of the case, when the order came with it.</summary>
    private static IResult Linked(JsonElement order, string name, Parameters parameters)
    {
        if (!order.TryGetProperty(name, out var link) || link.ValueKind != JsonValueKind.Object || FileLinks.Text(link, "content") is not { Length: > 0 } content)
            return NotFound(parameters.Text("id"), name == "contested" ? "showContested" : "showForward");
        var title = (FileLinks.Text(link, "title") ?? "").Split('\n');
        var (back, flag) = name == "contested" ? ("forward", "showContested") : ("contested", "showForward");
        return Json.Write(json =>
        {
            json.WriteStartObject();
            foreach (var field in (ReadOnlySpan<string>)["id", "source", "location", "solution"])
                if (FileLinks.Text(link, field) is { } value) json.WriteString(field, value);
            json.WriteString("text", content);
            json.WriteString("jurisdiction", FileLinks.Text(link, "jurisdiction") ?? title[0]);
            json.WriteString("chamber", FileLinks.Text(link, "chamber") ?? title.ElementAtOrDefault(1));
            json.WriteString("decision_date", FileLinks.Text(link, "date"));
            json.WriteString("number", FileLinks.Text(link, "number"));
            json.WriteStartArray("numbers");
            if (FileLinks.Text(link, "number") is { } number) json.WriteStringValue(number);
            json.WriteEndArray();
            foreach (var field in (ReadOnlySpan<string>)["partial", "ongoing"])
                json.WriteBoolean(field, link.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.True);
            json.WriteString(back, parameters.Link((flag, null)));
            json.WriteEndObject();
        });
    }

    private static IResult NotFound(string? value, string parameter) =>
        Errors.Write(Route, StatusCodes.Status404NotFound, new Refusal(value, "Not Found", parameter));

    /// <summary>What is asked.</summary>
    private sealed record Asked(string? Id, string? FileId, string? Link, string Query, bool IsExact, bool Resolved);
}
