using System.Text.Encodings.Web;
using System.Text.Json;
using Greffe.Decisions;
using Greffe.Structure;

namespace Greffe.Tests;

/// <summary>
/// Invented decisions of each kind of court (<c>Golden/*.txt</c>) with all that is read from them (<c>*.expected.json</c>). Set
/// GREFFE_REWRITE_GOLDEN=1 to write the expected files anew, and read the difference before committing it.
/// </summary>
public class GoldenTests
{
    private static readonly string Folder = Path.Combine(Shared.Checkout, "tests", "Greffe.Structure.Tests", "Golden");

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_decision_is_read_as_expected(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".txt")).TrimEnd('\n');
        var read = DecisionStructure.Complete(new Decision { Id = DecisionId.From("test", name), Source = new("test", name), Text = text });
        var actual = JsonSerializer.Serialize(Describe(read, text), Json) + "\n";
        var file = Path.Combine(Folder, name + ".expected.json");
        if (Environment.GetEnvironmentVariable("GREFFE_REWRITE_GOLDEN") == "1") File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file), actual);
    }

    private static object Describe(StructuredDecision read, string text) => new
    {
        court = read.Decision.Court.Value,
        date = read.Decision.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        numbers = read.Decision.Numbers,
        type = read.Decision.Type?.Key,
        chamber = read.Decision.Chamber,
        formation = read.Decision.Formation?.Key,
        solution = read.Decision.Solution,
        matter = read.Decision.Matter?.ToString(),
        zones = read.Decision.Zones.Select(zone => $"{zone.Kind.Key} {zone.Span.Start}-{zone.Span.End}: {Opening(zone, text)} … {Ending(zone, text)}"),
        findings = read.Findings.Select(finding => $"{finding.Severity} {finding.Code}"),
    };

    private static string Opening(Zone zone, string text) => zone.Span.In(text)[..Math.Min(40, zone.Span.Length)].ToString().ReplaceLineEndings(" / ");

    private static string Ending(Zone zone, string text) => zone.Span.In(text)[^Math.Min(30, zone.Span.Length)..].ToString().ReplaceLineEndings(" / ");
}
