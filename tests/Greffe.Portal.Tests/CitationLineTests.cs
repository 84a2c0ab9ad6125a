using Greffe.Decisions;
using Greffe.Portal.ReadDecision;
using Greffe.Tests.Preview;

namespace Greffe.Tests;

public class CitationLineTests
{
    [Theory]
    [InlineData("cass-civ2", "Cass. civ. 2, 5 oct. 2023, n° 20-23.523")]
    [InlineData("cass-soc-long", "Cass. soc., 17 sept. 2025, n° 24-11.842")]
    [InlineData("ca-lyon", "CA Lyon, 11 juin 2024, n° RG 22/04518")]
    [InlineData("ce", "CE, 30 déc. 2022, n° 451233")]
    [InlineData("cph", "CPH Moulins, 19 mars 2024, n° RG 23/00217")]
    [InlineData("ta", "TA Paris, 23 janv. 2025, n° 2308841")]
    [InlineData("tj", "TJ Bordeaux, 14 mai 2025, n° RG 24/00931")]
    [InlineData("tcom", "TAE Paris, 6 févr. 2025, n° RG 2024012345")]
    public void A_decision_is_cited_as_lawyers_do(string name, string citation) =>
        Assert.Equal(citation, CitationLine.Of(InventedDecisions.Named(name)).Replace('\u00a0', ' '));

    [Theory]
    [InlineData("Cour d'appel d'Aix-en-Provence", "ca_aix_provence", "CA Aix-en-Provence")]
    [InlineData("Cour d’appel de la Cité", "ca_x", "CA Cité")]
    [InlineData("Tribunal des conflits", "tc", "T. confl.")]
    [InlineData("Chambre régionale des comptes", "autre", "Chambre régionale des comptes")] // no known kind: its own words
    public void The_court_is_shortened_to_its_kind_and_town(string label, string code, string citation)
    {
        Assert.True(CourtCode.TryParse(code, out var court));
        var decision = InventedDecisions.Named("ta") with { Court = court, CourtLabel = label };
        Assert.StartsWith(citation + ",", CitationLine.Of(decision), StringComparison.Ordinal);
    }
}
