namespace Greffe.Tests.Courts;

public class CompetenceTests
{
    [Theory]
    [InlineData("01001", "divorce", "Tribunal judiciaire de Bourg-en-Bresse", "determined")]
    [InlineData("01001", "loyers impayés", "Tribunal de proximité de Trévoux", "determined")]
    [InlineData("Bourg-en-Bresse", "mon voisin fait du bruit", "Tribunal judiciaire de Bourg-en-Bresse", "determined")] // no chamber: both ways the same court
    [InlineData("Trévoux", "conflit de voisinage", "Tribunal de proximité de Trévoux", "alternatives")]
    [InlineData("69383", "licenciement", "Conseil de prud'hommes de Lyon", "determined")]
    [InlineData("Lyon", "prud'hommes", "Conseil de prud'hommes de Lyon", "determined")]                                  // every arrondissement has the same
    [InlineData("Marseille", "80", "Conseil de prud'hommes de Marseille", "determined")]                                 // NAC
    [InlineData("Marseille", "51A", "Tribunal judiciaire de Marseille", "determined")]
    [InlineData("33063", "titre de séjour", "Tribunal administratif de Bordeaux", "alternatives")]
    [InlineData("Toulon", "permis de construire", "Tribunal administratif de Toulon", "determined")]
    [InlineData("Strasbourg", "facture impayée entre entreprises", "Tribunal judiciaire de Strasbourg", "determined")]   // commercial chamber
    [InlineData("75112", "tribunal de commerce", "Tribunal des activités économiques de Paris", "determined")]
    [InlineData("Cayenne", "refus de visa", "Tribunal administratif de Nantes", "determined")]
    [InlineData("Dijon", "surendettement", "Tribunal judiciaire de Dijon", "alternatives")]                              // tableau IX-I is not at hand
    [InlineData("Dole", "divorce", "Tribunal judiciaire de Lons-le-Saunier", "alternatives")]                            // chamber with wider powers
    [InlineData("Nantes", "tutelle de ma mère", "Tribunal judiciaire de Nantes", "determined")]
    [InlineData("Nantes", "héritage", "Tribunal judiciaire de Nantes", "determined")]
    [InlineData("Nantes", "porter plainte", "Tribunal judiciaire de Nantes", "determined")]
    [InlineData("Nantes", "rétention administrative", "Tribunal judiciaire de Nantes", "determined")]
    [InlineData("Nantes", "amende administrative", "Tribunal administratif de Nantes", "alternatives")]
    public void The_table_gives_the_court(string commune, string matter, string court, string status)
    {
        var answer = Known.Directory.FindCompetence(commune, matter, Known.Today);
        Assert.Equal((court, status), (answer.Courts is [{ } first, ..] ? first.Name : null, answer.Status));
        Assert.All(answer.Courts, found => Assert.False(string.IsNullOrWhiteSpace(found.Article)));
    }

    [Theory]
    [InlineData("Nantes", "sécurité sociale", "pôle social")]
    [InlineData("Nantes", "juge des enfants", "juge des enfants")]
    [InlineData("Nantes", "asile", "Cour nationale du droit d'asile")]
    [InlineData("Nantes", "blablabla", "reconnu la matière")]
    [InlineData("Nantes", "", "De quoi s'agit-il|Dites de quoi")]
    [InlineData("Saint-Denis", "divorce", "département")]
    [InlineData("98735", "facture impayée entre entreprises", "tables ne disent pas")]
    public void What_the_tables_do_not_settle_is_said(string commune, string matter, string words)
    {
        var answer = Known.Directory.FindCompetence(commune, matter, Known.Today);
        Assert.Equal("not-determined", answer.Status);
        Assert.Empty(answer.Courts);
        Assert.Contains(answer.Missing, missing => words.Split('|').Any(word => missing.Contains(word, StringComparison.Ordinal)));
    }

    [Fact]
    public void Before_2020_the_judicial_tables_do_not_hold()
    {
        var answer = Known.Directory.FindCompetence("01001", "divorce", new(2019, 6, 1));
        Assert.Equal("not-determined", answer.Status);
        Assert.Equal("Tribunal administratif de Lyon", Known.Directory.FindCompetence("01001", "urbanisme", new(2019, 6, 1)).Courts[0].Name);
    }

    [Fact]
    public void Names_follow_the_day()
    {
        Assert.Equal("Tribunal de commerce de Paris", Known.Directory.Find("tcom7501", new(2024, 12, 31))!.Name);
        Assert.Equal("Tribunal des activités économiques de Paris", Known.Directory.Find("tcom7501", new(2025, 1, 1))!.Name);
    }

    [Fact]
    public void Every_matter_of_the_table_is_found_by_its_own_words()
    {
        var index = new Greffe.Courts.FindCompetence.MatterIndex(Greffe.Courts.FindCompetence.MatterTable.Load().Matters);
        var lost = Greffe.Courts.FindCompetence.MatterTable.Load().Matters
            .SelectMany(matter => matter.Words.Append(matter.Label).Select(words => (matter.Key, words)))
            .Where(pair => index.Find(pair.words) is not [{ } found] || found.Key != pair.Key).Select(pair => $"{pair.Key}: {pair.words} → {string.Join(',', index.Find(pair.words).Select(found => found.Key))}").ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public void Every_answer_of_the_table_names_its_articles_and_place()
    {
        foreach (var matter in Greffe.Courts.FindCompetence.MatterTable.Load().Matters)
        {
            Assert.NotEmpty(matter.Answers);
            Assert.All(matter.Answers, answer => Assert.True(answer.Article.Length > 0 && answer.Place.Length > 0 && answer.Court.Length > 0, matter.Key));
            Assert.All(matter.Answers.Where(answer => answer.Court == "elsewhere"), answer => Assert.NotNull(answer.Sentence));
        }
    }
}
