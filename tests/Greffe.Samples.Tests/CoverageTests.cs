using Greffe.Samples.Sources;

namespace Greffe.Samples.Tests;

public class CoverageTests
{
    private const string Header = "format: text\ncourt: cc\ndate: 2025-01-02\nnumbers: 23-10.001\n@p1 partie demandeur: Karim / Benali-Roux\n---\n#introduction\nKarim BENALI-ROUX. ";

    [Fact]
    public void No_word_of_a_name_stands_outside_the_gold() => Assert.Empty(Committed.Samples.SelectMany(Coverage.Missed));

    [Theory]
    [InlineData("M. Roux est absent.")]
    [InlineData("ROUX est absent.")]
    [InlineData("Le petit Karim dort.")]
    [InlineData("M. B. est absent.")]
    [InlineData("Il est né le 3 mai 1999 à Lesneven.")]
    [InlineData("Demeurant à Lesneven.")]
    public void A_word_of_a_name_that_nobody_declared_is_told(string words) => Assert.Single(Coverage.Missed(SampleReader.Read("001-essai", Header + words)));

    [Theory]
    [InlineData("M. {{p1:Roux}} est absent.")]
    [InlineData("La rue {{-:Roux}} est longue.")]
    [InlineData("Un chien roux dort.")]
    [InlineData("Le tribunal siège à Lesneven.")]
    public void A_word_that_is_marked_or_is_no_name_is_not_told(string words) => Assert.Empty(Coverage.Missed(SampleReader.Read("001-essai", Header + words)));
}
