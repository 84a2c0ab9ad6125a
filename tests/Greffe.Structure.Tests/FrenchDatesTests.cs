using Greffe.Structure.Dates;

namespace Greffe.Tests;

public class FrenchDatesTests
{
    [Theory]
    [InlineData("du Mardi 15 Février 2022", 2022, 2, 15)]
    [InlineData("le 1er avril 2020", 2020, 4, 1)]
    [InlineData("le quinze février deux mille vingt-deux", 2022, 2, 15)]
    [InlineData("DU TRENTE ET UN DÉCEMBRE DEUX MILLE VINGT", 2020, 12, 31)]
    [InlineData("le premier août mil neuf cent quatre-vingt-dix-huit", 1998, 8, 1)]
    [InlineData("vingt-trois novembre deux mille vingt deux", 2022, 11, 23)] // hyphen forgotten
    [InlineData("le 3  octobre\n2023", 2023, 10, 3)] // broken line
    [InlineData("au 30/10/2022.", 2022, 10, 30)]
    [InlineData("14.08.2015", 2015, 8, 14)]
    public void A_date_is_read(string text, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Assert.Single(FrenchDates.FindAll(text)).Value);

    [Theory]
    [InlineData("31 février 2022")] // no such day
    [InlineData("en mai 2022")] // no day
    [InlineData("12 mai")] // no year
    [InlineData("la maison 12 maisons 2020")] // «mai» inside a word
    [InlineData("32/01/2022")]
    [InlineData("12/13/2022")]
    [InlineData("tél. 01.02.20.20.20")]
    [InlineData("article 700 mars 20223")] // neither day nor year
    public void What_is_no_date_is_left(string text) => Assert.Empty(FrenchDates.FindAll(text));

    [Fact]
    public void Spans_cover_day_to_year()
    {
        var date = Assert.Single(FrenchDates.FindAll("Arrêt du 1er avril 2020, rectifié", offset: 100));
        Assert.Equal((109, 123), (date.Span.Start, date.Span.End));
    }
}
