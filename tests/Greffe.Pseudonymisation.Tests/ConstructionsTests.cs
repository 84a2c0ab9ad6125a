using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>Ways of naming that no civility announces.</summary>
public class ConstructionsTests
{
    [Theory]
    [InlineData("Le père de Zoé Ravel, Ange Ravel-Moro, est décédé.", "Ange Ravel-Moro")]
    [InlineData("les ayants droit de Teva a Tane revendiquent la terre", "Teva a Tane")]
    [InlineData("que Hina a Vahine, mère de l'intimée, a vécu là", "Hina a Vahine")]
    [InlineData("hébergé chez un cousin de Jo-Bé depuis lors", "Jo-Bé")]
    [InlineData("Gontran de Haute-Combe est décédé le 3 mai 2019", "Gontran de Haute-Combe")]
    [InlineData("où jouaient leurs enfants, Marlot et Berlarel.", "Berlarel")]
    [InlineData("depuis lors. Boubet et Berlarel, âgés à cette date de huit et cinq ans,", "Berlarel")]
    [InlineData("Monsieur Paul KERJEAN\nPrésident : M. Roy\n", "Paul KERJEAN")]
    [InlineData("représentée par son président, M. Abou KERJEAN\n", "Abou KERJEAN")]
    [InlineData("Administrateur judiciaire : Maître Cyprien Kerjean\n", "Cyprien Kerjean")]
    public void A_person_is_hidden(string text, string name) => Assert.Contains(name, Engine.Hidden(text, EntityCategory.PersonnePhysique));

    [Theory]
    [InlineData("sont nés Tom, le 18 avril 2013, et Zoé, le 6 septembre 2016.", "6 septembre 2016", EntityCategory.DateNaissance)]
    [InlineData("M. Roy, qu'elle a épousé le 3 février 2011, et", "3 février 2011", EntityCategory.DateMariage)]
    [InlineData("devant l'officier de l'état civil de la commune de Ploumoguer, sans contrat", "Ploumoguer", EntityCategory.Localite)]
    [InlineData("ils dorment sous une tente, près du canal, à Pantin ;", "Pantin", EntityCategory.Localite)]
    [InlineData("née le 12 octobre 1951, résidence des Houx, entrée B, 76300 Rouen, comparante", "résidence des Houx, entrée B, 76300 Rouen", EntityCategory.Adresse)]
    [InlineData("exerçant Clinique des Cèdres, 6 avenue du Large, 83000 Toulon\n", "Clinique des Cèdres, 6 avenue du Large, 83000 Toulon", EntityCategory.Adresse)]
    [InlineData("M. Abdul Noor, numéro étranger 9930274418, représenté", "9930274418", EntityCategory.NumeroIdentifiant)]
    [InlineData("entrepreneur individuel exerçant sous l'enseigne Pain, SIRET 123 456 782 00017, 5", "123 456 782 00017", EntityCategory.NumeroIdentifiant)]
    [InlineData("dirigés vers le site placements-inventes.example.net. Une", "placements-inventes.example.net", EntityCategory.SiteWebSensible)]
    [InlineData("la propriété de la terre Maraeroa 2, section DK n° 15, à", "terre Maraeroa 2, section DK n° 15", EntityCategory.Cadastre)]
    public void A_thing_is_hidden(string text, string expected, EntityCategory category) => Assert.Contains(expected, Engine.Hidden(text, category));

    [Theory]
    [InlineData("le site legifrance.gouv.fr publie")] // a public body
    [InlineData("sur le réseau facebook.com en général")] // a network, no account
    [InlineData("la SARL Bâtimétal, SIREN 123 456 782, conclut")] // a company's number
    [InlineData("Le rapport de Mme Kervadec et les observations de Me Roy, représentant la commune")] // a reporting judge
    [InlineData("composée de Mme Anne Kervadec, de M. Luc Roy et de Mme Ida Petit")] // the bench
    [InlineData("le siège de la société est à Pantin")] // a company lives nowhere
    public void Is_left_alone(string text) => Assert.Empty(Engine.Hidden(text));
}
