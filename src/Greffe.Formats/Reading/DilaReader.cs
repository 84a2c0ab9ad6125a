using System.Xml.Linq;
using Greffe.Decisions;

namespace Greffe.Formats.Reading;

/// <summary>
/// DILA bulk XML. Judicial (<c>TEXTE_JURI_JUDI</c>: CASS, INCA, CAPP) and administrative (<c>TEXTE_JURI_ADMIN</c>: JADE) files share
/// their frame; the text is in <c>TEXTE/BLOC_TEXTUEL/CONTENU</c>, lines parted by <c>br</c> or <c>p</c>.
/// </summary>
internal static class DilaReader
{
    private const string System = "dila";

    /// <summary>A judicial decision.</summary>
    public static ReadResult ReadJudicial(XElement root)
    {
        if (!TryFrame(root, "META_JURI_JUDI", out var common, out var juri, out var own, out var text)) return NoText;
        var place = own.Field("SIEGE_APPEL");
        var court = CourtNames.First(juri.Field("JURIDICTION"), place is null ? null : $"{juri.Field("JURIDICTION")} de {place}", place);
        var bulletin = own.Element("PUBLI_BULL");
        var number = own.Element("NUMEROS_AFFAIRES")?.Elements("NUMERO_AFFAIRE").Select(one => one.Value) ?? [];
        return new ReadResult.Accepted(SourceFormat.DilaJudicial, Frame(root, common, juri, court, text) with
        {
            Numbers = CaseNumber.CanonicalAll(number, court.Jurisdiction),
            Ecli = Ecli.TryParse(own.Field("ECLI"), out var ecli) ? ecli : null,
            Chamber = SourceTerms.DilaChamber(own.Field("FORMATION")),
            PublicationLevels = SourceTerms.Listed(Level(bulletin, court)),
            Bulletin = XmlContent.Words(bulletin),
            Contested = Contested(own),
            Parties = [.. own.Parties(
                ("DEMANDEUR", PartyCapacity.Claimant, null), ("DEFENDEUR", PartyCapacity.Defendant, null),
                ("PRESIDENT", PartyCapacity.Magistrat, true), ("RAPPORTEUR", PartyCapacity.Magistrat, true),
                ("AVOCAT_GL", PartyCapacity.Magistrat, true), ("AVOCATS", PartyCapacity.Avocat, null))],
        });
    }

    /// <summary>An administrative decision.</summary>
    public static ReadResult ReadAdministrative(XElement root)
    {
        if (!TryFrame(root, "META_JURI_ADMIN", out var common, out var juri, out var own, out var text)) return NoText;
        var court = CourtNames.First(juri.Field("JURIDICTION"));
        var formation = own.Field("FORMATION");
        return new ReadResult.Accepted(SourceFormat.DilaAdministrative, Frame(root, common, juri, court, text) with
        {
            Numbers = CaseNumber.CanonicalAll([juri.Field("NUMERO")], court.Jurisdiction),
            Ecli = Ecli.TryParse(own.Field("ECLI"), out var ecli) ? ecli : null,
            Formation = formation is null ? null : new(Term.OtherKey, formation),
            PublicationLevels = SourceTerms.Listed(SourceTerms.AdministrativeLevel(own.Field("PUBLI_RECUEIL"))),
            Matter = Matter.Administrative,
            Parties = [.. own.Parties(
                ("DEMANDEUR", PartyCapacity.Claimant, null), ("DEFENDEUR", PartyCapacity.Defendant, null),
                ("PRESIDENT", PartyCapacity.Magistrat, true), ("RAPPORTEUR", PartyCapacity.Magistrat, true),
                ("COMMISSAIRE_GVT", PartyCapacity.Magistrat, true), ("AVOCATS", PartyCapacity.Avocat, null))],
        });
    }

    private static ReadResult NoText => new ReadResult.Refused(FormatsProblems.NoText());

    private static bool TryFrame(XElement root, string ownName, out XElement common, out XElement juri, out XElement own, out string text)
    {
        var absent = new XElement("absent");
        var meta = root.Element("META") ?? absent;
        var spec = meta.Element("META_SPEC") ?? absent;
        common = meta.Element("META_COMMUN") ?? absent;
        juri = spec.Element("META_JURI") ?? absent;
        own = spec.Element(ownName) ?? absent;
        var blocks = root.Elements("TEXTE").Elements("BLOC_TEXTUEL").Elements("CONTENU").Select(XmlContent.Text);
        text = string.Join('\n', blocks);
        return text.Length > 0;
    }

    private static Decision Frame(XElement root, XElement common, XElement juri, CourtCode court, string text)
    {
        var id = common.Field("ID") ?? DocumentIdentity.HashOf(text);
        var summary = root.Element("TEXTE")?.Element("SOMMAIRE");
        return new()
        {
            Id = DecisionId.From(System, id),
            Source = new(System, id),
            Text = text,
            Court = court,
            Date = DateWords.Day(juri.Field("DATE_DEC")),
            Type = common.Field("NATURE") is "Texte" ? null : SourceTerms.Type(common.Field("NATURE")),
            Solution = SourceTerms.Solution(juri.Field("SOLUTION")),
            Matter = SourceTerms.MatterOf(court),
            Abstracts = DilaSummaries.Read(summary),
            Themes = DilaSummaries.Themes(summary),
            Visa = [.. (root.Element("LIENS")?.Elements("LIEN") ?? []).Select(XmlContent.Words).OfType<string>()],
            Related = DilaSummaries.Lines(root.Element("TEXTE")?.Element("CITATION_JP")),
        };
    }

    private static Term? Level(XElement? bulletin, CourtCode court) => bulletin?.Attribute("publie")?.Value switch
    {
        "oui" => Terms.PublicationLevels.ByKey("b"),
        "non" when court == CourtCode.CourDeCassation => Terms.PublicationLevels.ByKey("n"),
        _ => null,
    };

    private static ContestedDecision? Contested(XElement own)
    {
        var date = DateWords.Day(own.Field("DATE_DEC_ATT"));
        var title = own.Field("FORM_DEC_ATT") ?? own.Field("JURI_PREM");
        return title is null && date is null ? null : new(title ?? "", date, null);
    }
}
