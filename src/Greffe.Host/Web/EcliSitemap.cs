using System.Xml;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Formats.Writing;
using Greffe.Publication;
using Microsoft.Extensions.Options;

namespace Greffe.Host.Web;

/// <summary>ECLI metadata in the sitemap of the European crawler.</summary>
internal sealed class EcliSitemap(IOptions<PublicationOptions> options) : IEcliNotices
{
    public bool Write(XmlWriter xml, PublicDecision decision, string address) => EcliNotices.Write(xml, decision, address, options.Value.SourceName);

    public bool WriteDeleted(XmlWriter xml, EcliTombstone tombstone, string address) =>
        EcliNotices.WriteDeleted(xml, tombstone.Ecli, address, tombstone.Court, tombstone.Date, options.Value.SourceName);

    public bool CanHold(Ecli ecli) => EcliNotices.CanHold(ecli);
}
