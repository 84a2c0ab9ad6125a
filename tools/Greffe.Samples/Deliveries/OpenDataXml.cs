using System.Globalization;
using System.Text;
using System.Xml;
using Greffe.Decisions;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Deliveries;

/// <summary>XML of the administrative courts' open data: one <c>p</c> a paragraph.</summary>
internal static class OpenDataXml
{
    public static byte[] Write(Sample sample)
    {
        var decision = sample.Decision;
        using MemoryStream stream = new();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(true), NewLineChars = "\n", Indent = false }))
        {
            xml.WriteStartDocument();
            xml.WriteWhitespace("\n");
            xml.WriteStartElement("Document");
            xml.WriteStartElement("Donnees_Techniques");
            xml.WriteElementString("Identification", decision.Source.Id);
            xml.WriteElementString("Date_Mise_Jour", Day(decision.DepositedOn ?? decision.Date));
            xml.WriteEndElement();
            WriteFile(xml, sample);
            xml.WriteStartElement("Decision");
            xml.WriteStartElement("Texte_Integral");
            foreach (var line in decision.Text.Split('\n'))
            {
                xml.WriteElementString("p", line);
                xml.WriteWhitespace("\n");
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteFile(XmlWriter xml, Sample sample)
    {
        var decision = sample.Decision;
        xml.WriteStartElement("Dossier");
        xml.WriteElementString("Code_Juridiction", decision.Court.Value.ToUpperInvariant());
        xml.WriteElementString("Nom_Juridiction", KnownCourts.Label(decision.Court));
        xml.WriteElementString("Numero_Dossier", decision.Numbers[0]);
        xml.WriteElementString("Date_Lecture", Day(decision.Date));
        if (decision.Ecli is { } ecli) xml.WriteElementString("Numero_ECLI", ecli.Value);
        foreach (var lawyer in decision.Parties.Where(party => party.Capacity == PartyCapacity.Avocat))
            xml.WriteElementString("Avocat_Requerant", lawyer.Name);
        xml.WriteElementString("Type_Decision", decision.Type?.Label);
        xml.WriteElementString("Code_Publication", sample.PublicationKey switch { "lebon" => "A", "tables" => "B", _ => "C" });
        if (decision.Solution is { } solution) xml.WriteElementString("Solution", solution.Label);
        if (decision.Chamber is { } chamber) xml.WriteElementString("Formation_Jugement", chamber.Label);
        xml.WriteEndElement();
        xml.WriteWhitespace("\n");
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
