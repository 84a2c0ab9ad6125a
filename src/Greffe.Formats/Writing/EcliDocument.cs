using System.Text;
using System.Xml;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>
/// ECLI document metadata (e-Justice, schema 0.0.2). Decisions without ECLI are left out, since none is minted here; so are those whose
/// court the closed list of that schema lacks, and every decision when no public address is known.
/// </summary>
internal sealed class EcliDocument : IDecisionDocument
{
    private const string Namespace = "https://e-justice.europa.eu/ecli";

    /// <summary>French courts of the schema, version 0.0.2: facts of the standard, not ours to extend.</summary>
    private static readonly HashSet<string> Courts =
        ["CC", "CCASS", "TC", "CEASS", "CEORD", "CESEC", "CESJS", "CESSR", "CEFSP", "CECHR", "CECHS"];

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n", Indent = true };

    public string Extension => ".ecli.xml";

    public byte[]? Write(PublicDecision decision, ExportHeader header)
    {
        if (header.BaseUrl is null || decision.Ecli is not { } ecli || !CanHold(ecli)) return null;
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteComment($" Source : {XmlCharacters.Clean(header.Source).Replace("--", "- -", StringComparison.Ordinal)} ; licence : {header.Licence} ");
            WriteElement(xml, decision, header.BaseUrl + decision.Id, header.Source);
            xml.WriteEndDocument();
        }

        return buffer.ToArray();
    }

    /// <summary>The element <c>document</c> of a public decision; false, and nothing written, when the schema cannot hold it.</summary>
    public static bool WriteElement(XmlWriter xml, PublicDecision decision, string address, string publisher)
    {
        if (decision.Ecli is not { } ecli || !CanHold(ecli)) return false;
        Start(xml, "active", ecli, address, decision.CourtLabel, decision.Date, publisher);
        foreach (var theme in decision.Themes.Where(theme => theme.Length > 0)) Element(xml, "subject", theme, ("lang", "fr"));
        foreach (var item in decision.Abstracts.Where(item => item.Summary.Length > 0)) Element(xml, "abstract", item.Summary, ("lang", "fr"));
        Element(xml, "issued", AkomaNtosoDocument.Day(decision.UpdatedOn));
        End(xml);
        return true;
    }

    /// <summary>The same for a decision that was taken back: says that it is gone, and nothing of what it held.</summary>
    public static bool WriteDeleted(XmlWriter xml, Ecli ecli, string address, string courtLabel, DateOnly date, string publisher)
    {
        if (!CanHold(ecli)) return false;
        Start(xml, "deleted", ecli, address, courtLabel, date, publisher);
        End(xml);
        return true;
    }

    /// <summary>Whether the closed list of the schema has the court.</summary>
    public static bool CanHold(Ecli ecli) => ecli.Country == "FR" && Courts.Contains(ecli.Court);

    private static void Start(XmlWriter xml, string status, Ecli ecli, string address, string courtLabel, DateOnly date, string publisher)
    {
        xml.WriteStartElement("document", Namespace);
        xml.WriteElementString("status", Namespace, status);
        xml.WriteStartElement("metadata", Namespace);
        Element(xml, "identifier", address, ("lang", "fr"), ("format", "text/html"));
        xml.WriteStartElement("isVersionOf", Namespace);
        xml.WriteAttributeString("value", ecli.Value);
        xml.WriteElementString("country", Namespace, "FR");
        xml.WriteElementString("court", Namespace, ecli.Court);
        xml.WriteEndElement();
        Element(xml, "creator", courtLabel, ("lang", "fr"));
        Element(xml, "coverage", "France", ("lang", "fr"));
        Element(xml, "date", AkomaNtosoDocument.Day(date));
        Element(xml, "language", "fr", ("languageType", "authoritative"));
        Element(xml, "publisher", publisher, ("lang", "fr"));
        Element(xml, "accessRights", "public");
        Element(xml, "type", "Décision judiciaire", ("lang", "fr"));
    }

    private static void End(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, word) in attributes) xml.WriteAttributeString(attribute, word);
        xml.WriteString(XmlCharacters.Clean(value));
        xml.WriteEndElement();
    }
}
