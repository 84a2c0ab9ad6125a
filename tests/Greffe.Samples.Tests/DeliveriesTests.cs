using Greffe.Decisions;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Tests;

public class DeliveriesTests
{
    [Fact]
    public void Committed_deliveries_and_gold_are_what_the_sources_give() =>
        Assert.Empty(SampleFiles.Compare(Committed.Folder, SampleSet.Build(Committed.Samples)));

    [Fact]
    public void Building_twice_gives_the_same_bytes()
    {
        var (first, second) = (SampleSet.Build(Committed.Samples), SampleSet.Build(Committed.Samples));
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.Equal(file.Value, second[file.Key]));
    }

    [Fact]
    public void Every_input_format_is_there_at_least_twice() => Assert.All(Enum.GetValues<SampleFormat>(),
        format => Assert.True(Committed.Samples.Count(sample => sample.Format == format) >= 2, $"{format} has fewer than two samples."));

    [Fact]
    public void Both_kinds_of_archive_hold_several_files() => Assert.All([".zip", ".tar.gz"], ending => Assert.True(
        Committed.Samples.Count(sample => sample.Archive?.EndsWith(ending, StringComparison.Ordinal) == true) >= 2, ending));

    [Fact]
    public void Every_kind_of_court_is_there() => Assert.All(
        Jurisdictions.All.Where(kind => kind is not (Jurisdiction.Autre or Jurisdiction.TribunalDesConflits)),
        kind => Assert.Contains(Committed.Samples, sample => sample.Decision.Court.Jurisdiction == kind));

    [Fact]
    public void There_are_at_least_sixty_decisions_short_and_long()
    {
        Assert.True(Committed.Samples.DistinctBy(sample => sample.Decision.Id).Count() >= 60);
        var lengths = Committed.Samples.Select(sample => sample.Decision.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length).ToList();
        Assert.True(lengths.Min() < 400, $"The shortest has {lengths.Min()} words.");
        Assert.True(lengths.Count(words => words > 3_000) >= 6, $"{lengths.Count(words => words > 3_000)} decisions over 3,000 words.");
    }

    [Fact]
    public void One_decision_is_delivered_again_with_another_text()
    {
        var versions = Assert.Single(Committed.Samples.GroupBy(sample => sample.Decision.Id), group => group.Count() > 1);
        Assert.Equal(2, versions.Select(sample => sample.Decision.Text).Distinct().Count());
    }
}
