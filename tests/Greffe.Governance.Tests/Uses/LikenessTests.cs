using Greffe.Governance.RankPortfolio;

namespace Greffe.Tests.Uses;

/// <summary>Twenty invented pairs, written before the threshold was looked at: half of them the same use in other words, half neighbours that are not.</summary>
public class LikenessTests
{
    /// <summary>Measured on 2026-11-23: 10 of 10 near pairs found, 3 of 10 far pairs proposed.</summary>
    private const int FoundFloor = 9, WrongCeiling = 3;

    [Fact]
    public void Pairs_that_say_the_same_are_proposed_and_neighbours_seldom_are()
    {
        using var stream = typeof(LikenessTests).Assembly.GetManifestResourceStream("likeness.txt")!;
        using var reader = new StreamReader(stream);
        var pairs = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))
            .Select(pair => (Near: pair[0] == "near", Likeness: Likeness.Read(pair[1], pair[2]).To(Likeness.Read(pair[3], pair[4])))).ToList();
        int found = pairs.Count(pair => pair.Near && pair.Likeness >= Likeness.Near), wrong = pairs.Count(pair => !pair.Near && pair.Likeness >= Likeness.Near);
        var said = string.Join(' ', pairs.OrderByDescending(pair => pair.Likeness).Select(pair => $"{(pair.Near ? "+" : "-")}{pair.Likeness:0.00}"));
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        Assert.True(found >= FoundFloor && wrong <= WrongCeiling, $"{found} of 10 near pairs found, {wrong} of 10 far pairs proposed: {said}");
    }
}
