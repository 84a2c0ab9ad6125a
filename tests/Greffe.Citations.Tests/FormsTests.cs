using System.Globalization;
using Greffe.Tests;

namespace Greffe.Citations.Tests;

/// <summary>Our own table of ways to cite, <c>forms.tsv</c>: courts, codes, acts, scans, and traps that cite nothing.</summary>
public class FormsTests
{
    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Path.Combine(Shared.Checkout, "tests", "Greffe.Citations.Tests", "forms.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')),
    ];

    public static TheoryData<string, string> Forms() => [.. Rows.Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_way_of_citing_gives_its_canonical_identifiers(string text, string expected)
    {
        var found = CitationFinder.Find(text);
        Assert.Equal(expected, found.Count == 0 ? "-" : string.Join(" ; ", found.Select(citation => citation.Canonical)));
        Assert.All(found, citation => Assert.Equal(Scores.KindOf(citation.Canonical), citation.Kind));
    }

    [Fact]
    public void The_table_is_large_and_has_traps()
    {
        Assert.True(Rows.Length >= 200, string.Create(CultureInfo.InvariantCulture, $"{Rows.Length} rows"));
        Assert.True(Rows.Count(row => row[1] == "-") >= 20);
    }

    [Theory]
    [InlineData("CASS. SOC., 4 MARS 2020, N° 18-26.218")]
    [InlineData("Cass. soc.,\n4 mars 2020,\nn° 18-26.218")]
    [InlineData("Cass. soc.,\u00a04\u202fmars 2020, n°\u00a018‑26.218")]
    public void Case_line_ends_and_typographic_blanks_change_nothing(string text) =>
        Assert.Equal("cass:soc:2020-03-04:18-26.218", Assert.Single(CitationFinder.Find(text)).Canonical);

    [Fact]
    public void Offsets_are_UTF_16_code_units_of_the_text_as_given()
    {
        const string text = "😀 œuvre — l’article 9 du code civil.";
        var citation = Assert.Single(CitationFinder.Find(text));
        Assert.Equal("article 9 du code civil", citation.Span.In(text).ToString());
    }
}
