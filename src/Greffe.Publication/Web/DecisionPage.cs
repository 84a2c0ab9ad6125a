using System.Globalization;
using System.Text.Json;

using Greffe.Decisions.Publication;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Web;

/// <summary>A page of decisions, written straight to the answer.</summary>
internal sealed class DecisionPage(
    ReuseNotice notice, long total, string? next, IReadOnlyList<PublicDecision> decisions, bool withText) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        NoticeJson.Write(json, notice);
        json.WriteNumber("total", total);
        if (next is not null) json.WriteString("next", next);
        json.WriteStartArray("decisions");
        foreach (var decision in decisions)
        {
            if (withText) json.WriteRawValue(PublicDecisionJson.WriteComplete(decision), skipInputValidation: true);
            else Summary(json, decision);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }

    /// <summary>The metadata of a decision: its JSON without text, zones and placeholders.</summary>
    private static void Summary(Utf8JsonWriter json, PublicDecision decision)
    {
        using var whole = JsonDocument.Parse(PublicDecisionJson.WriteComplete(decision));
        json.WriteStartObject();
        foreach (var member in whole.RootElement.EnumerateObject())
            if (member.Name is not ("text" or "zones" or "replacements")) member.WriteTo(json);
        json.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"/v1/decisions/{decision.Id}"));
        json.WriteEndObject();
    }
}

/// <summary>The notice as members of an object.</summary>
internal static class NoticeJson
{
    /// <summary>Writes source, licence and last update.</summary>
    public static void Write(Utf8JsonWriter json, ReuseNotice notice)
    {
        json.WriteString("source", notice.Source);
        json.WriteString("licence", notice.Licence);
        json.WriteString("licenceUrl", notice.LicenceUrl);
        if (notice.LastUpdate is { } at) json.WriteString("lastUpdate", at);
        else json.WriteNull("lastUpdate");
    }
}
