using Greffe.Corpus.Parsing;
using Greffe.Corpus.Writing;

namespace Greffe.Corpus.Tests;

public class GrammarTests
{
    [Fact]
    public void Each_alternative_belongs_to_one_split_and_each_split_has_its_own_for_every_rule()
    {
        foreach (var rule in Grammar.Shipped.Rules)
        {
            var owned = Enum.GetValues<CorpusSplit>().Select(split => rule.Of(split).Where(item => item.Owner is not null).Select(item => item.Source).ToHashSet()).ToList();
            Assert.All(Enum.GetValues<CorpusSplit>(), split => Assert.True(rule.Of(split).Length > 0, $"{rule.Name} says nothing in {split}."));
            Assert.Empty(owned[0].Intersect(owned[1]));
            Assert.Empty(owned[0].Intersect(owned[2]));
            Assert.Empty(owned[1].Intersect(owned[2]));
        }
    }

    [Fact]
    public void A_shared_skeleton_holds_slots_and_fixed_formulas_only()
    {
        foreach (var alternative in Grammar.Shipped.Rules.SelectMany(rule => rule.Alternatives).Where(item => item.Owner is null))
            Assert.All(alternative.Nodes.OfType<Node.Words>(), words => Assert.True(words.Text.Trim().Length <= 40, $"«{words.Text}» is wording, not skeleton."));
    }

    /// <summary>Every alternative of every family is written once by each family that can call it, so that no slot is unknown.</summary>
    [Fact]
    public void Every_alternative_of_every_family_can_be_written()
    {
        foreach (var family in Grammar.Shipped.Families)
            foreach (var split in Enum.GetValues<CorpusSplit>())
                foreach (var seed in Enumerable.Range(0, 5))
                {
                    var scene = new Scene(new((ulong)seed), Grammar.Shipped, family, split, new(split, 0.5, CorpusMaterial.None), new(split, CorpusMaterial.None));
                    scene.Run("document");
                    var text = scene.Page.ToString();
                    Assert.True(text.Length > 850, $"{family}, {split}, {seed}: {text.Length} units.");
                    Assert.DoesNotContain(text, unit => unit is '{' or '}' or '¶');
                    Assert.DoesNotContain(" @", text, StringComparison.Ordinal);
                }
    }

    /// <summary>A floor under the breadth of wording: what the engine learns from shrinks only on purpose.</summary>
    [Fact]
    public void The_wordings_are_many_and_a_library_serves_every_family()
    {
        Assert.InRange(Grammar.Shipped.Alternatives, 5_000, int.MaxValue);
        Assert.InRange(Grammar.Shipped.Families.Count(), 38, int.MaxValue);
        Assert.All(Grammar.Shipped.Families, family => Assert.NotNull(Grammar.Shipped.Find(family, "leurre")));
        Assert.All(Grammar.Shipped.Families, family => Assert.DoesNotContain("commun", family, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[a|b", "unclosed [")]
    [InlineData("le {A.nom", "unclosed {")]
    [InlineData("<law:article 9", "unclosed <")]
    [InlineData("a ] b ]", null)]
    [InlineData("{A?né|née", "unclosed {…?")]
    public void A_mistake_in_a_grammar_is_told_with_its_place(string source, string? what)
    {
        var error = Record.Exception(() => new AlternativeParser("essai/regle", source).Parse());
        if (what is null) Assert.Null(error);
        else Assert.Contains(what, Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
    }
}
