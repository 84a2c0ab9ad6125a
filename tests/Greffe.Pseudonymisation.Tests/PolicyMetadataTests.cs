using System.Text.Json;
using Greffe.Pseudonymisation.Deciding;
using Greffe.Pseudonymisation.HideTexts;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>Every rule of the policy, as a line of <c>greffe pseudonymise --jsonl</c> asks for it: what is hidden, and the near miss that stays.</summary>
public class PolicyMetadataTests
{
    private const string Case = "M. Jean Duperray, né le 4 février 1986, demeurant 12 rue des Lilas, 69003 Lyon, gérant de la société Bâtimétal, conclut. Me Anne Petit, avocat au barreau de Lyon, plaide. Mme Claire Aubry, présidente.";
    private static readonly HideText Engine = new(Tests.Engine.Default);

    [Theory] // matter: longest prefix of the NAC, data/policy/occultation.yaml
    [InlineData("{\"nac\":\"20J\"}", "4 février 1986", "Bâtimétal")] // family: block 3
    [InlineData("{\"nac\":\"27F\"}", "Bâtimétal", "Anne Petit")] // parental authority: block 1
    [InlineData("{\"nac\":\"15A\"}", "Bâtimétal", "Anne Petit")] // incapacity of minors: block 1
    [InlineData("{\"nac\":\"50A\"}", "4 février 1986", "Bâtimétal")] // no rule: default
    [InlineData("{\"nac\":\"27F\",\"block\":4}", "Jean Duperray", "4 février 1986")] // the block of the decision comes before that of its matter
    [InlineData("{\"block\":2}", "Bâtimétal", "4 février 1986")]
    // categories that the order leaves
    [InlineData("{\"categoriesToOmit\":[\"adresse\"]}", "4 février 1986", "12 rue des Lilas")]
    [InlineData("{\"categoriesToOmit\":[\"adresse\"]}", "Bâtimétal", "Claire Aubry")] // what it does not list is hidden
    [InlineData("{\"categoriesToOmit\":[]}", "Bâtimétal", "Claire Aubry")] // an empty list leaves nothing
    [InlineData("{\"categoriesToOmit\":[\"personnePhysique\",\"adresse\"]}", "Jean Duperray", "12 rue des Lilas")] // COJ L111-13: never a name
    [InlineData("{\"categoriesToOmit\":[\"addresse\",\"dateNaissance\"]}", "12 rue des Lilas", "4 février 1986")] // a misspelt one lifts nothing
    // the judge's recommendation
    [InlineData("{\"recommendation\":\"substituant\"}", "Jean Duperray", "12 rue des Lilas")]
    [InlineData("{\"recommendation\":\"aucune\"}", "Jean Duperray", "4 février 1986")]
    [InlineData("{\"recommendation\":\"substituant\",\"extraTerms\":\"12 rue des Lilas\"}", "12 rue des Lilas", "4 février 1986")]
    [InlineData("{\"recommendation\":\"conforme\",\"block\":4}", "12 rue des Lilas", "4 février 1986")]
    [InlineData("{\"recommendation\":\"complément\",\"block\":4,\"extraTerms\":[\"Bâtimétal\"]}", "Bâtimétal", "4 février 1986")]
    [InlineData("{\"recommendation\":\"autre\"}", "4 février 1986", "Bâtimétal")] // not known: the default
    [InlineData("{\"recommendation\":\"aucune\",\"categoriesToOmit\":[\"adresse\"]}", "4 février 1986", "12 rue des Lilas")] // a list comes first
    // the judge's terms: case, accents, separators
    [InlineData("{\"extraTerms\":[\"BATIMETAL\"]}", "Bâtimétal", "Lyon, plaide")]
    [InlineData("{\"extraTerms\":\"bâti-métal\"}", "Bâtimétal", "Anne Petit")]
    [InlineData("{\"extraTerms\":\"anne petit|bâtimétal\"}", "Anne Petit", "Claire Aubry")]
    [InlineData("{\"additionalTerms\":[\"Barreau de Lyon\"]}", "barreau de Lyon", "Anne Petit")]
    [InlineData("{\"extraTerms\":[\"Bâti\"]}", "Jean Duperray", "Bâtimétal")] // half a word is no term
    [InlineData("{\"extraTerms\":[\"Bâtimétaux\"]}", "Jean Duperray", "Bâtimétal")]
    [InlineData("{\"extraTerms\":[\"+4 fevrier 1986\"]}", "Jean Duperray", "4 février 1986")] // +keep
    [InlineData("{\"extraTerms\":\"+ 12, RUE DES LILAS, 69003 Lyon\"}", "12 rue des Lilas", "Anne Petit")] // cut at commas: it keeps no address
    [InlineData("{\"extraTerms\":[\"bati metal\"]}", "Bâtimétal", "Claire Aubry")]
    [InlineData("{\"extraTerms\":[\"+12 rue des Lilas 69003 LYON\"]}", "4 février 1986", "12 rue des Lilas")]
    [InlineData("{\"extraTerms\":[\"+Jean Duperray\"]}", "Jean Duperray", "Anne Petit")] // COJ L111-13: no term lifts a party
    // minors: CJPM L513-4
    [InlineData("{\"minorTried\":true,\"categoriesToOmit\":[\"dateNaissance\",\"adresse\",\"personneMorale\"]}", "4 février 1986", "Bâtimétal")]
    [InlineData("{\"minorTried\":true,\"extraTerms\":[\"+12 rue des Lilas 69003 Lyon\"]}", "12 rue des Lilas", "Bâtimétal")]
    [InlineData("{\"minorTried\":false,\"categoriesToOmit\":[\"dateNaissance\"]}", "12 rue des Lilas", "4 février 1986")]
    public void A_line_hides_one_thing_and_leaves_another(string metadata, string hidden, string kept)
    {
        var text = Hide(Case, metadata);
        Assert.False(text.Contains(hidden, StringComparison.Ordinal), $"{metadata} should hide {hidden}");
        Assert.True(text.Contains(kept, StringComparison.Ordinal), $"{metadata} should leave {kept}");
        Assert.DoesNotContain("Duperray", text, StringComparison.Ordinal);
    }

    [Theory] // the head of the text says that a minor is tried, unless the delivery says otherwise
    [InlineData("TRIBUNAL POUR ENFANTS DE LYON\n\n", "{\"categoriesToOmit\":[\"dateNaissance\"]}", true)]
    [InlineData("COUR D'ASSISES DES MINEURS DU RHÔNE\n\n", "{\"categoriesToOmit\":[\"dateNaissance\"]}", true)]
    [InlineData("TRIBUNAL JUDICIAIRE DE LYON\n\nles enfants mineurs résident chez leur mère.\n", "{\"categoriesToOmit\":[\"dateNaissance\"]}", false)]
    [InlineData("TRIBUNAL POUR ENFANTS DE LYON\n\n", "{\"categoriesToOmit\":[\"dateNaissance\"],\"minorTried\":false}", false)]
    public void Words_of_the_head_say_that_a_minor_is_tried(string head, string metadata, bool hidden) =>
        Assert.Equal(!hidden, Hide(head + Case, metadata).Contains("4 février 1986", StringComparison.Ordinal));

    [Theory]
    [InlineData("{\"reasonsWithheld\":true}", true)]
    [InlineData("{\"publicHearing\":false}", true)]
    [InlineData("{\"publicHearing\":true}", false)]
    [InlineData("{\"reasonsWithheld\":false}", false)]
    [InlineData("{}", false)]
    public void Reasons_are_withheld_when_ordered_or_when_the_debates_were_not_public(string metadata, bool withheld)
    {
        var text = Hide("COUR D'APPEL DE LYON\n\nM. Jean Duperray, appelant.\n\nMOTIFS DE LA DÉCISION\n\nLe comportement du père est établi.\n\nPAR CES MOTIFS\n\nConfirme le jugement.", metadata);
        Assert.Equal(!withheld, text.Contains("comportement du père", StringComparison.Ordinal));
        Assert.Equal(withheld, text.Contains("[Motifs de la décision occultés]", StringComparison.Ordinal));
        Assert.Contains("COUR D'APPEL", text, StringComparison.Ordinal);
        Assert.Contains("Confirme le jugement.", text, StringComparison.Ordinal);
        Assert.Equal(text, Hide(text, metadata));
    }

    [Theory]
    [InlineData("EN-TÊTE\nMOTIFS\nsecret\nPAR CES MOTIFS\nrejette", "secret")]
    [InlineData("EN-TÊTE\nSur ce, la cour\nsecret\nP A R   C E S   M O T I F S :\nrejette", "secret")]
    [InlineData("EN-TÊTE\nRéponse de la Cour\nsecret\nDÉCIDE :\nrejette", "secret")]
    [InlineData("secret sans titre\nPAR CES MOTIFS\nrejette", "secret sans titre")] // all before the operative part
    [InlineData("secret sans rien", "secret sans rien")] // nothing can be told: all goes
    [InlineData("MOTIFS\nPAR CES MOTIFS\nsecret\nPAR CES MOTIFS\nrejette", "PAR CES MOTIFS\nsecret")] // quoted words do not end them
    [InlineData("", "")]
    public void What_cannot_be_told_from_the_reasons_goes_with_them(string text, string withheld) =>
        Assert.Equal(withheld, string.Concat(Reasons.Of(text, []).Select(span => text[span.Start..span.End])));

    [Fact]
    public void Zones_that_are_known_come_before_headings() => Assert.Equal([new(2, 4)], Reasons.Of("MOTIFS\na\nPAR CES MOTIFS", [new(2, 4)]));

    private static string Hide(string text, string metadata)
    {
        var line = $"{{\"id\":\"t\",\"text\":{JsonSerializer.Serialize(text)},\"metadata\":{metadata}}}";
        var request = JsonSerializer.Deserialize(line, LineJson.Wire.PseudonymiseRequest);
        return Engine.Handle(request!).Text;
    }
}
