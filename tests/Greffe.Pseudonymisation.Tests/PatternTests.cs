using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

public class PatternTests
{
    [Theory]
    [InlineData("n° de sécurité sociale 2 90 11 69 062 298 84", "2 90 11 69 062 298 84", EntityCategory.NumeroIdentifiant)]
    [InlineData("NIR : 1 85 05 2A 004 018 13", "1 85 05 2A 004 018 13", EntityCategory.NumeroIdentifiant)] // Corsica, by context
    [InlineData("sur le compte FR76 3000 6000 0112 3456 7890 189.", "FR76 3000 6000 0112 3456 7890 189", EntityCategory.CompteBancaire)]
    [InlineData("carte 4970 1000 0000 0055 volée", "4970 1000 0000 0055", EntityCategory.CompteBancaire)]
    [InlineData("joint au 06 39 98 14 52 hier", "06 39 98 14 52", EntityCategory.TelephoneFax)]
    [InlineData("tél. +33 (0)6 39 98 14 52", "+33 (0)6 39 98 14 52", EntityCategory.TelephoneFax)]
    [InlineData("écrire à jean.dupont@example.fr, sans suite", "jean.dupont@example.fr", EntityCategory.Email)]
    [InlineData("le véhicule AB-123-CD roulait", "AB-123-CD", EntityCategory.PlaqueImmatriculation)]
    [InlineData("véhicule immatriculé 123 ABC 75 volé", "123 ABC 75", EntityCategory.PlaqueImmatriculation)]
    [InlineData("cadastrée section AB n° 123 et 124 à bâtir", "section AB n° 123 et 124", EntityCategory.Cadastre)]
    [InlineData("demeurant 12 bis, rue des Lilas, 69003 Lyon\nfin", "12 bis, rue des Lilas, 69003 Lyon", EntityCategory.Adresse)]
    [InlineData("né le 4 février 1986 à Douarnenez", "4 février 1986", EntityCategory.DateNaissance)]
    [InlineData("se sont mariés le 7 juillet 2012 devant", "7 juillet 2012", EntityCategory.DateMariage)]
    [InlineData("est décédée le 19 octobre 2017, laissant", "19 octobre 2017", EntityCategory.DateDeces)]
    public void Is_hidden_under_its_category(string text, string expected, EntityCategory category) =>
        Assert.Contains(expected, Engine.Hidden(text, category));

    [Theory]
    [InlineData("pourvoi n° 21-12.345 du 3 mars 2021")] // appeal number
    [InlineData("RG n° 0612345678")] // ten digits after RG are no phone
    [InlineData("la somme de 4970 1000 euros")] // an amount
    [InlineData("carte 4970 1000 0000 0056 refusée")] // Luhn digit wrong
    [InlineData("IBAN-like FR76 3000 6000 0112 3456 7890 188")] // key wrong
    [InlineData("article 1240 du code civil")]
    [InlineData("par jugement du 4 février 1986")] // a date of no life event
    [InlineData("l'arrêt rendu le 3 mai 2019 par la cour d'appel de Lyon")]
    [InlineData("le service SS-123-AB et WW-123-AB")] // series never given
    [InlineData("en application de la section 2 du chapitre 3")]
    [InlineData("au cours de l'année 2020")] // «cours» as a word
    public void Is_left_alone(string text) => Assert.Empty(Engine.Hidden(text));
}
