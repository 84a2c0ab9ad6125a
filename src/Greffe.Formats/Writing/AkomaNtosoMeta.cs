using System.Xml;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>The <c>meta</c> block: FRBR identification, references, and under our namespace source, licence and last update.</summary>
internal static class AkomaNtosoMeta
{
    private const string Akn = AkomaNtosoDocument.Namespace;

    /// <summary>Writes the block.</summary>
    public static void Write(XmlWriter xml, PublicDecision decision, ExportHeader header)
    {
        var work = $"/akn/fr/judgment/{decision.Court}/{AkomaNtosoDocument.Day(decision.Date)}/{decision.Id}";
        xml.WriteStartElement("meta", Akn);
        xml.WriteStartElement("identification", Akn);
        xml.WriteAttributeString("source", "#greffe");
        Level(xml, "FRBRWork", work, decision.Date, "decision", () => Work(xml, decision), decision.Ecli);
        Level(xml, "FRBRExpression", $"{work}/fra@{AkomaNtosoDocument.Day(decision.UpdatedOn)}", decision.UpdatedOn, "update",
            () => Value(xml, "FRBRlanguage", "fra", "language"));
        Level(xml, "FRBRManifestation", $"{work}/fra@{AkomaNtosoDocument.Day(decision.UpdatedOn)}.akn.xml", decision.UpdatedOn, "export",
            () => Value(xml, "FRBRformat", "application/akn+xml"));
        xml.WriteEndElement();
        References(xml, decision, header);
        Proprietary(xml, decision, header);
        xml.WriteEndElement();
    }

    private static void Level(
        XmlWriter xml, string name, string uri, DateOnly date, string dateName, Action rest, Ecli? ecli = null)
    {
        xml.WriteStartElement(name, Akn);
        Value(xml, "FRBRthis", uri);
        Value(xml, "FRBRuri", uri);
        if (ecli is { } value)
        {
            xml.WriteStartElement("FRBRalias", Akn);
            xml.WriteAttributeString("value", value.Value);
            xml.WriteAttributeString("name", "ECLI");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("FRBRdate", Akn);
        xml.WriteAttributeString("date", AkomaNtosoDocument.Day(date));
        xml.WriteAttributeString("name", dateName);
        xml.WriteEndElement();
        xml.WriteStartElement("FRBRauthor", Akn);
        xml.WriteAttributeString("href", name == "FRBRWork" ? "#court" : "#greffe");
        xml.WriteEndElement();
        rest();
        xml.WriteEndElement();
    }

    private static void Work(XmlWriter xml, PublicDecision decision)
    {
        Value(xml, "FRBRcountry", "fr");
        if (decision.Type is { } type) Value(xml, "FRBRsubtype", XmlCharacters.Clean(type.Key));
        foreach (var number in decision.Numbers) Value(xml, "FRBRnumber", XmlCharacters.Clean(number));
    }

    private static void References(XmlWriter xml, PublicDecision decision, ExportHeader header)
    {
        xml.WriteStartElement("references", Akn);
        xml.WriteAttributeString("source", "#greffe");
        Organization(xml, "court", $"/ontology/organization/fr/{decision.Court}", decision.CourtLabel);
        Organization(xml, "greffe", "/ontology/organization/fr/greffe", header.Source);
        xml.WriteEndElement();
    }

    private static void Organization(XmlWriter xml, string id, string href, string label)
    {
        xml.WriteStartElement("TLCOrganization", Akn);
        xml.WriteAttributeString("eId", id);
        xml.WriteAttributeString("href", href);
        xml.WriteAttributeString("showAs", XmlCharacters.Clean(label));
        xml.WriteEndElement();
    }

    private static void Proprietary(XmlWriter xml, PublicDecision decision, ExportHeader header)
    {
        xml.WriteStartElement("proprietary", Akn);
        xml.WriteAttributeString("source", "#greffe");
        Own(xml, "id", decision.Id.Value);
        Own(xml, "source", header.Source);
        Own(xml, "licence", header.Licence);
        Own(xml, "lastUpdate", AkomaNtosoDocument.Day(decision.UpdatedOn));
        Own(xml, "publishedOn", AkomaNtosoDocument.Day(decision.PublishedOn));
        Own(xml, "form", decision.Form.Key);
        Own(xml, "rule", decision.Rule);
        Own(xml, "chamber", decision.Chamber?.Label);
        Own(xml, "formation", decision.Formation?.Label);
        Own(xml, "solution", decision.Solution?.Label);
        Own(xml, "nac", decision.Nac);
        foreach (var level in decision.PublicationLevels) Own(xml, "publicationLevel", level.Key);
        foreach (var theme in decision.Themes) Own(xml, "theme", theme);
        foreach (var text in decision.Visa) Own(xml, "visa", text);
        foreach (var item in decision.Abstracts) Own(xml, "summary", item.Summary);
        xml.WriteEndElement();
    }

    private static void Own(XmlWriter xml, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) xml.WriteElementString("g", name, AkomaNtosoDocument.Own, XmlCharacters.Clean(value));
    }

    private static void Value(XmlWriter xml, string name, string value, string attribute = "value")
    {
        xml.WriteStartElement(name, Akn);
        xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
