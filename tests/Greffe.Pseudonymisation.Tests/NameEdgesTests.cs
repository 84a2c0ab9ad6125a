using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>Names are hidden from their first word to their last, and nothing beyond.</summary>
public class NameEdgesTests
{
    [Theory]
    [InlineData("M. Ivan de Montgrandval conclut. Le témoin a vu M. Roy, absent ; vu de Montgrandval, présent.", "vu de Montgrandval", "de Montgrandval")] // a particle borne elsewhere
    [InlineData("Mme Ida von Kaltenau a signé. Selon von Kaltenau, rien n'est dû.", "Selon von Kaltenau", "von Kaltenau")]
    [InlineData("Le prévenu, Karim Bellouane, dit le Gitan, conteste. Il a revu le Gitan en mai.", "revu le Gitan", "le Gitan")] // a nickname and its article
    [InlineData("Mme Armelle Duperray a saisi le juge. Le commandement délivré à Mme Armel1e Duperray a été publié.", "à Mme Armel1e Duperray", "Armel1e Duperray")] // misread
    [InlineData("M. Ousseynou Diagnaté a écrit. La lettre de 0usseynou est sans portée.", "lettre de 0usseynou", "0usseynou")]
    [InlineData("Mme Fleur-Lise Duperray est sa mère. Le message dit : « jvai voir fleur-lise ».", "voir fleur-lise", "fleur-lise")] // a compound in small letters
    public void A_name_is_whole(string text, string place, string name)
    {
        var at = text.IndexOf(place, StringComparison.Ordinal) + place.Length - name.Length;
        var hidden = Engine.Default.Hide(text, "t").Entities.Where(entity => entity.Hidden).ToList();
        Assert.All(Enumerable.Range(at, name.Length).Where(index => char.IsLetterOrDigit(text[index])), index => Assert.Contains(hidden, entity => entity.Start <= index && entity.End > index));
    }

    [Theory]
    [InlineData("Mme Ida de Montgrandval conclut. Le juge vu au greffe de Brest a statué.", "greffe de")] // another particle
    [InlineData("M. Karim Bellouane conteste. Le Conseil a entendu Bellouane.", "Conseil")] // an office is no first name
    [InlineData("M. Jean Duperray a saisi la cour. Le Procureur Duperray n'a rien dit.", "Procureur")]
    public void What_stands_beside_stays(string text, string word) => Assert.Contains(word, Engine.Hide(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Avocat : Maître Anne Kervadec. Curateur : Paul Duperray.", "Duperray")] // the label before is another's
    [InlineData("M. Paul Duperray conclut.\nConseil de Duperray : Me Anne Kervadec", "Duperray")]
    [InlineData("avait informé le curateur du placement de M. Paul Duperray, le premier président a violé les textes susvisés.", "Duperray")]
    [InlineData("Le dessin représente zahir, maman et teresinha.", "teresinha")]
    [InlineData("Mme Ida Septembre conclut. Il a revu Mme Roy et Septembre le soir.", "Septembre")]
    public void A_person_is_hidden(string text, string name) => Assert.DoesNotContain(name, Engine.Hide(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Délibéré à l'issue de l'audience où siégeaient Mme Kervadec, présidente, M. Duperray et Mme Petitjean, conseillers.", "Petitjean")]
    [InlineData("Devant nous, Anne Kervadec, juge du tribunal, assistée de Paul Duperray, greffier.", "Duperray")]
    [InlineData("M. Duperray a été entendu en ses réquisitions.", "Duperray")]
    [InlineData("depuis le 3 septembre 2019 et en Juin 2020", "Juin")]
    public void Who_acts_by_office_or_is_nobody_stays(string text, string name) => Assert.Contains(name, Engine.Hide(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("demeurant 187 route départementale 612 appartement 25, 27200 Vernon\n", "187 route départementale 612 appartement 25, 27200 Vernon", EntityCategory.Adresse)]
    [InlineData("demeurant 50 rue des Capucins\n06600 ANTI-\nBES, présent", "50 rue des Capucins\n06600 ANTI-\nBES", EntityCategory.Adresse)]
    [InlineData("joignable (romy_varoux@mess-\nagerie.example), avec", "romy_varoux@mess-\nagerie.example", EntityCategory.Email)]
    [InlineData("le comité social et économique de l'établissement de Saint-Herblain conclut", "Saint-Herblain", EntityCategory.Localite)]
    [InlineData("sont concernés les sites d'Albi, Rodez et Guingamp, lesquels", "Guingamp", EntityCategory.Localite)]
    public void A_thing_is_whole(string text, string expected, EntityCategory category) => Assert.Contains(expected, Engine.Hidden(text, category));

    [Theory]
    [InlineData("L'établissement de crédit soutient que le site de production est fermé.")]
    [InlineData("Le magasin de la société Casino est fermé.")]
    public void No_town_no_workplace(string text) => Assert.Empty(Engine.Hidden(text, EntityCategory.Localite));

    [Theory]
    [InlineData("CE, 3 mars 2005, Duvignères, n° 233618, a jugé que la circulaire est impérative.", "Duvignères")] // a case is known by its name
    [InlineData("La jurisprudence Perruche n'est plus de droit positif.", "Perruche")]
    [InlineData("Il a été hospitalisé au centre hospitalier Guillaume-Régnier en mai.", "Régnier")] // an institution
    [InlineData("Il est retourné en Serbie, puis en Guyane.", "Serbie")] // a country
    [InlineData("est prévenu d'avoir à Lanester, volontairement exercé des violences", "Lanester")] // where something happened
    [InlineData("La société coopérative Sotrabois conclut. Il travaille chez Sotrabois.", "Sotrabois")] // a company that the text gives with its form
    public void A_name_of_nobody_here_stays(string text, string name) => Assert.Contains(name, Engine.Hide(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("CE, 3 mars 2005, Duvignères, n° 233618. M. Paul Duvignères conclut.", "Duvignères conclut")] // but a party bears it
    [InlineData("La SARL Jean Duperray est en liquidation ; Jean Duperray en était le gérant.", "Jean Duperray en")]
    public void Unless_someone_here_bears_it(string text, string place) => Assert.DoesNotContain(place, Engine.Hide(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Mme Fleur-Lise Duperray conclut. Plus tard, Fleur-Lise a écrit.", 2)] // a compound first name alone
    [InlineData("M. Paul Jolivaud-Baret conclut. Jolivaud-Baret a signé.", 2)]
    [InlineData("Mme Ida Manchado-Tanli conclut. Mme Manshado-Tanli a signé.", 2)] // misspelt
    [InlineData("Madame Anne DUVERDIER épouse KERJEAN, née le 4 juin 1972. Mme Kerjean conteste. Madame Duverdier a signé.", 4)] // a married name
    [InlineData("Mme Ida DANVILLE conclut. Le courrier de Mme Ida DANV-\nILLE est daté.", 2)] // cut by the end of a line
    public void Mentions_of_one_person_are_one_entity(string text, int mentions)
    {
        var people = Engine.Default.Hide(text, "t").Entities.Where(entity => entity is { Hidden: true, Category: EntityCategory.PersonnePhysique }).ToList();
        Assert.True(people.Count >= mentions, $"{people.Count} mentions hidden.");
        Assert.Single(people.Select(entity => entity.EntityId).Distinct());
    }

    [Fact]
    public void A_husband_and_a_wife_of_one_name_are_two()
    {
        const string text = "Monsieur Paul KERJEAN, né le 3 mai 1970\nMadame Anne DUVERDIER épouse KERJEAN, née le 4 juin 1972\nM. Kerjean soutient que la dette est éteinte. Mme Kerjean conteste.";
        var people = Engine.Default.Hide(text, "t").Entities.Where(entity => entity.Category == EntityCategory.PersonnePhysique).ToList();
        Assert.Equal(2, people.Select(entity => entity.EntityId).Distinct().Count());
    }
}
