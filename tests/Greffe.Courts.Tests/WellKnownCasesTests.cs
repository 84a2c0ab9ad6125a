namespace Greffe.Tests.Courts;

/// <summary>Cases that any clerk would answer without a table. The first court is the one that people mean; «titre de séjour» and «impôts» keep their condition.</summary>
public class WellKnownCasesTests
{
    [Theory]
    [InlineData("Villeurbanne", "divorce", "Tribunal judiciaire de Lyon")]
    [InlineData("Roubaix", "divorce", "Tribunal judiciaire de Lille")]
    [InlineData("Cannes", "divorce", "Tribunal judiciaire de Grasse")]
    [InlineData("Longjumeau", "divorce", "Tribunal judiciaire d'Évry")]
    [InlineData("Saint-Denis 93", "divorce", "Tribunal judiciaire de Bobigny")]
    [InlineData("Boulogne-Billancourt", "divorce", "Tribunal judiciaire de Nanterre")]
    [InlineData("Saint-Denis La Réunion", "divorce", "Tribunal judiciaire de Saint-Denis de La Réunion")]
    [InlineData("Nouméa", "divorce", "Tribunal de première instance de Nouméa")]
    [InlineData("Roubaix", "loyers impayés", "Tribunal de proximité de Roubaix")]
    [InlineData("Vénissieux", "loyers impayés", "Tribunal de proximité de Villeurbanne")]
    [InlineData("Boulogne-Billancourt", "licenciement", "Conseil de prud'hommes de Boulogne-Billancourt")]
    [InlineData("Argenteuil", "licenciement", "Conseil de prud'hommes d'Argenteuil")]
    [InlineData("Roubaix", "licenciement", "Conseil de prud'hommes de Roubaix")]
    [InlineData("Cannes", "licenciement", "Conseil de prud'hommes de Cannes")]
    [InlineData("Paris 13", "licenciement", "Conseil de prud'hommes de Paris")]
    [InlineData("Nice", "titre de séjour", "Tribunal administratif de Nice")]
    [InlineData("Bobigny", "titre de séjour", "Tribunal administratif de Montreuil")]
    [InlineData("Versailles", "impôts", "Tribunal administratif de Versailles")]
    [InlineData("Argenteuil", "permis de construire", "Tribunal administratif de Cergy-Pontoise")]
    [InlineData("Créteil", "permis de construire", "Tribunal administratif de Melun")]
    [InlineData("Ajaccio", "permis de construire", "Tribunal administratif de Bastia")]
    [InlineData("Quimper", "permis de construire", "Tribunal administratif de Rennes")]
    [InlineData("Toulon", "permis de construire", "Tribunal administratif de Toulon")]
    [InlineData("Papeete", "permis de construire", "Tribunal administratif de la Polynésie française")]
    [InlineData("Saint-Denis La Réunion", "permis de construire", "Tribunal administratif de La Réunion")]
    [InlineData("Paris", "refus de visa", "Tribunal administratif de Nantes")]
    [InlineData("Marseille", "facture impayée entre entreprises", "Tribunal des activités économiques de Marseille")]
    [InlineData("Lyon", "facture impayée entre entreprises", "Tribunal des activités économiques de Lyon")]
    [InlineData("Lille", "facture impayée entre entreprises", "Tribunal de commerce de Lille Métropole")]
    [InlineData("Bordeaux", "facture impayée entre entreprises", "Tribunal de commerce de Bordeaux")]
    [InlineData("Nanterre", "dépôt de bilan", "Tribunal des activités économiques de Nanterre")]
    [InlineData("Metz", "dépôt de bilan", "Tribunal judiciaire de Metz")]
    [InlineData("Évry-Courcouronnes", "faire appel", "Cour d'appel de Paris")]
    [InlineData("Argenteuil", "faire appel", "Cour d'appel de Versailles")]
    [InlineData("Nantes", "faire appel", "Cour d'appel de Rennes")]
    [InlineData("Le Mans", "faire appel", "Cour d'appel d'Angers")]
    [InlineData("Nice", "faire appel", "Cour d'appel d'Aix-en-Provence")]
    [InlineData("Strasbourg", "faire appel", "Cour d'appel de Colmar")]
    [InlineData("Tours", "faire appel", "Cour d'appel d'Orléans")]
    [InlineData("Clermont-Ferrand", "faire appel", "Cour d'appel de Riom")]
    [InlineData("Lille", "faire appel", "Cour d'appel de Douai")]
    [InlineData("Ajaccio", "faire appel", "Cour d'appel de Bastia")]
    [InlineData("Rennes", "appel administratif", "Cour administrative d'appel de Nantes")]
    [InlineData("Montpellier", "appel administratif", "Cour administrative d'appel de Toulouse")]
    [InlineData("Bastia", "appel administratif", "Cour administrative d'appel de Marseille")]
    public void What_everyone_knows_is_what_the_tables_say(string commune, string matter, string court)
    {
        var answer = Known.Directory.FindCompetence(commune, matter, Known.Today);
        Assert.Equal(court, answer.Courts is [{ } first, ..] ? first.Name : answer.Sentence);
    }

    [Theory]
    [InlineData("Lyon", "2025-01-02", "association", "avocat, notaire")]
    [InlineData("Lyon", "2024-12-30", "société commerciale", "association")]
    [InlineData("Bordeaux", "2026-11-23", "société commerciale", "association")]
    public void A_firm_in_difficulty_is_told_by_its_activity_which_court_and_since_when(string commune, string day, string commercial, string judicial)
    {
        var answer = Known.Directory.FindCompetence(commune, "dépôt de bilan", DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["tcom", "tj"], answer.Courts.Select(court => court.Kind));
        Assert.Contains(commercial, answer.Courts[0].Condition!, StringComparison.Ordinal);
        Assert.Contains(judicial, answer.Courts[1].Condition!, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Alsace_and_Moselle_the_activity_makes_no_difference() =>
        Assert.Equal("determined", Known.Directory.FindCompetence("Metz", "dépôt de bilan", Known.Today).Status);
}
