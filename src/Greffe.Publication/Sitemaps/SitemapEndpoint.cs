using System.Globalization;
using System.Text;
using System.Xml;

using Greffe.Publication.Feed;
using Greffe.Publication.Projection;
using Greffe.Publication.Web;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Publication.Sitemaps;

/// <summary>
/// <c>/robots.txt</c>, <c>/sitemap.xml</c> with its pages, and <c>/ecli/sitemap.xml</c>: the same with ECLI metadata, where what was taken
/// back stands as <c>deleted</c>, which is how the European search engine forgets it.
/// </summary>
internal sealed class SitemapEndpoint(PublicProjection projection, PublicAddress address, IEnumerable<IEcliNotices> notices)
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Most addresses in a file: the protocol allows 50,000.</summary>
    private const int PageSize = 40_000;

    /// <summary>Most decisions in a file with metadata: each is read.</summary>
    private const int EcliPageSize = 1_000;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" };

    private readonly IEcliNotices? ecli = notices.FirstOrDefault();

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").ExcludeFromDescription();
        group.MapGet("/robots.txt", (HttpContext http, SitemapEndpoint slice) => slice.Robots(http));
        group.MapGet("/sitemap.xml", (HttpContext http, SitemapEndpoint slice) => slice.Index(http, withEcli: false));
        group.MapGet("/sitemap/{page}.xml", (string page, HttpContext http, SitemapEndpoint slice) => slice.Page(page, http));
        group.MapGet("/ecli/sitemap.xml", (HttpContext http, SitemapEndpoint slice) => slice.Index(http, withEcli: true));
        group.MapGet("/ecli/sitemap/{page}.xml", (string page, HttpContext http, SitemapEndpoint slice) => slice.EcliPage(page, http));
    }

    /// <summary>Pages may be read by robots; the API and its files, which they would only copy, are for programs.</summary>
    public IResult Robots(HttpContext http)
    {
        var site = address.Of(http);
        List<string> lines = ["User-agent: *", "Disallow: /v1/", "Disallow: /recherche", "Allow: /", "", $"Sitemap: {site}/sitemap.xml"];
        if (ecli is not null) lines.Add($"Sitemap: {site}/ecli/sitemap.xml");
        return TypedResults.Text(string.Join('\n', lines) + "\n", "text/plain", Encoding.UTF8);
    }

    public IResult Index(HttpContext http, bool withEcli)
    {
        var (decisions, withIdentifier) = projection.SitemapCounts();
        var (total, size) = withEcli ? (ecli is null ? 0 : withIdentifier, EcliPageSize) : (decisions, PageSize);
        if (total == 0) return PublicationProblems.NoSuchFile(); // the schema knows no empty index
        var folder = $"{address.Of(http)}{(withEcli ? "/ecli" : "")}/sitemap";
        return Xml("sitemapindex", xml =>
        {
            for (var page = 1L; (page - 1) * size < total; page++)
                Entry(xml, "sitemap", string.Create(CultureInfo.InvariantCulture, $"{folder}/{page}.xml"), null);
        });
    }

    public IResult Page(string page, HttpContext http)
    {
        if (!IsPage(page, out var number) || projection.SitemapPage((number - 1) * PageSize, PageSize) is not { Count: > 0 } listed)
            return PublicationProblems.NoSuchFile();
        var site = address.Of(http);
        return Xml("urlset", xml =>
        {
            foreach (var (id, updated) in listed) Entry(xml, "url", $"{site}/decision/{id}", updated);
        });
    }

    public async Task<IResult> EcliPage(string page, HttpContext http)
    {
        if (ecli is null || !IsPage(page, out var number)) return PublicationProblems.NoSuchFile();
        var (site, written) = (address.Of(http), 0);
        List<(Decisions.Publication.PublicDecision? Decision, EcliTombstone? Tombstone)> listed = [];
        await foreach (var item in projection.EcliPage((number - 1) * EcliPageSize, EcliPageSize, http.RequestAborted)) listed.Add(item);
        var answer = Xml("urlset", xml =>
        {
            foreach (var (decision, tombstone) in listed)
            {
                if (!((decision?.Ecli ?? tombstone?.Ecli) is { } known && ecli.CanHold(known))) continue;
                var (id, day) = decision is not null ? (decision.Id, decision.UpdatedOn) : (tombstone!.Id, DateOnly.FromDateTime(tombstone.At.UtcDateTime)); // one of the two
                Entry(xml, "url", $"{site}/decision/{id}", day, () => _ = decision is not null
                    ? ecli.Write(xml, decision, $"{site}/decision/{id}") : ecli.WriteDeleted(xml, tombstone!, $"{site}/decision/{id}"));
                written++;
            }
        });
        return written == 0 ? PublicationProblems.NoSuchFile() : answer;
    }

    private static bool IsPage(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= 1_000_000;

    private static void Entry(XmlWriter xml, string name, string location, DateOnly? updated, Action? rest = null)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteElementString("loc", Namespace, location);
        if (updated is { } day) xml.WriteElementString("lastmod", Namespace, PublicRows.Text(day));
        rest?.Invoke();
        xml.WriteEndElement();
    }

    private static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult Xml(string root, Action<XmlWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement(root, Namespace);
            content(xml);
            xml.WriteEndElement();
        }

        return TypedResults.Bytes(buffer.ToArray(), "application/xml; charset=utf-8");
    }
}
