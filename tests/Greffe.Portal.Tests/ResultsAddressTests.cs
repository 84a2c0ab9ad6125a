using FsCheck.Xunit;
using Greffe.Decisions.Searching;
using Greffe.Portal.SearchDecisions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Greffe.Tests;

public class ResultsAddressTests
{
    [Theory]
    [InlineData("?q=bail&juridiction=cc&juridiction=ca&cour=ca_lyon&annee=2023&du=2023-03-01&tri=date&page=3")]
    [InlineData("?q=%C2%AB%20a%26b%3Dc%20%C2%BB&chambre=civ2&type=arret&solution=rejet&publication=b&tri=date-asc")]
    [InlineData("")]
    public void An_address_read_and_written_is_the_same(string query) =>
        Assert.Equal("/recherche" + query, Read(query).Href);

    [Property]
    public void Whatever_is_typed_comes_back(string typed)
    {
        var text = (typed ?? "").Trim();
        var address = new ResultsAddress { Text = text };
        if (text.Any(char.IsSurrogate)) return; // half a character cannot stand in an address
        Assert.Equal(text, Read(address.Href["/recherche".Length..]).Text);
    }

    [Theory]
    [InlineData("?juridiction=martien", "juridiction")]
    [InlineData("?cour=../etc", "cour")]
    [InlineData("?annee=deux", "annee")]
    [InlineData("?annee=2023&annee=2024", "annee")]
    [InlineData("?du=31/02/2023", "du")]
    [InlineData("?du=2024-01-01&au=2023-01-01", "au")]
    [InlineData("?tri=hasard", "tri")]
    [InlineData("?page=0", "page")]
    [InlineData("?page=201", "page")]
    [InlineData("?page=-1", "page")]
    public void What_is_not_understood_is_said_and_not_applied(string query, string name) =>
        Assert.Equal(name, Assert.Single(Read(query).Refused).Name);

    [Fact]
    public void A_year_and_dates_hold_together()
    {
        var filter = Read("?annee=2023&du=2023-03-01&au=2025-01-01").ToQuery(10).Filter;
        Assert.Equal((new DateOnly(2023, 3, 1), new DateOnly(2023, 12, 31)), (filter.From, filter.To));
    }

    [Fact]
    public void A_filter_goes_on_and_off_and_returns_to_the_first_page()
    {
        var on = Read("?q=bail&page=4").Toggled(SearchFacetKind.Jurisdiction, "cc");
        Assert.Equal("/recherche?q=bail&juridiction=cc", on.Href);
        Assert.Equal("/recherche?q=bail", on.Toggled(SearchFacetKind.Jurisdiction, "cc").Href);
        Assert.Equal("/recherche?annee=2024", Read("?annee=2023").Toggled(SearchFacetKind.Year, "2024").Href);
    }

    private static ResultsAddress Read(string query) => ResultsAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
}
