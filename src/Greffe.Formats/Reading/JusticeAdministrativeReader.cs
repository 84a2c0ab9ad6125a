using System.Xml.Linq;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>Open-data XML of the Conseil d'État, the administrative courts of appeal and the administrative courts.</summary>
internal static class JusticeAdministrativeReader
{
    private const string System = "justice-administrative";

    /// <summary>The decision of a <c>Document</c> element.</summary>
    public static ReadResult Read(XElement root)
    {
        var absent = new XElement("absent");
        var dossier = root.Element("Dossier") ?? absent;
        var technical = root.Element("Donnees_Techniques") ?? absent;
        var audience = root.Element("Audience") ?? absent;
        var text = string.Join('\n', root.Elements("Decision").Elements("Texte_Integral").Select(XmlContent.Text));
        if (text.Length == 0) return new ReadResult.Refused(FormatsProblems.NoText());

        var court = CourtNames.First(dossier.Field("Code_Juridiction"), dossier.Field("Nom_Juridiction"));
        var id = technical.Field("Identification") ?? DocumentIdentity.HashOf(text);
        var formation = audience.Field("Formation_Jugement") ?? dossier.Field("Formation_Jugement");
        return new ReadResult.Accepted(SourceFormat.JusticeAdministrative, new Decision
        {
            Id = DecisionId.From(System, id),
            Source = new(System, id),
            Text = text,
            Court = court,
            Date = DateWords.Day(dossier.Field("Date_Lecture")),
            Numbers = CaseNumber.CanonicalAll([dossier.Field("Numero_Dossier")], court.Jurisdiction),
            Ecli = Ecli.TryParse(dossier.Field("Numero_ECLI"), out var ecli) ? ecli : null,
            Type = SourceTerms.Type(dossier.Field("Type_Decision")),
            Formation = formation is null ? null : new(Term.OtherKey, formation),
            Solution = SourceTerms.Solution(dossier.Field("Solution")),
            PublicationLevels = SourceTerms.Listed(SourceTerms.AdministrativeLevel(dossier.Field("Code_Publication"))),
            Matter = Matter.Administrative,
            Parties = [.. dossier.Parties(("Avocat_Requerant", PartyCapacity.Avocat, null))],
        });
    }
}
