using System.Globalization;
using System.Text;
using System.Xml;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Greffe.Search.Web;

/// <summary>
/// <c>GET /v1/search.atom</c>: a search as an Atom feed (RFC 4287), the decisions published or corrected last first. It is read from the index
/// at each asking: what is withdrawn is no longer in it.
/// </summary>
internal sealed class FeedSearch(LuceneDecisions index)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Entries = 50;

    public async Task Handle(SearchDecisionsRequest request, HttpContext http)
    {
        var reading = new ReadRequest(request);
        if (reading.Read() is not { } query)
        {
            await reading.Problem!.ExecuteAsync(http); // Read gives either a question or a problem
            return;
        }

        var page = await index.Search(query with { Sort = SearchSort.Update, Ascending = false, Page = 0, PageSize = Entries, WithFacets = false, WithNearMatches = false }, http.RequestAborted);
        var bytes = Write(http.Request, request.Text ?? "", page);
        http.Response.ContentType = "application/atom+xml; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }

    private byte[] Write(HttpRequest http, string text, SearchPage page)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "fr");
            var self = http.GetEncodedUrl();
            Element(xml, "id", self);
            Element(xml, "title", string.IsNullOrWhiteSpace(text) ? "Décisions de justice" : Clean($"Décisions de justice : {text.Trim()}"));
            Element(xml, "updated", Instant(index.ChangedAt ?? DateTimeOffset.UnixEpoch));
            Link(xml, "self", self);
            Link(xml, "alternate", UriHelper.BuildAbsolute(http.Scheme, http.Host, http.PathBase, "/recherche", new QueryBuilder { { "q", text } }.ToQueryString()), "text/html");
            Element(xml, "rights", SearchDecisions.Licence);
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", SearchDecisions.Source);
            xml.WriteEndElement();
            foreach (var hit in page.Hits) WriteEntry(xml, http, hit.Decision);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, HttpRequest http, PublicDecision decision)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", $"urn:greffe:decision:{decision.Id}");
        var date = decision.Date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"));
        Element(xml, "title", Clean($"{decision.CourtLabel}, {date}, n° {string.Join(", ", decision.Numbers)}"));
        Element(xml, "published", Instant(Midnight(decision.PublishedOn)));
        Element(xml, "updated", Instant(Midnight(decision.UpdatedOn)));
        Link(xml, "alternate", UriHelper.BuildAbsolute(http.Scheme, http.Host, http.PathBase, $"/decision/{decision.Id}"), "text/html");
        if (decision.Abstracts is [var first, ..] && first.Summary.Length > 0) Element(xml, "summary", Clean(first.Summary));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Atom, value);

    private static void Link(XmlWriter xml, string relation, string address, string? type = null)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>Without the characters that XML cannot hold; half a pair becomes the replacement character.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value < 0x10000 && !XmlConvert.IsXmlChar((char)rune.Value) ? " " : rune.ToString()));
}
