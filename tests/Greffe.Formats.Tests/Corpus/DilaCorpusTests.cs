using System.Text.RegularExpressions;
using System.Xml;
using Greffe.Decisions;
using Greffe.Tests;

namespace Greffe.Formats.Tests.Corpus;

/// <summary>Every real DILA file, against an extraction that shares no code with the reader.</summary>
public sealed class DilaCorpusTests
{
    [Theory]
    [InlineData("dila-cass", 88, SourceFormat.DilaJudicial)]
    [InlineData("jade-sample", 1, SourceFormat.DilaAdministrative)]
    public async Task Every_file_is_read_whole_with_its_metadata(string folder, int count, SourceFormat format)
    {
        var items = await Delivered.OpenPath(Shared.Path("corpus", folder));
        Assert.Equal(count, items.Count);
        foreach (var item in items)
        {
            var accepted = Delivered.Accepted(DecisionReader.Read(item, Delivered.Options));
            Assert.Equal(format, accepted.Format);
            Check(Load(item), accepted.Decision);
        }
    }

    private static XmlDocument Load(DeliveredItem item)
    {
        var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        document.Load(new MemoryStream(item.Content.ToArray()));
        return document;
    }

    private static void Check(XmlDocument xml, Decision decision)
    {
        var content = string.Concat(xml.SelectNodes("//BLOC_TEXTUEL/CONTENU")!.Cast<XmlNode>().Select(node => node.InnerText));
        Assert.True(Coverage.Of(content, decision.Text) >= 0.999, decision.Source.Id);
        Assert.Equal(Value(xml, "ID"), decision.Source.Id);
        Assert.Equal(Value(xml, "DATE_DEC"), decision.Date?.ToString("yyyy-MM-dd", null));
        Assert.Equal(Value(xml, "ECLI"), decision.Ecli?.Value);
        Assert.Equal(Value(xml, "JURIDICTION"), KnownCourts.Label(decision.Court));
        if (Value(xml, "SOLUTION").Length > 0) Assert.Equal(Value(xml, "SOLUTION"), decision.Solution!.Label, ignoreCase: true);
        if (decision.Court == CourtCode.CourDeCassation) CheckCassation(xml, decision);
        CheckParagraphs(xml, decision);
    }

    private static void CheckCassation(XmlDocument xml, Decision decision)
    {
        var numbers = xml.SelectNodes("//NUMERO_AFFAIRE")!.Cast<XmlNode>().Select(node => Regex.Replace(node.InnerText.Trim(), @"(\d\d-\d\d)\.?(\d{3})$", "$1.$2"));
        Assert.Equal(numbers, decision.Numbers);
        Assert.Equal("arret", decision.Type!.Key);
        Assert.NotEqual(Term.OtherKey, decision.Chamber!.Key);
        var words = decision.Chamber.Key switch
        {
            "civ1" => "Chambre civile 1", "civ2" => "Chambre civile 2", "civ3" => "Chambre civile 3", "comm" => "Chambre commerciale",
            "soc" => "Chambre sociale", "cr" => "Chambre criminelle", _ => "Assemblée plénière",
        };
        Assert.Contains(words, Value(xml, "TITRE"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("b", decision.PublicationLevels.Single().Key);
        Assert.Equal(Value(xml, "FORM_DEC_ATT"), decision.Contested!.Title);
        var president = Value(xml, "PRESIDENT").Split('(')[0].Trim();
        Assert.Equal(president.Length > 0, decision.Parties.Any(party => party.Name == president && party.Capacity == PartyCapacity.Magistrat));
        Assert.Equal(xml.SelectNodes("//ANA[normalize-space(.)!='']")!.Count > 0, decision.Abstracts.Any(one => one.Summary.Length > 0));
        Assert.Equal(xml.SelectNodes("//LIEN[normalize-space(.)!='']")!.Count, decision.Visa.Count);
    }

    /// <summary>Each stretch between two line breaks is one line of ours, in the same order.</summary>
    private static void CheckParagraphs(XmlDocument xml, Decision decision)
    {
        var inner = xml.SelectSingleNode("//BLOC_TEXTUEL/CONTENU")!.InnerXml;
        var expected = Regex.Split(inner, @"<br\s*/>|</?p>").Select(part => Coverage.Ink(System.Net.WebUtility.HtmlDecode(Regex.Replace(part, "<[^>]+>", ""))));
        Assert.Equal(expected.Where(part => part.Length > 0), decision.Text.Split('\n').Select(Coverage.Ink).Where(line => line.Length > 0));
    }

    private static string Value(XmlDocument xml, string name) => Regex.Replace(xml.SelectSingleNode($"//META//{name}")?.InnerText.Trim() ?? "", @"\s+", " ");
}
