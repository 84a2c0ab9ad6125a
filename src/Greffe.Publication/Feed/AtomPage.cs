using System.Globalization;
using System.Text;
using System.Xml;

using Greffe.Decisions.Publication;
using Greffe.Publication.Web;

using Microsoft.AspNetCore.Http;

namespace Greffe.Publication.Feed;

/// <summary>
/// Changes as an Atom feed (RFC 4287), newest first, in pages linked as RFC 5005 §3 has it: <c>first</c>, <c>previous</c>, <c>next</c>
/// (older), <c>last</c>. Entries name decisions by identifier and address; what they say is read there, or not, once taken back.
/// </summary>
internal sealed class AtomPage(
    ReuseNotice notice, string site, List<PublicChange> oneMore, long before, long? newer, int limit) : IResult
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string MediaType = "application/atom+xml; charset=utf-8";

    private static readonly XmlWriterSettings Settings =
        new() { Encoding = new UTF8Encoding(false), Async = true, Indent = true, NewLineChars = "\n" };

    private bool HasOlder => oneMore.Count > limit;

    private List<PublicChange> Changes => HasOlder ? oneMore[..limit] : oneMore;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = MediaType;
        await using var xml = XmlWriter.Create(httpContext.Response.Body, Settings);
        await xml.WriteStartDocumentAsync();
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, "fr");
        Heading(xml);
        foreach (var change in Changes) Entry(xml, change);
        await xml.WriteEndElementAsync();
        await xml.FlushAsync();
    }

    private void Heading(XmlWriter xml)
    {
        xml.WriteElementString("id", Atom, "urn:greffe:changes");
        xml.WriteElementString("title", Atom, "Décisions de justice : publications, corrections, retraits");
        xml.WriteElementString("updated", Atom, Time(Changes is [var newest, ..] ? newest.At : DateTimeOffset.UnixEpoch));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, notice.Source);
        xml.WriteEndElement();
        xml.WriteElementString("rights", Atom, $"{notice.Licence}, {notice.LicenceUrl}");
        Link(xml, "license", notice.LicenceUrl, null);
        Link(xml, "self", before == long.MaxValue ? Page(null) : Page(before));
        Link(xml, "first", Page(null));
        if (before != long.MaxValue) Link(xml, "previous", Page(newer));
        if (HasOlder) Link(xml, "next", Page(Changes[^1].Sequence));
        if (!HasOlder) Link(xml, "last", before == long.MaxValue ? Page(null) : Page(before));
    }

    private void Entry(XmlWriter xml, PublicChange change)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, string.Create(CultureInfo.InvariantCulture, $"urn:greffe:changes:{change.Sequence}"));
        xml.WriteElementString("title", Atom, $"{Words(change)} : {change.Id}");
        xml.WriteElementString("updated", Atom, Time(change.At));
        Category(xml, "urn:greffe:change-kind", ChangeJson.Key(change.Kind));
        if (ChangeJson.Key(change.Nature) is { } nature) Category(xml, "urn:greffe:change-nature", nature);
        Category(xml, "urn:greffe:court", change.Court.Value);
        Link(xml, "alternate", $"{site}/decision/{change.Id}", "text/html");
        if (change.ContentHash is { } hash)
        {
            Link(xml, "related", $"{site}/v1/decisions/{change.Id}.json", "application/json");
            Summary(xml, $"Contenu : sha256 {hash}");
        }
        else
        {
            Summary(xml, "Retirée : effacez les copies que vous en avez prises.");
        }

        xml.WriteEndElement();
    }

    private static string Words(PublicChange change) => change switch
    {
        { Kind: PublicChangeKind.Published } => "Décision publiée",
        { Nature: PublicChangeNature.Technical } => "Décision corrigée (technique)",
        { Kind: PublicChangeKind.Corrected } => "Décision corrigée",
        { Kind: PublicChangeKind.Withdrawn } => "Décision retirée",
        _ => "Décision rétablie",
    };

    private string Page(long? from)
    {
        var size = limit == 100 ? null : string.Create(CultureInfo.InvariantCulture, $"limit={limit}");
        var place = from is { } known ? string.Create(CultureInfo.InvariantCulture, $"before={known}") : null;
        var query = string.Join('&', new[] { place, size }.OfType<string>());
        return $"{site}/v1/changes.atom{(query.Length > 0 ? "?" + query : "")}";
    }

    private static void Link(XmlWriter xml, string relation, string address, string? type = "application/atom+xml")
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static void Category(XmlWriter xml, string scheme, string term)
    {
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("scheme", scheme);
        xml.WriteAttributeString("term", term);
        xml.WriteEndElement();
    }

    private static void Summary(XmlWriter xml, string words) => xml.WriteElementString("summary", Atom, words);

    private static string Time(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
