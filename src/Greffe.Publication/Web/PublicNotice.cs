using System.Globalization;
using System.Net.Http.Headers;

using Greffe.Decisions.Publication;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Greffe.Publication.Web;

/// <summary>Source, licence and day of last update: on every answer (CRPA L322-1, D323-2-1).</summary>
/// <param name="Source">Who publishes.</param>
/// <param name="Licence">Licence of reuse.</param>
/// <param name="LicenceUrl">Its text.</param>
/// <param name="LastUpdate">When the public collection last changed; null while it is empty.</param>
public sealed record ReuseNotice(string Source, string Licence, string LicenceUrl, DateTimeOffset? LastUpdate);

/// <summary>Makes the notice and puts it in headers too, for answers whose body has no place for it.</summary>
internal sealed class PublicNotice(IPublicDecisions decisions, IOptions<PublicationOptions> options)
{
    public const string Licence = "Licence Ouverte 2.0";
    public const string LicenceUrl = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    /// <summary>Notice as of now.</summary>
    public async ValueTask<ReuseNotice> Make(HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var head = await decisions.Head(cancellation);
        DateTimeOffset? lastUpdate = null;
        await foreach (var change in decisions.Changes(head - 1, cancellation))
            lastUpdate = change.At;
        http.Response.Headers.Link = $"<{LicenceUrl}>; rel=\"license\"";
        http.Response.Headers["X-Source"] = new(Uri.EscapeDataString(options.Value.SourceName));
        if (lastUpdate is { } at) http.Response.Headers["X-Last-Update"] = at.ToString("O", CultureInfo.InvariantCulture);
        return new(options.Value.SourceName, Licence, LicenceUrl, lastUpdate);
    }
}

/// <summary>What a client accepts, best first.</summary>
internal static class Accepted
{
    /// <summary>Media types of an <c>Accept</c> header by falling quality, those of quality 0 left out; <c>*/*</c> when there is none.</summary>
    public static IReadOnlyList<string> Types(string? header)
    {
        if (string.IsNullOrWhiteSpace(header)) return ["*/*"];
        return
        [
            .. header.Split(',').Select(part => MediaTypeWithQualityHeaderValue.TryParse(part.Trim(), out var value) ? value : null)
                .Where(value => value is { Quality: not 0 }).OrderByDescending(value => value!.Quality ?? 1)
                .Select(value => value!.MediaType ?? "*/*"),
        ];
    }
}
