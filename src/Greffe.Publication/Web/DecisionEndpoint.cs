using System.Buffers;
using System.Text;
using System.Text.Json;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Web;

/// <summary><c>GET /v1/decisions/{id}</c>: one decision in the form that the client asks for.</summary>
internal sealed class DecisionEndpoint(
    IPublicDecisions decisions, PublicNotice notices, IEnumerable<IDecisionRepresentation> representations)
{
    private readonly IReadOnlyList<IDecisionRepresentation> representations = [.. representations];

    /// <summary>The kept bytes and nothing more: those that <c>contentHash</c> is of.</summary>
    private const string ContentType = "application/vnd.greffe.content+json";

    public async Task<IResult> Handle(string id, string? format, HttpContext http)
    {
        if (format is null && id.Split('.') is [var bare, var suffix]) (id, format) = (bare, suffix);
        http.Response.Headers.CacheControl = "no-cache"; // a withdrawal shows at once: copies are asked again
        http.Response.Headers.Vary = "Accept";
        if (!DecisionId.TryParse(id, out var decisionId)) return PublicationProblems.NotAnIdentifier();
        var state = await decisions.Find(decisionId, http.RequestAborted);
        return state switch
        {
            PublicationState.Published(var decision) => await Answer(decision, format, http),
            PublicationState.Withdrawn(var at) => PublicationProblems.Withdrawn(decisionId, at),
            _ => PublicationProblems.NotFound(decisionId),
        };
    }

    private async Task<IResult> Answer(PublicDecision decision, string? format, HttpContext http)
    {
        var notice = await notices.Make(http);
        var asked = Choose(format, http.Request.Headers.Accept);
        if (asked is not { } mediaType) return PublicationProblems.NoSuchFormat(Offered());
        var bytes = mediaType switch
        {
            "application/json" => Json(decision, notice),
            "text/plain" => Text(decision, notice),
            ContentType => PublicDecisionJson.WriteContent(decision),
            _ => await Other(decision, mediaType, http.RequestAborted),
        };
        var tag = mediaType == ContentType ? BlobHash.Of(bytes).Value : BlobHash.Of(bytes).Value[..32];
        if (EntityTags.IsHeld(http, $"\"{tag}\"")) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Bytes(bytes, mediaType.Contains("json", StringComparison.Ordinal) ? mediaType : $"{mediaType}; charset=utf-8");
    }

    private string? Choose(string? format, string? accept)
    {
        if (format is not null)
            return format switch
            {
                "json" => "application/json",
                "text" or "txt" => "text/plain",
                "content" => ContentType,
                _ => representations.FirstOrDefault(form => form.Key == format || (format == "xml" && form.MediaTypes.Contains("application/xml")))?.MediaTypes[0],
            };
        foreach (var type in Accepted.Types(accept))
        {
            if (type is "*/*" or "application/*" or "application/json") return "application/json";
            if (type is "text/plain" or "text/*") return "text/plain";
            if (type == ContentType) return ContentType;
            if (representations.FirstOrDefault(form => form.MediaTypes.Contains(type)) is { } form) return form.MediaTypes[0];
        }

        return null;
    }

    private IEnumerable<string> Offered() => ["application/json", "text/plain", ContentType, .. representations.Select(form => form.MediaTypes[0])];

    private async ValueTask<byte[]> Other(PublicDecision decision, string mediaType, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await representations.First(form => form.MediaTypes[0] == mediaType).Write(decision, buffer, cancellation);
        return buffer.ToArray();
    }

    /// <summary>The notice, with the day on which this decision changed, and the decision as it is kept.</summary>
    private static byte[] Json(PublicDecision decision, ReuseNotice notice)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("source", notice.Source);
        json.WriteString("licence", notice.Licence);
        json.WriteString("licenceUrl", notice.LicenceUrl);
        json.WriteString("lastUpdate", $"{decision.UpdatedOn:yyyy-MM-dd}");
        json.WriteString("contentHash", BlobHash.Of(PublicDecisionJson.WriteContent(decision)).Value);
        json.WritePropertyName("decision");
        json.WriteRawValue(PublicDecisionJson.WriteComplete(decision), skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Text(PublicDecision decision, ReuseNotice notice) => Encoding.UTF8.GetBytes(
        $"""
        {decision.CourtLabel}, {French.Day(decision.Date)}, n° {string.Join(", ", decision.Numbers)}
        Source : {notice.Source}
        Licence : {notice.Licence}
        Mise à jour : {decision.UpdatedOn:yyyy-MM-dd}

        {decision.Text}

        """.ReplaceLineEndings("\n"));
}
