using Greffe.Governance.RankPortfolio;

namespace Greffe.Tests.Uses;

public class UseStatesTests
{
    [Theory]
    [InlineData("proposed", "studied", true, false)]
    [InlineData("studied", "accepted", true, false)]
    [InlineData("in-progress", "delivered", true, false)]
    [InlineData("accepted", "abandoned", true, true)]
    [InlineData("accepted", "studied", true, true)]       // back: says why
    [InlineData("abandoned", "proposed", true, true)]
    [InlineData("proposed", "accepted", false, false)]    // skips the study
    [InlineData("delivered", "abandoned", false, true)]   // what is delivered is not abandoned
    public void A_use_goes_one_step_on_or_back_or_out(string from, string to, bool allowed, bool reason)
    {
        Assert.Equal(allowed, UseStates.From(from).Contains(to));
        Assert.Equal(reason, UseStates.NeedsReason(from, to));
    }

    [Fact]
    public void From_every_state_every_other_can_be_reached() => Assert.All(UseStates.All, from =>
    {
        HashSet<string> reached = [from];
        while (reached.SelectMany(UseStates.From).Any(reached.Add)) { }
        Assert.Equal(UseStates.All.Count, reached.Count);
    });
}
