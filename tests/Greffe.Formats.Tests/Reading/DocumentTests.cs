using System.Text;
using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Formats.Tests.Reading;

public sealed class DocumentTests
{
    private const string Words = "Mme Irma Vasseroy, née à Orbec, s'est pourvue à l'été 2020.";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Words) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Words)] },
        { "UTF-16 LE", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Words)] },
        { "UTF-16 BE", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Words)] },
        { "Windows-1252", Encoding.Latin1.GetBytes(Words) },
        { "decomposed", Encoding.UTF8.GetBytes(Words.Normalize(NormalizationForm.FormD)) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Plain_text_is_read_in_each_encoding(string encoding, byte[] bytes)
    {
        var accepted = Delivered.Accepted(DecisionReader.Read(Delivered.Item(bytes), Delivered.Options));
        Assert.True(accepted.Decision.Text == Words, encoding);
        Assert.Equal(SourceFormat.PlainText, accepted.Format);
    }

    [Theory]
    [InlineData("[A] contre [B] : attendu que")] // a bracket is no JSON
    [InlineData("{sic} attendu que")]
    [InlineData("< 10 euros, attendu que")]
    public void A_text_that_only_starts_like_another_format_is_text(string text) =>
        Assert.Equal(SourceFormat.PlainText, Delivered.Accepted(Delivered.Read(text)).Format);

    [Fact]
    public void Line_ends_and_stray_controls_take_one_form() =>
        Assert.Equal("a\nb\nc\nd e\tœ", Delivered.Accepted(Delivered.Read("a\r\nb\rc\fd\u0002e\t\u009C")).Decision.Text);

    [Fact]
    public void Everything_a_sidecar_says_is_taken()
    {
        const string sidecar = """
            { "court": "Cour d'appel de Lyon", "date": "2024-05-14", "numbers": ["22/1234"], "type": "arrêt", "chamber": "Chambre sociale",
              "solution": "Confirmation", "nac": "80A", "matter": "civil", "depositedOn": "2024-05-20", "publicHearing": true, "isFinal": false,
              "parties": [{ "name": "Irma Vasseroy", "capacity": "appelant", "naturalPerson": true }],
              "contested": { "title": "CPH de Lyon", "date": "2022-01-10", "number": "20/00100" },
              "occultation": { "hide": ["Orbec"], "keep": ["Lune"], "categoriesLeft": ["dateNaissance"], "reasonsWithheld": true, "block": 2 } }
            """;
        var decision = Delivered.Accepted(DecisionReader.Read(Delivered.Item(Encoding.UTF8.GetBytes(Words), sidecar), Delivered.Options)).Decision;
        Assert.Equal("ca_lyon", decision.Court.Value);
        Assert.Equal((new DateOnly(2024, 5, 14), new DateOnly(2024, 5, 20)), (decision.Date, decision.DepositedOn));
        Assert.Equal("22/01234", Assert.Single(decision.Numbers));
        Assert.Equal(("arret", "soc", "80A", Matter.Civil), (decision.Type!.Key, decision.Chamber!.Key, decision.Nac, decision.Matter));
        Assert.Equal((true, false), (decision.PublicHearing, decision.IsFinal));
        Assert.Equal(new("Irma Vasseroy", PartyCapacity.Claimant, true), Assert.Single(decision.Parties));
        Assert.Equal(new("CPH de Lyon", new(2022, 1, 10), "20/00100"), decision.Contested);
        Assert.Equal(["Orbec"], decision.Order!.Hide);
        Assert.Equal(["Lune"], decision.Order.Keep);
        Assert.Equal([EntityCategory.DateNaissance], decision.Order.CategoriesLeft);
        Assert.Equal((true, 2), (decision.Order.ReasonsWithheld, decision.Order.Block));
        Assert.Equal(DecisionId.From("document", "ca_lyon|22/01234|2024-05-14"), decision.Id);
    }

    [Theory]
    [InlineData("""{"ocultation":{"hide":["Orbec"]}}""", "fiche-illisible")] // misspelt
    [InlineData("""{"occultation":{"hide":["Orbec"],"keap":[]}}""", "fiche-illisible")]
    [InlineData("""{"date":"2024-05-14","date":"2024-05-15"}""", "fiche-illisible")]
    [InlineData("""{"date":"14 mai"}""", "fiche-valeur")]
    [InlineData("""{"court":"Cour d'appel d'Atlantide"}""", "fiche-valeur")]
    [InlineData("""{"occultation":{"categoriesLeft":["nom"]}}""", "fiche-valeur")]
    [InlineData("""{"occultation":{"block":5}}""", "fiche-valeur")]
    [InlineData("""{"parties":[{"name":" "}]}""", "fiche-valeur")]
    [InlineData("""{"parties":[null]}""", "fiche-valeur")]
    [InlineData("""{"matter":"7"}""", "fiche-valeur")]
    [InlineData("""{"summary":"\ud800"}""", "fiche-illisible")]
    [InlineData("", "fiche-illisible")]
    [InlineData("null", "fiche-illisible")]
    public void A_sidecar_that_is_not_understood_refuses_the_item(string sidecar, string code) =>
        Assert.Equal(code, Delivered.Refused(DecisionReader.Read(Delivered.Item(Encoding.UTF8.GetBytes(Words), sidecar), Delivered.Options)).Code);

    [Fact]
    public void A_sidecar_beside_a_format_with_metadata_of_its_own_is_refused() => Assert.Equal("fiche-inattendue",
        Delivered.Refused(DecisionReader.Read(Delivered.Item(Encoding.UTF8.GetBytes("""{"text":"Attendu que"}"""), "{}"), Delivered.Options)).Code);
}
