using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.MapSkills;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Tests.People;

/// <summary>What a visitor may read of the skills map, address by address: a new address that answers one must be looked at here.</summary>
public sealed partial class PublicSkillsTests
{
    private const string Root = "/gouvernance/competences";

    [Fact]
    public async Task No_public_address_of_the_skills_map_says_a_count_below_five()
    {
        await using var site = await PeopleSite.Start();
        using var chief = site.As(PeopleSite.Chief);
        using var visitor = site.As(null);
        var small = (await chief.Csv($"{Root}/couverture.csv")).Where(line => int.Parse(line[2], CultureInfo.InvariantCulture) is > 0 and < ProtectCounts.Least).ToList();
        Assert.NotEmpty(small); // there is something to hide

        Dictionary<string, List<int>> said = [];
        foreach (var address in await Answering(site, visitor))
        {
            var bytes = await visitor.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            said[address] = address.Contains('.', StringComparison.Ordinal) ? [.. Cells(bytes)] : [.. Shown(System.Text.Encoding.UTF8.GetString(bytes))];
        }

        Assert.Equal([Root, $"{Root}.csv", $"{Root}.xlsx", $"{Root}/referentiel"], said.Keys.Order(StringComparer.Ordinal));
        foreach (var (address, counts) in said)
        {
            Assert.True(counts.Count > 20 || address.EndsWith("referentiel", StringComparison.Ordinal), $"{address} says {counts.Count} counts: the test reads it no more.");
            Assert.All(counts, count => Assert.True(count >= ProtectCounts.Least, $"{address} says {count}."));
        }

        Assert.Empty(said[$"{Root}/referentiel"]);
        foreach (var hidden in small)
            Assert.Contains((await visitor.Csv($"{Root}.csv")), line => line[2] == hidden[0] && line[5] == "non publié");
    }

    [Fact]
    public async Task A_visitor_finds_no_person_and_no_count_in_the_search()
    {
        await using var site = await PeopleSite.Start();
        foreach (var words in (string[])["inventé", "python", "compétences"])
            Assert.DoesNotContain(site.Store.Read(reader => reader.Find(words, ["public"], null, 100)), found => found.Kind is Person.Kind or "skills-picture");
        Assert.Contains(site.Store.Read(reader => reader.Find("python", ["public"], null, 100)), found => found.Kind == "skill"); // the framework, without people
    }

    /// <summary>The addresses of the skills map that answer a visitor, asked one by one.</summary>
    private static async Task<IReadOnlyList<string>> Answering(PeopleSite site, HttpClient visitor)
    {
        List<string> answering = [];
        foreach (var pattern in site.Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true).Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Where(pattern => pattern.StartsWith(Root, StringComparison.Ordinal)))
            foreach (var address in pattern.Contains("{form}", StringComparison.Ordinal) ? (string[])["csv", "xlsx"] : [""])
            {
                var asked = pattern.Replace("{form}", address, StringComparison.Ordinal);
                using var answer = await visitor.GetAsync(new Uri(asked, UriKind.Relative), TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK) answering.Add(asked);
            }

        return answering;
    }

    private static IEnumerable<int> Cells(byte[] file) => ReadTable.Of(file, ["personnes"]).Lines!.Select(line => line["personnes"]).Where(cell => cell != "non publié").Select(cell => int.Parse(cell, CultureInfo.InvariantCulture));

    /// <summary>Every number that a page shows as one: in a cell, in a figure, or written strong.</summary>
    private static IEnumerable<int> Shown(string page) => Number().Matches(page).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"<(?:td|dd|strong)[^>]*>\s*(\d+)\s*<", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
