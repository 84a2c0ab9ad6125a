using System.Xml;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>ECLI metadata as elements of another document, such as the sitemap that the European crawler reads.</summary>
public static class EcliNotices
{
    /// <summary>Whether the schema (0.0.2) can hold an identifier: its list of French courts is closed.</summary>
    public static bool CanHold(Ecli ecli) => EcliDocument.CanHold(ecli);

    /// <summary>Writes the notice of a public decision; false, and nothing written, when it has no ECLI that the schema can hold.</summary>
    public static bool Write(XmlWriter xml, PublicDecision decision, string address, string publisher) =>
        EcliDocument.WriteElement(xml, decision, address, publisher);

    /// <summary>Writes the notice of a decision that was taken back: <c>deleted</c>, without subject or abstract.</summary>
    public static bool WriteDeleted(XmlWriter xml, Ecli ecli, string address, CourtCode court, DateOnly date, string publisher) =>
        EcliDocument.WriteDeleted(xml, ecli, address, KnownCourts.Label(court), date, publisher);
}
