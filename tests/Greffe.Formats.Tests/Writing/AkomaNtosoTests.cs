using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

using Greffe.Decisions.Publication;
using Greffe.Formats.Writing;
using Greffe.Tests;

namespace Greffe.Formats.Tests.Writing;

public class AkomaNtosoTests
{
    private static readonly XNamespace Akn = AkomaNtosoDocument.Namespace;
    private static readonly Lazy<XmlSchemaSet> Schema = new(() => Xsd.Read(("standards", "akn/oasis/xml.xsd"), ("standards", "akn/oasis/akomantoso30.xsd")));

    [Fact]
    public void Zones_become_blocks_lines_become_paragraphs_and_placeholders_stay_marked()
    {
        var document = Document(PublicDecisions.Rich());
        var body = document.Descendants(Akn + "judgmentBody").Single();
        Assert.Equal(["introduction", "motivation", "decision", "arguments"], body.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["PAR CES MOTIFS", "Rejette"], body.Element(Akn + "decision")!.Elements().Select(line => line.Value));
        Assert.Equal("Monsieur [A] demande & obtient <tout>", body.Element(Akn + "motivation")!.Value);
        var mark = body.Descendants(Akn + "inline").Single();
        Assert.Equal(("[A]", "personnePhysique"), (mark.Value, mark.Attribute("class")?.Value));
        Assert.Equal("ECLI:FR:CCASS:2024:SO00123", document.Descendants(Akn + "FRBRalias").Single().Attribute("value")?.Value);
    }

    [Fact]
    public void Each_document_states_source_licence_and_last_update()
    {
        XNamespace own = AkomaNtosoDocument.Own;
        var document = Document(PublicDecisions.Rich());
        Assert.Equal("Greffe, essai", document.Descendants(own + "source").Single().Value);
        Assert.Equal("Licence Ouverte 2.0", document.Descendants(own + "licence").Single().Value);
        Assert.Equal("2026-11-23", document.Descendants(own + "lastUpdate").Single().Value);
    }

    [Fact]
    public void A_full_document_is_valid_against_the_schema_of_the_standard() => Assert.Empty(Faults(PublicDecisions.Rich()));

    [Theory]
    [MemberData(nameof(PublicDecisions.Odd), MemberType = typeof(PublicDecisions))]
    public void An_odd_text_gives_a_valid_document_with_the_same_characters(string text)
    {
        var decision = PublicDecisions.Make(1, text);
        Assert.Empty(Faults(decision));
        Assert.Equal(Bare(XmlCharacters.Clean(text)), Bare(Document(decision).Descendants(Akn + "judgmentBody").Single().Value));
    }

    [Fact]
    public void Every_real_text_gives_a_valid_document_with_the_same_characters()
    {
        var count = 0;
        foreach (var decision in PublicDecisions.Corpus())
        {
            Assert.True(Faults(decision) is [], $"Decision {decision.Id}: {string.Join("; ", Faults(decision))}");
            Assert.Equal(Bare(XmlCharacters.Clean(decision.Text)), Bare(Document(decision).Descendants(Akn + "judgmentBody").Single().Value));
            count++;
        }

        Assert.True(count > 180, $"Only {count} texts were found.");
    }

    [Fact]
    public void The_schema_does_refuse_what_is_wrong()
    {
        var bytes = new AkomaNtosoDocument().Write(PublicDecisions.Rich(), PublicDecisions.Header);
        var wrong = Encoding.UTF8.GetString(bytes).Replace("judgmentBody", "judgementBody", StringComparison.Ordinal);
        Assert.NotEmpty(Xsd.Faults(Schema.Value, Encoding.UTF8.GetBytes(wrong)));
    }

    private static List<string> Faults(PublicDecision decision) =>
        Xsd.Faults(Schema.Value, new AkomaNtosoDocument().Write(decision, PublicDecisions.Header));

    private static XDocument Document(PublicDecision decision)
    {
        using var stream = new MemoryStream(new AkomaNtosoDocument().Write(decision, PublicDecisions.Header));
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}

/// <summary>Validation against the schemas of the standards, without any network.</summary>
internal static class Xsd
{
    public static XmlSchemaSet Read(params (string Folder, string File)[] files)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var (folder, file) in files)
        {
            using var reader = XmlReader.Create(Shared.Path([folder, .. file.Split('/')]));
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }

    public static List<string> Faults(XmlSchemaSet schema, byte[] bytes)
    {
        List<string> faults = [];
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema, XmlResolver = null };
        settings.ValidationEventHandler += (_, fault) => faults.Add(fault.Message);
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read()) { }
        return faults;
    }
}
