using System.Globalization;
using System.Text;
using System.Xml;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Deliveries;

/// <summary>DILA's XML: <c>TEXTE_JURI_JUDI</c> (CASS, INCA, CAPP) and <c>TEXTE_JURI_ADMIN</c> (JADE).</summary>
internal static class DilaXml
{
    public static byte[] Write(Sample sample)
    {
        using MemoryStream stream = new();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n", Indent = false }))
        {
            xml.WriteStartDocument();
            Line(xml);
            xml.WriteStartElement(sample.Format == SampleFormat.Jade ? "TEXTE_JURI_ADMIN" : "TEXTE_JURI_JUDI");
            Line(xml);
            WriteMeta(xml, sample);
            WriteBody(xml, sample);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteMeta(XmlWriter xml, Sample sample)
    {
        var decision = sample.Decision;
        var admin = sample.Format == SampleFormat.Jade;
        Open(xml, "META");
        Open(xml, "META_COMMUN");
        Leaf(xml, "ID", decision.Source.Id);
        Leaf(xml, "ANCIEN_ID", null);
        Leaf(xml, "ORIGINE", admin ? "CETAT" : "JURI");
        Leaf(xml, "URL", $"texte/juri/{(admin ? "admin/CETA" : "judi/JURI")}/TEXT/{decision.Source.Id}.xml");
        Leaf(xml, "NATURE", admin ? "Texte" : decision.Type?.Key.ToUpperInvariant());
        Close(xml);
        Open(xml, "META_SPEC");
        Open(xml, "META_JURI");
        Leaf(xml, "TITRE", Title(decision));
        Leaf(xml, "DATE_DEC", Day(decision.Date));
        Leaf(xml, "JURIDICTION", KnownCourts.Label(decision.Court));
        Leaf(xml, "NUMERO", admin ? decision.Numbers[0] : ArretNumber(decision));
        Leaf(xml, "SOLUTION", decision.Solution?.Label);
        Close(xml);
        if (admin) WriteAdministrative(xml, sample);
        else WriteJudicial(xml, sample);
        Close(xml);
        Close(xml);
    }

    private static void WriteJudicial(XmlWriter xml, Sample sample)
    {
        var decision = sample.Decision;
        Open(xml, "META_JURI_JUDI");
        Open(xml, "NUMEROS_AFFAIRES");
        foreach (var number in decision.Numbers)
            Leaf(xml, "NUMERO_AFFAIRE", number.Replace(".", "", StringComparison.Ordinal));
        Close(xml);
        xml.WriteStartElement("PUBLI_BULL");
        xml.WriteAttributeString("publie", decision.PublicationLevels.Any(level => level.Key == "b") ? "oui" : "non");
        Close(xml);
        Leaf(xml, "FORMATION", Formation(decision));
        Leaf(xml, "FORM_DEC_ATT", decision.Contested?.Title);
        Leaf(xml, "DATE_DEC_ATT", Day(decision.Contested?.Date));
        Leaf(xml, "SIEGE_APPEL", sample.Format == SampleFormat.Capp ? Town(decision.Court) : null);
        Leaf(xml, "JURI_PREM", null);
        Leaf(xml, "LIEU_PREM", null);
        Leaf(xml, "DEMANDEUR", Parties(decision, PartyCapacity.Claimant));
        Leaf(xml, "DEFENDEUR", Parties(decision, PartyCapacity.Defendant));
        Leaf(xml, "PRESIDENT", sample.Entities.FirstOrDefault(entity => entity.Role == MentionRole.Magistrat)?.Name);
        Leaf(xml, "AVOCAT_GL", null);
        Leaf(xml, "AVOCATS", sample.NamesOf(MentionRole.Avocat));
        Leaf(xml, "RAPPORTEUR", null);
        Leaf(xml, "ECLI", decision.Ecli?.Value);
        Close(xml);
    }

    private static void WriteAdministrative(XmlWriter xml, Sample sample)
    {
        var decision = sample.Decision;
        Open(xml, "META_JURI_ADMIN");
        Leaf(xml, "FORMATION", decision.Chamber?.Label);
        Leaf(xml, "TYPE_REC", null);
        Leaf(xml, "PUBLI_RECUEIL", sample.PublicationKey switch { "lebon" => "A", "tables" => "B", _ => "C" });
        Leaf(xml, "DEMANDEUR", Parties(decision, PartyCapacity.Claimant));
        Leaf(xml, "DEFENDEUR", Parties(decision, PartyCapacity.Defendant));
        Leaf(xml, "PRESIDENT", sample.Entities.FirstOrDefault(entity => entity.Role == MentionRole.Magistrat)?.Name);
        Leaf(xml, "AVOCATS", sample.NamesOf(MentionRole.Avocat));
        Leaf(xml, "RAPPORTEUR", null);
        Leaf(xml, "COMMISSAIRE_GVT", null);
        Leaf(xml, "ECLI", decision.Ecli?.Value);
        Close(xml);
    }

    private static void WriteBody(XmlWriter xml, Sample sample)
    {
        Open(xml, "TEXTE");
        Open(xml, "BLOC_TEXTUEL");
        xml.WriteStartElement("CONTENU");
        var lines = sample.Decision.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                xml.WriteStartElement("br");
                Close(xml);
            }

            xml.WriteString(lines[i]);
        }

        Close(xml);
        Close(xml);
        xml.WriteStartElement("SOMMAIRE");
        foreach (var summary in sample.Decision.Abstracts)
        {
            Line(xml);
            Numbered(xml, "SCT", string.Join(" - ", summary.Titles), ("ID", "1"), ("TYPE", "PRINCIPAL"));
            Numbered(xml, "ANA", summary.Summary, ("ID", "1"));
        }

        Close(xml);
        Leaf(xml, "CITATION_JP", null);
        Close(xml);
        xml.WriteStartElement("LIENS");
        foreach (var visa in sample.Decision.Visa) Numbered(xml, "LIEN", visa, ("sens", "source"), ("typelien", "CITATION"));
        Close(xml);
    }

    private static string Title(Decision decision) => string.Join(", ", new[]
    {
        KnownCourts.Label(decision.Court), decision.Chamber?.Label,
        decision.Date?.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR")), decision.Numbers[0],
    }.Where(part => part is not null));

    private static string? Formation(Decision decision) => decision.Chamber?.Key switch
    {
        "civ1" => "CHAMBRE_CIVILE_1",
        "civ2" => "CHAMBRE_CIVILE_2",
        "civ3" => "CHAMBRE_CIVILE_3",
        "comm" => "CHAMBRE_COMMERCIALE",
        "soc" => "CHAMBRE_SOCIALE",
        "cr" => "CHAMBRE_CRIMINELLE",
        "pl" => "ASSEMBLEE_PLENIERE",
        _ => decision.Chamber?.Label,
    };

    /// <summary>Number of the judgment at the Cour de cassation, which its ECLI ends with.</summary>
    private static string ArretNumber(Decision decision) => decision.Ecli is { } ecli ? ecli.Value.Split(':')[^1] : decision.Numbers[0];

    private static string Town(CourtCode court) => KnownCourts.Label(court).Replace("Cour d'appel de ", "", StringComparison.Ordinal)
        .Replace("Cour d'appel d'", "", StringComparison.Ordinal).ToUpper(CultureInfo.GetCultureInfo("fr-FR"));

    private static string? Parties(Decision decision, PartyCapacity capacity) =>
        decision.Parties.Where(party => party.Capacity == capacity).Select(party => party.Name).ToArray() is { Length: > 0 } names
            ? string.Join(" ; ", names) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Open(XmlWriter xml, string name)
    {
        xml.WriteStartElement(name);
        Line(xml);
    }

    private static void Close(XmlWriter xml)
    {
        xml.WriteEndElement();
        Line(xml);
    }

    private static void Leaf(XmlWriter xml, string name, string? value)
    {
        xml.WriteStartElement(name);
        if (value is not null) xml.WriteString(value);
        Close(xml);
    }

    private static void Numbered(XmlWriter xml, string name, string value, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, content) in attributes) xml.WriteAttributeString(attribute, content);
        xml.WriteString(value);
        Close(xml);
    }

    private static void Line(XmlWriter xml) => xml.WriteWhitespace("\n");
}
