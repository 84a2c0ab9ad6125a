using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>Who acts by office stays; whoever only stands near an office does not.</summary>
public class OfficesTests
{
    [Theory]
    [InlineData("les observations de la SARL Boré, Salve de Bruneton et Mégret, avocat de la société civile immobilière,", "Salve de Bruneton")]
    [InlineData("Moyen produit par la SAS Boulloche, Colin, Stoclet et Associés, avocat aux Conseils, pour le syndicat", "Stoclet")]
    [InlineData("Demandeur : M. Jean Duperray, ayant Me Anne Kervadec pour avocat. Me Kervadec a plaidé.", "Kervadec")]
    public void A_lawyer_stays(string text, string name) => Assert.DoesNotContain(Engine.Hidden(text), hidden => hidden.Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("représentée par Me Kouassi Le Goff, avocat.\n\nPrévenu\nNom : Elard\nPrénom : Kouassi\nné le 29 juillet 1950. Kouassi Elard conteste.", "Prénom : Kouassi")] // the lawyer's first name
    [InlineData("Le notaire, Me Anne Kervadec, a reçu l'acte. Me Kervadec, notaire à Brest.", "Kervadec")]
    public void Someone_else_does_not(string text, string name) => Assert.DoesNotContain(name, Engine.Hide(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Le professeur Nainvi1le a examiné M. Roy.", "Nainvi1le")] // a misread letter
    [InlineData("Mme Adel N'Dong-\nalo conclut.", "N'Dong-\nalo")] // a word cut by the end of a line
    public void A_name_is_hidden_to_its_last_letter(string text, string name) =>
        Assert.Contains(Engine.Hidden(text, EntityCategory.PersonnePhysique), hidden => hidden.EndsWith(name, StringComparison.Ordinal));

    [Fact]
    public void A_company_that_the_text_names_over_and_over_is_nobody()
    {
        var text = string.Concat(Enumerable.Repeat("La société Snecma soutient que l'accord conclu par la société Snecma lie les parties. ", 8));
        Assert.Empty(Engine.Hidden("La société Safran, anciennement dénommée Snecma, conclut. " + text));
    }
}
