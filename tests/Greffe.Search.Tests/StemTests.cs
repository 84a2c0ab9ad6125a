using Greffe.Search.Words;

namespace Greffe.Search.Tests;

public class StemTests
{
    [Theory]
    [InlineData("bail", "baux")]
    [InlineData("mineur", "mineure")]
    [InlineData("mineurs", "mineures")]
    [InlineData("bailleur", "bailleresse")]
    [InlineData("vendeur", "venderesse")]
    [InlineData("demandeur", "demanderesses")]
    [InlineData("époux", "epoux")]
    [InlineData("prud'hommes", "prud'homal")]
    [InlineData("appel", "appels")]
    [InlineData("nul", "nulle")]
    [InlineData("supérieur", "supérieure")]
    [InlineData("licencié", "licenciement")]
    [InlineData("résilier", "résiliation")]
    [InlineData("succession", "successoral")]
    [InlineData("tribunal", "tribunaux")]
    public void One_notion_has_one_stem(string left, string right) => Assert.Equal(Stem(left), Stem(right));

    [Theory]
    [InlineData("travail", "travaux")]                  // building works are not labour
    [InlineData("mineur", "minorité")]
    [InlineData("appel", "appelant")]                   // the act, the person
    [InlineData("appel", "appellation")]
    [InlineData("licenciement", "licence")]
    [InlineData("viol", "violation")]
    [InlineData("juge", "jugement")]
    [InlineData("arrêt", "arrêté")]
    [InlineData("part", "partie")]
    [InlineData("fonds", "fondement")]
    [InlineData("convention", "conventionnelle")]       // collective agreement, agreed termination
    [InlineData("curateur", "cure")]
    [InlineData("majorité", "majoration")]
    public void Two_notions_have_two_stems(string left, string right) => Assert.NotEqual(Stem(left), Stem(right));

    private static string Stem(string word) => Assert.Single(Word.ReadAll(word)).Stem;
}
