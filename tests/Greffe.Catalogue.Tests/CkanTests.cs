using Greffe.Catalogue.ServeCkan;

namespace Greffe.Catalogue.Tests;

/// <summary>The catalogue as clients of CKAN ask for it.</summary>
public sealed class CkanTests : ExchangeCase
{
    [Fact]
    public void Search_of_packages_filters_counts_and_pages_as_clients_expect()
    {
        Fill();
        Assert.Equal(2, Call("package_search")["count"]!.GetValue<int>());
        Assert.Equal("natinf", Call("package_search", ("q", "infractions"))["results"]![0]!["name"]!.GetValue<string>());
        var found = Call("package_search", ("fq", "organization:ministere-invente AND tags:\"droit pénal\""), ("facet.field", "[\"organization\",\"res_format\"]"));
        Assert.Equal((1, "natinf"), (found["count"]!.GetValue<int>(), found["results"]![0]!["id"]!.GetValue<string>()));
        var faceted = Call("package_search", ("fq", "+res_format:CSV"), ("rows", "0"), ("facet.field", "[\"organization\",\"res_format\"]"));
        Assert.Equal((1, 0), (faceted["count"]!.GetValue<int>(), faceted["results"]!.AsArray().Count));
        Assert.Equal(1, faceted["facets"]!["organization"]!["ministere-invente"]!.GetValue<long>());
        Assert.Equal("csv", faceted["search_facets"]!["res_format"]!["items"]![0]!["name"]!.GetValue<string>());
        Assert.Single(Call("package_search", ("start", "1"), ("rows", "1"))["results"]!.AsArray());
    }

    [Fact]
    public void Each_action_answers_in_its_own_form()
    {
        Fill();
        Assert.Equal(["nac", "natinf"], Call("package_list").AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal("ministere-invente", Call("organization_list")[0]!.GetValue<string>());
        Assert.Equal(1, Call("organization_show", ("id", "ministere-invente"))["package_count"]!.GetValue<long>());
        Assert.Contains("droit pénal", Call("tag_list").AsArray().Select(tag => tag!.GetValue<string>()));
        Assert.Equal("penal", Call("group_list")[0]!.GetValue<string>());
        Assert.Equal("natinf", Call("resource_show", ("id", "natinf.csv"))["package_id"]!.GetValue<string>());
        Assert.Contains(Call("license_list").AsArray(), licence => licence!["id"]!.GetValue<string>() == "lov2");
        Assert.Equal(2, Call("current_package_list_with_resources", ("limit", "5")).AsArray().Count);
        Assert.Equal("2.10.0", Call("status_show")["ckan_version"]!.GetValue<string>());
        Assert.True(Actions.Run("site_read", Parameters()) is CkanAnswer.Result);
    }

    [Theory]
    [InlineData("package_show", "", "", typeof(CkanAnswer.Invalid))]
    [InlineData("package_show", "id", "absent", typeof(CkanAnswer.NotFound))]
    [InlineData("organization_show", "id", "absent", typeof(CkanAnswer.NotFound))]
    [InlineData("resource_show", "id", "natinf.absent", typeof(CkanAnswer.NotFound))]
    [InlineData("package_search", "rows", "-1", typeof(CkanAnswer.Invalid))]
    [InlineData("package_search", "fq", "owner:x", typeof(CkanAnswer.BadSearch))]
    [InlineData("package_search", "fq", "(a OR b", typeof(CkanAnswer.BadSearch))]
    [InlineData("package_list", "offset", "x", typeof(CkanAnswer.Invalid))]
    [InlineData("package_create", "", "", null)]
    public void A_wrong_call_gets_the_error_that_ckan_gives(string action, string name, string value, Type? answer) =>
        Assert.Equal(answer, Actions.Run(action, Parameters((name, value)))?.GetType());
}
