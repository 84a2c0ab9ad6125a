using System.Text;
using System.Xml;

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
        if (decision.Ecli is not { Country: "FR" } ecli || !Courts.Contains(ecli.Court) || header.BaseUrl is null) return null;
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartDocument();
            xml.WriteComment($" Source : {XmlCharacters.Clean(header.Source).Replace("--", "- -", StringComparison.Ordinal)} ; licence : {header.Licence} ");
            xml.WriteStartElement("document", Namespace);
            xml.WriteElementString("status", Namespace, "active");
            xml.WriteStartElement("metadata", Namespace);
            Element(xml, "identifier", header.BaseUrl + decision.Id, ("lang", "fr"), ("format", "text/html"));
            xml.WriteStartElement("isVersionOf", Namespace);
            xml.WriteAttributeString("value", ecli.Value);
            xml.WriteElementString("country", Namespace, "FR");
            xml.WriteElementString("court", Namespace, ecli.Court);
            xml.WriteEndElement();
            Element(xml, "creator", decision.CourtLabel, ("lang", "fr"));
            Element(xml, "coverage", "France", ("lang", "fr"));
            Element(xml, "date", AkomaNtosoDocument.Day(decision.Date));
            Element(xml, "language", "fr", ("languageType", "authoritative"));
            Element(xml, "publisher", header.Source, ("lang", "fr"));
            Element(xml, "accessRights", "public");
            Element(xml, "type", "Décision judiciaire", ("lang", "fr"));
            foreach (var theme in decision.Themes.Where(theme => theme.Length > 0)) Element(xml, "subject", theme, ("lang", "fr"));
            foreach (var item in decision.Abstracts.Where(item => item.Summary.Length > 0)) Element(xml, "abstract", item.Summary, ("lang", "fr"));
            Element(xml, "issued", AkomaNtosoDocument.Day(decision.UpdatedOn));
            xml.WriteEndDocument();
        }

        return buffer.ToArray();
    }

    private static void Element(XmlWriter xml, string name, string value, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (attribute, word) in attributes) xml.WriteAttributeString(attribute, word);
        xml.WriteString(XmlCharacters.Clean(value));
        xml.WriteEndElement();
    }
}
