using Greffe.Decisions.Citing;

namespace Greffe.Citations.Tests;

public class LabelTests
{
    [Theory]
    [InlineData("cass:civ2:2021-05-12:20-12.345", "Cass. 2e civ., 12 mai 2021, n° 20-12.345")]
    [InlineData("ca:aix-en-provence:2020-10-01:18/04512", "CA Aix-en-Provence, 1er octobre 2020, n° 18/04512")]
    [InlineData("cass:::19-10.001..19-10.005", "Cass., n° 19-10.001 à 19-10.005")]
    [InlineData("art:code-civil#1240", "article 1240 du code civil")]
    [InlineData("art:code-du-travail#L1234-5;al=1", "article L. 1234-5, al. 1 du code du travail")]
    [InlineData("art:loi:89-462#22", "article 22 de la loi n° 89-462")]
    [InlineData("art:cesdh#6;par=1", "article 6, § 1 de la Convention européenne des droits de l'homme")]
    [InlineData("loi:1881-07-29", "loi du 29 juillet 1881")]
    [InlineData("ecli:ECLI:FR:CCASS:2021:C200435", "ECLI:FR:CCASS:2021:C200435")]
    [InlineData("n'importe quoi", "n'importe quoi")]
    public void A_canonical_identifier_has_words(string canonical, string words) =>
        Assert.Equal(words, ((IFindCitations)new CitationFinder()).Label(canonical));
}
