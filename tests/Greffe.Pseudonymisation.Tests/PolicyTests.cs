using Greffe.Decisions.Occultations;

namespace Greffe.Pseudonymisation.Tests;

/// <summary>The policy as a table: who ordered what, the article it comes from, what is then hidden.</summary>
public class PolicyTests
{
    private const string Case = "M. Jean Duperray, né le 4 février 1986, gérant de la société Bâtimétal, conclut. Me Anne Petit, avocat au barreau de Lyon, plaide.";

    [Theory]
    [InlineData("COJ L111-13: names of persons, whatever the order", null, "personnePhysique,dateNaissance,personneMorale,adresse", "Jean Duperray", "Bâtimétal")]
    [InlineData("default: legal persons and lawyers stay", null, null, "4 février 1986", "Bâtimétal")]
    [InlineData("block 1: legal persons are hidden", 1, null, "Bâtimétal", "Anne Petit")]
    [InlineData("block 2: dates stay, legal persons are hidden", 2, null, "Bâtimétal", "4 février 1986")]
    [InlineData("block 3: legal persons stay, dates are hidden", 3, null, "4 février 1986", "Bâtimétal")]
    [InlineData("block 4: dates and legal persons stay", 4, null, "Jean Duperray", "4 février 1986")]
    public void The_rule_hides_one_thing_and_leaves_another(string rule, int? block, string? left, string hidden, string kept)
    {
        List<EntityCategory> categories = [];
        foreach (var key in left?.Split(',') ?? []) if (EntityCategories.TryParse(key, out var category)) categories.Add(category);
        var text = Engine.Default.Hide(Case, "t", order: new() { Block = block, CategoriesLeft = categories }).Text;
        Assert.False(text.Contains(hidden, StringComparison.Ordinal), $"{rule}: should hide.");
        Assert.True(text.Contains(kept, StringComparison.Ordinal), $"{rule}: should keep.");
        Assert.DoesNotContain("Duperray", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_of_the_judge_hides_a_lawyer_and_a_kept_term_never_lifts_a_party() // COJ L111-13 al. 2, CJA L10 al. 4
    {
        var text = Engine.Default.Hide(Case, "t", order: new() { Hide = ["anne petit"], Keep = ["Jean Duperray", "4 février 1986"] }).Text;
        Assert.DoesNotContain("Petit", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Duperray", text, StringComparison.Ordinal);
        Assert.Contains("4 février 1986", text, StringComparison.Ordinal);
    }

    [Theory] // CJPM L513-4: not even an initial
    [InlineData("le mineur K. a été entendu", "K.")]
    [InlineData("l'enfant Léa Roy réside", "Léa Roy")]
    public void Nothing_of_a_minor_is_left(string text, string name)
    {
        Assert.DoesNotContain(name, Engine.Hide(text), StringComparison.Ordinal);
        Assert.Equal("always", Deciding.Policy.On(new(2026, 11, 23)).Minors);
    }

    [Fact]
    public void Letters_derive_from_no_name()
    {
        var first = Engine.Default.Hide("M. Kilian Kervadec conclut.", "one").Text;
        var others = Enumerable.Range(0, 40).Select(number => Engine.Default.Hide("M. Kilian Kervadec conclut.", $"d{number}").Text).Distinct().Count();
        Assert.StartsWith("M. [", first, StringComparison.Ordinal);
        Assert.True(others > 10, "The letter hardly changes from one decision to another: it would tell something of the name.");
    }
}
