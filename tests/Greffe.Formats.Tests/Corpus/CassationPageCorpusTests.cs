using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Tests;

namespace Greffe.Formats.Tests.Corpus;

public sealed class CassationPageCorpusTests
{
    [Fact]
    public async Task Every_page_is_read_whole_with_the_expected_header()
    {
        var items = await Delivered.OpenPath(Shared.Path("corpus", "judilibre-site-html", "html.tar.gz"));
        Assert.Equal(84, items.Count);
        foreach (var item in items)
        {
            var accepted = Delivered.Accepted(DecisionReader.Read(item, Delivered.Options));
            Assert.Equal(SourceFormat.CassationPage, accepted.Format);
            using var expected = JsonDocument.Parse(File.ReadAllBytes(Shared.Path("corpus", "judilibre-site-html", "refdata", $"{accepted.Decision.Id}.json")));
            CheckHeader(expected.RootElement, accepted.Decision);
            CheckText(System.Text.Encoding.UTF8.GetString(item.Content.Span), accepted.Decision);
        }
    }

    private static void CheckHeader(JsonElement row, Decision decision)
    {
        Assert.Equal(Value(row, "chamber"), decision.Chamber?.Label);
        Assert.NotEqual(Term.OtherKey, decision.Chamber?.Key);
        Assert.Equal(Value(row, "formation"), decision.Formation?.Label);
        Assert.Equal(Value(row, "publication"), decision.PublicationLevels.Count == 0 ? null : decision.PublicationLevels[0].Label);
        Assert.Equal(Value(row, "number"), decision.Numbers[0]);
        Assert.Equal(Value(row, "ecli"), decision.Ecli?.Value);
        Assert.Equal(Value(row, "decision_date"), decision.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The page's text block cut out with regular expressions instead of a DOM.</summary>
    private static void CheckText(string page, Decision decision)
    {
        var start = page.IndexOf("decision-element--texte-decision", StringComparison.Ordinal);
        var end = page.IndexOf("decision-content--sidebar", start, StringComparison.Ordinal);
        var block = Regex.Replace(page[start..end], "<h[23].*?</h[23]>", "", RegexOptions.Singleline);
        var paragraphs = Regex.Matches(block, "<p[^>]*>(.*?)</p>", RegexOptions.Singleline).Select(match => match.Groups[1].Value);
        var expected = WebUtility.HtmlDecode(Regex.Replace(string.Join(' ', paragraphs), "<[^>]*>", " "));
        Assert.True(Coverage.Of(expected, decision.Text) >= 0.999, decision.Id.Value);
        var sections = Regex.Count(block, "decision-accordeon--contenu");
        Assert.Equal(sections, decision.Zones.Count);
    }

    private static string? Value(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
}
