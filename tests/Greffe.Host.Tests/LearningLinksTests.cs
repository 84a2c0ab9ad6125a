using System.Text.RegularExpressions;

namespace Greffe.Tests;

/// <summary>Each step of each learning path leads to a page that the running site has.</summary>
[Collection(Demonstration.Name)]
public sealed partial class LearningLinksTests(DemonstrationFixture demonstration)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_link_of_every_path_opens_a_page_and_every_word_stands_in_the_glossary()
    {
        var glossary = await demonstration.Http.GetStringAsync("/apprendre/glossaire", Cancellation);
        var paths = Links().Matches(await demonstration.Http.GetStringAsync("/apprendre", Cancellation)).Select(match => match.Groups[1].Value)
            .Where(link => link.StartsWith("/apprendre/", StringComparison.Ordinal) && link != "/apprendre/glossaire").Distinct().ToList();
        Assert.Equal(5, paths.Count);
        List<string> broken = [];
        foreach (var path in paths)
        {
            var page = await demonstration.Http.GetStringAsync(path, Cancellation);
            foreach (var link in Links().Matches(page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)]).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                if (link.Split('#') is [_, var term] && !glossary.Contains($"id=\"{term}\"", StringComparison.Ordinal)) broken.Add($"{path}: {link} is no term");
                using var answer = await demonstration.Http.GetAsync(link, Cancellation);
                if (!answer.IsSuccessStatusCode) broken.Add($"{path}: {link} answers {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(broken);
    }

    [GeneratedRegex("href=\"(/[^\"]*)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Links();
}
