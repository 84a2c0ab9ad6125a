using Greffe.Decisions.Searching;

namespace Greffe.Search.Tests;

public sealed class QueryLanguageTests : IDisposable
{
    private readonly TestIndex index = new(
        Sample.Decision(1, "Le salarié a été licencié pour faute grave. L'employeur n'a pas respecté l'article L. 1232-1 du code du travail."),
        Sample.Decision(2, "Le licenciement économique des salariés du conseil de prud'hommes est sans cause réelle et sérieuse.", date: "2022-03-01"),
        Sample.Decision(3, "Le bail commercial est résilié ; les loyers et la sous-traitance restent dus. Arrêt du 5 octobre 2023, pourvoi n° 20-23.523.", date: "2021-05-05"),
        Sample.Decision(4, "La garde de l'enfant est fixée chez la mère, Mme [A] [B], demeurant [Adresse 1].", "tj33063", "2020-12-31", "20/00804"),
        Sample.Decision(5, "Rejet du recours au fond : cœur de l'œuvre, forêt, façade.", "cc", "2023-10-31", "20-23.523") with
        {
            Ecli = Greffe.Decisions.Ecli.TryParse("ECLI:FR:CCASS:2023:C100123", out var ecli) ? ecli : null,
        },
        Sample.Decision(6, "La requête est rejetée.", "ce", "2024-03-21", "490536"));

    [Theory]
    [InlineData("salarie", "1 2")]                      // accents and number folded
    [InlineData("SALARIÉS", "1 2")]
    [InlineData("licencier", "1 2")]                    // light stemming
    [InlineData("employeur", "1")]                      // elision
    [InlineData("l'employeur", "1")]
    [InlineData("l’employeur", "1")]                    // curly apostrophe
    [InlineData("prudhommes", "2")]
    [InlineData("prud'hommes", "2")]
    [InlineData("oeuvre", "5")]
    [InlineData("FORET facade", "5")]
    [InlineData("\"faute grave\"", "1")]
    [InlineData("\"grave faute\"", "")]
    [InlineData("« cause réelle et sérieuse »", "2")]   // guillemets, a stop word inside
    [InlineData("“faute grave”", "1")]
    [InlineData("\"cause réelle sérieuse\"", "")]       // the stop word's place counts
    [InlineData("sous-traitance", "3")]
    [InlineData("salarié ET faute", "1")]
    [InlineData("faute OU bail", "1 3")]
    [InlineData("salarié SAUF faute", "2")]
    [InlineData("salarié NOT faute", "2")]
    [InlineData("salarié ET (grave OU économique)", "1 2")]
    [InlineData("(bail OU garde) SAUF enfant", "3")]
    [InlineData("licenci*", "1 2")]
    [InlineData("lic*", "1 2")]
    [InlineData("commer*", "3")]
    [InlineData("et ou sauf faute", "1")]               // lower case: words
    public async Task A_question_finds_what_it_says(string text, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), (await index.Found(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order());

    [Theory]
    [InlineData("20-23.523", "5 3", "numéro de pourvoi 20-23.523")]        // the decision itself, then the one that mentions it
    [InlineData("20-23523", "5 3", "numéro de pourvoi 20-23.523")]
    [InlineData("2023523", "5 3", "numéro 2023523")]
    [InlineData("pourvoi n° 20-23.523", "5 3", "numéro de pourvoi 20-23.523")]
    [InlineData("RG 20/00804", "4", "numéro de répertoire général 20/00804")]
    [InlineData("20/00804", "4", "numéro de répertoire général 20/00804")]
    [InlineData("CE 490536", "6", "numéro de requête 490536")]
    [InlineData("ecli:fr:ccass:2023:c100123", "5", "ECLI ECLI:FR:CCASS:2023:C100123")]
    [InlineData("000000000000000000000002", "2", "identifiant de décision")]
    [InlineData("L. 1232-1", "1", "article L. 1232-1")]
    [InlineData("L1232-1", "1", "article L1232-1")]
    [InlineData("1232-1", "1", "article 1232-1")]
    [InlineData("5 octobre 2023", "1 3", "date du 5 octobre 2023")]
    [InlineData("05/10/2023", "1", "date du 5 octobre 2023")]
    [InlineData("2023-10-05", "1", "date du 5 octobre 2023")]
    [InlineData("octobre 2023", "1 3 5", "mois d'octobre 2023")]
    [InlineData("rejet 2023", "5", "année 2023")]
    public async Task Dates_and_numbers_are_recognised_and_said(string text, string expected, string understood)
    {
        Assert.Contains(understood, (await index.Search(text)).Understood);
        var found = await index.Found(text);
        if (understood.StartsWith("numéro de pourvoi", StringComparison.Ordinal)) Assert.Equal(expected, found);
        else Assert.Equal(expected.Split(' ').Order(), found.Split(' ').Order());
    }

    [Theory]
    [InlineData("20-23.5234")]                          // one digit too many
    [InlineData("32 octobre 2023")]                     // no such day
    [InlineData("\"20-23.523\"")]                       // quoted: words
    [InlineData("2 pommes")]
    public async Task What_only_looks_like_one_is_not_recognised(string text) =>
        Assert.DoesNotContain((await index.Search(text)).Understood, said => said.StartsWith("numéro", StringComparison.Ordinal) || said.StartsWith("date", StringComparison.Ordinal));

    [Theory]
    [InlineData("(faute", "1")]
    [InlineData("faute)", "1")]
    [InlineData("faute ET", "1")]
    [InlineData("ET faute", "1")]
    [InlineData("OU faute", "1")]
    [InlineData("faute SAUF", "1")]
    [InlineData("((((((((((((((((faute))))))))))))))))", "1")]
    [InlineData("\"faute grave", "1")]
    public async Task An_unreadable_question_is_searched_as_plain_words(string text, string expected) => Assert.Equal(expected, await index.Found(text));

    [Fact]
    public async Task All_words_that_find_nothing_are_relaxed_to_any_word()
    {
        var page = await index.Search("licenciement loyers forêt");
        Assert.True(page.Relaxed);
        Assert.Equal(4, page.Total);
        Assert.False((await index.Search("licenciement ET loyers")).Relaxed); // the person said ET
    }

    [Fact]
    public async Task Only_words_too_frequent_find_nothing_and_say_so()
    {
        var page = await index.Search("de la");
        Assert.Equal(0, page.Total);
        Assert.Contains("trop courants", Assert.Single(page.Understood));
    }

    [Fact]
    public async Task No_question_finds_everything_latest_first()
    {
        Assert.Equal("6 5 1 2 3 4", await index.Found(""));
        Assert.Equal("6 5 1 2 3 4", await index.Found("   "));
    }

    [Fact]
    public async Task A_placeholder_is_no_word()
    {
        Assert.Equal("", await index.Found("\"adresse 1\""));
        Assert.Equal("", await index.Found("demeurant ET adresse"));
    }

    [Theory]
    [InlineData(SearchOperator.Or, "faute bail", 2)]
    [InlineData(SearchOperator.Exact, "faute grave", 1)]
    [InlineData(SearchOperator.Exact, "grave faute", 0)]
    [InlineData(SearchOperator.Exact, "salarié ET faute", 0)]
    public async Task The_operator_joins_bare_words(SearchOperator words, string text, int expected) =>
        Assert.Equal(expected, (await index.Search(new SearchQuery { Text = text, Operator = words })).Total);

    [Fact]
    public async Task A_text_over_the_limits_is_cut_and_the_person_is_told()
    {
        Assert.Contains((await index.Search(new string('a', 5_000))).Understood, said => said.Contains("2000 premiers", StringComparison.Ordinal));
        Assert.Contains((await index.Search(string.Concat(Enumerable.Repeat("mot ", 100)))).Understood, said => said.Contains("64 premiers", StringComparison.Ordinal));
    }

    public void Dispose() => index.Dispose();
}
