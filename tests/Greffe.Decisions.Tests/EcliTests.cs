using Greffe.Decisions;

namespace Greffe.Tests;

public class EcliTests
{
    [Theory]
    [InlineData("ECLI:FR:CCASS:2023:CR01078", "ECLI:FR:CCASS:2023:CR01078", "CCASS")]
    [InlineData(" ECLI:FR:CECHR:2024:490536.20240321\n", "ECLI:FR:CECHR:2024:490536.20240321", "CECHR")] // blanks around
    [InlineData("ECLI:FR:ccass:2017:so00670", "ECLI:FR:CCASS:2017:SO00670", "CCASS")] // court and ordinal in small letters
    public void A_sound_identifier_is_read_into_capitals(string text, string value, string court)
    {
        Assert.True(Ecli.TryParse(text, out var ecli));
        Assert.Equal(value, ecli.Value);
        Assert.Equal(court, ecli.Court);
        Assert.Equal("FR", ecli.Country);
    }

    [Theory]
    [InlineData("ecli:FR:CCASS:2021:C100001")] // the prefix is in capitals
    [InlineData("ECLI:FR:CCASS:0021:C100001")] // no such year
    [InlineData("ECLI:FR:CCASS:2021:C100001.")] // a full stop is the sentence's
    [InlineData("ECLI:FRA:CCASS:2021:C100001")] // three letters of country
    [InlineData("ECLI:FR:CCASS:2021:C1/00001")] // a slash in the ordinal
    [InlineData("FR:CCASS:2021:C100001")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_refused(string? text) => Assert.False(Ecli.TryParse(text, out _));

    [Fact]
    public void Verdicts_of_the_published_pattern_are_ours()
    {
        var rows = File.ReadAllLines(Shared.Path("citations", "ecli-syntax.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.True(rows.Count >= 20);
        Assert.All(rows, row => Assert.Equal((row[0], row[1] == "yes"), (row[0], Ecli.TryParse(row[0], out _))));
    }
}
