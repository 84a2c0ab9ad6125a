using Greffe.Benchmarks.Generation;
using Greffe.Decisions.Occultations;

namespace Greffe.Samples.Tests;

public class GeneratorTests
{
    private static readonly IReadOnlyList<Skeleton> Skeletons = Skeleton.FromAll(Committed.Samples);

    [Fact]
    public void The_same_seed_and_index_give_the_same_decision_and_others_do_not()
    {
        var generator = new DecisionGenerator(Skeletons, GeneratedFormat.Mixed, 7);
        var again = new DecisionGenerator(Skeletons, GeneratedFormat.Mixed, 7);
        Assert.Equal(generator.Make(11).Decision.Text, again.Make(11).Decision.Text);
        Assert.NotEqual(generator.Make(11).Decision.Text, generator.Make(12).Decision.Text);
        Assert.NotEqual(generator.Make(11).Decision.Text, new DecisionGenerator(Skeletons, GeneratedFormat.Mixed, 8).Make(11).Decision.Text);
    }

    [Fact]
    public void Identifiers_and_texts_are_distinct_and_mentions_hold_the_new_names()
    {
        var generator = new DecisionGenerator(Skeletons, GeneratedFormat.Mixed, 3);
        var made = Enumerable.Range(0, 400).Select(generator.Make).ToList();
        Assert.Equal(400, made.Select(sample => sample.Decision.Id).Distinct().Count());
        Assert.Equal(400, made.Select(sample => sample.Decision.Text).Distinct().Count());
        Assert.All(made, sample => Assert.All(sample.Mentions.Where(mention => mention.Entity.Category == EntityCategory.PersonnePhysique), mention =>
            Assert.Contains(mention.Entity.Name.Split(' '), part =>
                mention.Span.In(sample.Decision.Text).ToString().Contains(part, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void Mean_length_is_about_three_thousand_words()
    {
        var generator = new DecisionGenerator(Skeletons, GeneratedFormat.Mixed, 5);
        var mean = Enumerable.Range(0, 600).Average(i => generator.Make(i).Decision.Text.AsSpan().Count(' '));
        Assert.InRange(mean, 2_200, 3_600);
    }

    [Theory]
    [InlineData("--count", "0", "--out", "x")]
    [InlineData("--count", "3")]
    [InlineData("--count", "3", "--out", "x", "--format", "odt")]
    [InlineData("--count", "3", "--out", "x", "--speed", "9")]
    public void Wrong_arguments_are_refused(params string[] args) => Assert.Null(GenerateOptions.Parse(args));
}
