using System.Text.RegularExpressions;
using Greffe.Decisions.Citing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Greffe.Search.Tests;

/// <summary><c>cite:</c> over a finder of citations that knows two forms.</summary>
public sealed partial class CitingTests : IDisposable
{
    private readonly TestIndex index = new(
        Sample.Decision(1, "Vu l'article 1240 du code civil et l'arrêt du 9 octobre 2019, pourvoi n° 19-10.780."),
        Sample.Decision(2, "Vu l'article 1240, alinéa 1, du code civil."),
        Sample.Decision(3, "Vu l'article 1241 du code civil."),
        Sample.Decision(4, "Arrêt.", "cc", "2019-10-09", "19-10.780"));

    [Theory]
    [InlineData("cite:\"article 1240 du code civil\"", "1 2")]          // with and without paragraph
    [InlineData("cite:article 1240 du code civil", "1 2")]
    [InlineData("cite:19-10.780", "1")]                                 // those that cite it, not the decision itself
    [InlineData("cite:000000000000000000000004", "1")]                  // by identifier
    [InlineData("cite:\"article 1240 du code civil\" SAUF alinéa", "1")]
    [InlineData("cite:\"article 1242 du code civil\"", "")]
    public async Task Decisions_that_cite_a_reference_are_found(string text, string expected)
    {
        using var follower = new IndexFollower(index.Folder, index.Collection, NullLogger<IndexFollower>.Instance, new TwoForms());
        await follower.CatchUp(TestIndex.Cancellation);
        using var reading = new LuceneDecisions(index.Folder, index.Collection, TimeProvider.System, new TwoForms());
        var page = await reading.Search(new() { Text = text }, TestIndex.Cancellation);
        Assert.Equal(expected, string.Join(' ', page.Hits.Select(hit => Sample.Name(hit.Decision.Id)).Order()));
        Assert.Contains(page.Understood, said => said.StartsWith("décisions qui citent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reference_that_is_none_is_searched_as_words_and_said()
    {
        await index.CatchUp();
        Assert.Contains("« n'importe » n'est pas une référence connue : cherché comme mots", (await index.Search("cite:n'importe quoi")).Understood);
    }

    public void Dispose() => index.Dispose();

    private sealed partial class TwoForms : IFindCitations
    {
        public IReadOnlyList<Citation> Find(string text) => [.. Forms().Matches(text).Select(match => new Citation(
            new(match.Index, match.Index + match.Length), match.Groups["n"].Success ? CitationKind.Case : CitationKind.Statute,
            match.Groups["n"].Success ? $"cass:::{match.Groups["n"].Value}" : $"art:code-civil#{match.Groups["a"].Value}{(match.Groups["al"].Success ? ";al=" + match.Groups["al"].Value : "")}"))];

        public string Label(string canonical) => canonical;

        [GeneratedRegex(@"article (?<a>\d+)(?:, alinéa (?<al>\d))?,? du code civil|(?<n>\d\d-\d\d\.\d\d\d)", RegexOptions.CultureInvariant, 1_000)]
        private static partial Regex Forms();
    }
}
