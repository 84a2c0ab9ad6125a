using System.Xml;

using Greffe.Decisions.Publication;

namespace Greffe.Publication;

/// <summary>Writes ECLI metadata into the sitemap of the European crawler: registered by the host; without it there is no such sitemap.</summary>
public interface IEcliNotices
{
    /// <summary>Writes the notice of a public decision; false, and nothing written, when the schema cannot hold it.</summary>
    /// <param name="xml">Where, inside an element <c>url</c>.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="address">Its permanent address.</param>
    bool Write(XmlWriter xml, PublicDecision decision, string address);

    /// <summary>Writes the notice «deleted»; false, and nothing written, when the schema cannot hold it.</summary>
    /// <param name="xml">Where, inside an element <c>url</c>.</param>
    /// <param name="tombstone">What is left of the decision.</param>
    /// <param name="address">Its former permanent address.</param>
    bool WriteDeleted(XmlWriter xml, EcliTombstone tombstone, string address);

    /// <summary>Whether the schema can hold the identifier.</summary>
    bool CanHold(Decisions.Ecli ecli);
}

/// <summary>What is left of a decision with an ECLI that was taken back.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Ecli">Its ECLI.</param>
/// <param name="Court">Its court.</param>
/// <param name="Date">Its date.</param>
/// <param name="At">When it was taken back.</param>
public sealed record EcliTombstone(Decisions.DecisionId Id, Decisions.Ecli Ecli, Decisions.CourtCode Court, DateOnly Date, DateTimeOffset At);
