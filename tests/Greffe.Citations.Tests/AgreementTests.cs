using System.Globalization;
using System.Text;
using System.Text.Json;
using Greffe.Decisions.Citing;
using Greffe.Tests;

namespace Greffe.Citations.Tests;

/// <summary>How well what is found agrees with the annotated texts, by kind; floors are those of the product's promise.</summary>
public class AgreementTests(ITestOutputHelper output)
{
    [Fact]
    public void Citations_agree_with_the_annotated_texts()
    {
        var path = Shared.Path("citations", "citations-fr.jsonl");
        var scores = new Scores();
        var report = new StringBuilder();
        foreach (var line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            var text = document.RootElement.GetProperty("text").GetString()!;
            var expected = document.RootElement.GetProperty("citations").EnumerateArray()
                .Select(c => (Start: c.GetProperty("start").GetInt32(), End: c.GetProperty("end").GetInt32(), Canonical: c.GetProperty("canonical").GetString()!)).ToList();
            var found = CitationFinder.Find(text);
            scores.Add(text, expected, found, report);
        }

        output.WriteLine(report + scores.ToTable());
        Assert.True(scores.F1(CitationKind.Case) >= 0.95, report + scores.ToTable());
        Assert.True(scores.F1(CitationKind.Statute) >= 0.97, report + scores.ToTable());
    }
}

/// <summary>Counts by kind: canonical identifiers as a multiset of each text, and spans that are equal or overlap.</summary>
internal sealed class Scores
{
    private readonly Dictionary<CitationKind, (int Expected, int Found, int Right, int Overlap, int Exact)> counts = [];

    public void Add(string text, List<(int Start, int End, string Canonical)> expected, IReadOnlyList<Citation> found, StringBuilder report)
    {
        foreach (var kind in Enum.GetValues<CitationKind>())
        {
            var wanted = expected.Where(c => KindOf(c.Canonical) == kind).ToList();
            var got = found.Where(c => c.Kind == kind).ToList();
            var left = got.ToList();
            var right = 0;
            foreach (var citation in wanted)
                if (left.FirstOrDefault(c => c.Canonical == citation.Canonical) is { } match)
                {
                    left.Remove(match);
                    right++;
                }

            var overlap = wanted.Count(c => got.Any(g => g.Span.Start < c.End && c.Start < g.Span.End));
            var exact = wanted.Count(c => got.Any(g => g.Span.Start == c.Start && g.Span.End == c.End));
            var (e, f, r, o, x) = counts.GetValueOrDefault(kind);
            counts[kind] = (e + wanted.Count, f + got.Count, r + right, o + overlap, x + exact);
            if (right == wanted.Count && got.Count == wanted.Count && exact == wanted.Count) continue;
            report.AppendLine(CultureInfo.InvariantCulture, $"{text}");
            foreach (var c in wanted) report.AppendLine(CultureInfo.InvariantCulture, $"   expected {c.Start}-{c.End} {c.Canonical}");
            foreach (var c in got) report.AppendLine(CultureInfo.InvariantCulture, $"   found    {c.Span.Start}-{c.Span.End} {c.Canonical}");
        }
    }

    public double F1(CitationKind kind)
    {
        var (expected, found, right, _, _) = counts[kind];
        return 2.0 * right / (expected + found);
    }

    public string ToTable() => string.Join('\n', counts.Select(row => string.Create(CultureInfo.InvariantCulture,
        $"{row.Key}: expected {row.Value.Expected}, found {row.Value.Found}, right {row.Value.Right}, P {1.0 * row.Value.Right / row.Value.Found:F3}, R {1.0 * row.Value.Right / row.Value.Expected:F3}, F1 {F1(row.Key):F3}, overlap {row.Value.Overlap}, exact span {row.Value.Exact}")));

    public static CitationKind KindOf(string canonical) =>
        canonical.Split(':')[0] is "art" or "loi" or "ord" or "dec" or "arr" or "reg" or "dir" or "celex" or "legiarti" ? CitationKind.Statute : CitationKind.Case;
}
