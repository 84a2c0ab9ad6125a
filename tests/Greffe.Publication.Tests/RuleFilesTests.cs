using Greffe.Publication.Rules;

namespace Greffe.Publication.Tests;

public class RuleFilesTests
{
    private const string Good =
        """
        rules:
          - id: r
            version: 2021-01-01
            title: T
            effect: admit
            form: full
            effective: {from: 2021-01-01}
            when: {jurisdictions: [cc]}
            source: {article: A, checked: 2026-11-23, how: read}
            cases: [{name: n}]
        """;

    [Fact]
    public void The_rules_that_ship_are_in_order_and_each_says_where_it_comes_from_and_how_it_was_checked()
    {
        var set = RuleFiles.Embedded();
        Assert.True(set.Rules.Count >= 20);
        Assert.All(set.Rules, rule => Assert.True(rule.Source is { Article.Length: > 5, How.Length: > 5 }));
        Assert.True(set.NacList("chambre-du-conseil").Count > 100);
    }

    [Fact]
    public void A_file_in_order_is_read() => Assert.Equal("r@2021-01-01", Assert.Single(RuleFiles.Read([("a.yaml", Good)]).Rules).Name);

    [Theory]
    [InlineData("jurisdictions: [cc]", "jurisdictions: [xx]", 8, "«xx» is not a value")]
    [InlineData("jurisdictions: [cc]", "juridictions: [cc]", 8, "no such fact")] // misspelt: would admit everything
    [InlineData("jurisdictions: [cc]", "jurisdictions: []", 8, "at least one value")]
    [InlineData("{jurisdictions: [cc]}", "{}", 8, "admits everything")]
    [InlineData("jurisdictions: [cc]", "nacLists: [absent]", 8, "«absent» is not a value")]
    [InlineData("jurisdictions: [cc]", "final: [perhaps]", 8, "«perhaps»")]
    [InlineData("version: 2021-01-01", "version: 01/01/2021", 3, "write yyyy-MM-dd")]
    [InlineData("effect: admit", "effect: allow", 5, "none of admit")]
    [InlineData("form: full", "form: whole", 6, "none of full")]
    [InlineData("form: full", "form: full\n    until: 2022-01-01", 7, "«until» is not known here")]
    [InlineData("{from: 2021-01-01}", "{from: 2021-01-01, to: 2020-01-01}", 7, "before the first")]
    [InlineData("{from: 2021-01-01}", "{to: 2022-01-01}", 7, "has a first day")]
    [InlineData("article: A, ", "", 9, "«article» is missing")]
    [InlineData("cases: [{name: n}]", "cases: []", 10, "at least one test case")]
    [InlineData("cases: [{name: n}]", "cases: [{name: n}", 11, "not YAML")]
    public void A_fault_refuses_the_set_with_file_and_line(string good, string bad, long line, string fault)
    {
        var refusal = Assert.Throws<RuleFileException>(() => RuleFiles.Read([("a.yaml", Good.Replace(good, bad, StringComparison.Ordinal))]));
        Assert.Equal(("a.yaml", line), (refusal.File, refusal.Line));
        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_rule_twice_is_refused() => Assert.Contains(
        "there twice", Assert.Throws<RuleFileException>(() => RuleFiles.Read([("a.yaml", Good), ("b.yaml", Good)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Y 19-19.463", "1919463")]
    [InlineData("n° 19-19.463", "1919463")]
    [InlineData("pourvoi n° Y 19-19.463", "1919463")]
    [InlineData("RG n° 21/01234", "2101234")]
    [InlineData("22LY00123", "22LY00123")]
    public void Case_numbers_are_brought_to_one_shape(string written, string normal) =>
        Assert.Equal(normal, Projection.CaseNumber.Normalise(written));
}
