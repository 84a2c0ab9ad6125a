using Greffe.Indicators.ImportTables;
using Greffe.Indicators.KeepFacts;

namespace Greffe.Indicators.Tests;

public sealed class FrenchNumberTests
{
    [Theory]
    [InlineData("1 233", 1233)]
    [InlineData("1\u202F233", 1233)]
    [InlineData("1\u00A0233\u00A0456,5", 1233456.5)]
    [InlineData("96,9 %", 96.9)]
    [InlineData("\u2212 12", -12)]
    [InlineData("-3,5", -3.5)]
    [InlineData("613", 613)]
    [InlineData("0.961", 0.961)]
    public void Reads_figures_as_they_are_written_in_french(string cell, double expected)
    {
        Assert.True(FrenchNumber.TryRead(cell, out var value, out var mark));
        Assert.Equal((expected, MissingMark.None), (value, mark));
    }

    [Theory]
    [InlineData("nd", MissingMark.NotAvailable)]
    [InlineData("", MissingMark.NotAvailable)]
    [InlineData("///", MissingMark.NotApplicable)]
    [InlineData("NC", MissingMark.Secret)]
    public void Tells_apart_why_a_figure_is_missing(string cell, MissingMark expected)
    {
        Assert.True(FrenchNumber.TryRead(cell, out var value, out var mark));
        Assert.Null(value);
        Assert.Equal(expected, mark);
    }

    [Theory]
    [InlineData("12 34")]      // two numbers, or a slip
    [InlineData("1,2,3")]      // two commas
    [InlineData("environ 12")] // words
    [InlineData("MA/QMA")]     // a label
    public void Refuses_what_is_neither(string cell) => Assert.False(FrenchNumber.TryRead(cell, out _, out _));
}
