using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Greffe.Decisions;
using Greffe.Tests;

namespace Greffe.Formats.Tests.Corpus;

public sealed class JudilibreCorpusTests
{
    [Fact]
    public async Task Every_rekeyed_text_is_read_whole()
    {
        var path = Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz");
        var items = await Delivered.OpenPath(path);
        var lines = ReadLines(path);
        Assert.Equal(116, items.Count);
        foreach (var (item, line) in items.Zip(lines))
        {
            using var expected = JsonDocument.Parse(line);
            var accepted = Delivered.Accepted(DecisionReader.Read(item, Delivered.Options));
            var (decision, root) = (accepted.Decision, expected.RootElement);
            Assert.Equal(SourceFormat.JudilibreRekeyed, accepted.Format);
            Assert.Equal(Text(root, "id"), decision.Id.Value);
            Assert.Equal(Text(root, "num"), decision.Numbers[0]);
            Assert.Equal(Text(root, "date"), decision.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Assert.Equal("soc", decision.Chamber!.Key);
            Assert.Equal(Text(root, "sol"), decision.Solution!.Label);
            Assert.NotEqual(Term.OtherKey, decision.Formation!.Key);
            Assert.All(decision.PublicationLevels, level => Assert.NotEqual(Term.OtherKey, level.Key));
            Assert.All(decision.Visa, visa => Assert.DoesNotContain('<', visa));
            Assert.Equal(1.0, Coverage.Of(Text(root, "texte")!, decision.Text));
        }
    }

    [Theory]
    [InlineData("cc", "cc", "jurinet")]
    [InlineData("ca", "ca_chambery", "jurica")]
    [InlineData("tj", "tj33063", "juritj")] // the sample's jurisdiction and location disagree
    [InlineData("tcom", "tcom8501", "juritcom")]
    public void Resolved_and_unresolved_answers_give_the_same_decision(string folder, string court, string system)
    {
        var resolved = Detail(folder, "resolved");
        var unresolved = Detail(folder, "unresolved");
        Assert.Equal(court, resolved.Court.Value);
        Assert.Equal(system, resolved.Source.System);
        Assert.Equal(resolved.Numbers, unresolved.Numbers);
        Assert.Equal(resolved.Date, unresolved.Date);
        Assert.Equal(resolved.Text, unresolved.Text);
        Assert.Equal(resolved.Zones, unresolved.Zones);
        Assert.Equal(resolved.Chamber?.Key, unresolved.Chamber?.Key);
        Assert.Equal(resolved.Formation?.Key, unresolved.Formation?.Key);
        Assert.Equal(resolved.Solution?.Key, unresolved.Solution?.Key);
        Assert.Equal(resolved.PublicationLevels.Select(level => level.Key), unresolved.PublicationLevels.Select(level => level.Key));
    }

    [Fact]
    public void Zones_of_a_sample_start_and_end_where_the_court_says()
    {
        var decision = Detail("cc", "unresolved");
        Assert.Equal([ZoneKind.Introduction, ZoneKind.Expose, ZoneKind.Moyens, ZoneKind.Motivations, ZoneKind.Moyens, ZoneKind.Motivations, ZoneKind.Dispositif, ZoneKind.Annexes],
            decision.Zones.Select(zone => zone.Kind));
        Assert.StartsWith("PAR CES MOTIFS, la Cour", decision.Zones[6].Span.In(decision.Text).ToString(), StringComparison.Ordinal);
        Assert.Equal(decision.Text.Length, decision.Zones[^1].Span.End);
        Assert.Equal(["Article L. 721-3, 2°, du code de commerce.", "Article L. 221-4 du code de l'organisation judiciaire."], decision.Visa);
        Assert.Equal(new("cour d'appel de Paris Pôle 4 - Chambre 9", new(2019, 5, 16), "18/27804"), decision.Contested);
    }

    [Theory]
    [InlineData("cc", 928)]
    [InlineData("ca", 928)]
    [InlineData("tj", 928)]
    [InlineData("tcom", 20)]
    public async Task Search_results_have_no_text_and_are_refused_one_by_one(string folder, int count)
    {
        var items = await Delivered.OpenPath(Shared.Path("judilibre", "samples", folder, "sample_list.json"));
        Assert.Equal(2 * count, items.Count);
        Assert.All(items, item => Assert.Equal("texte-absent", Delivered.Refused(DecisionReader.Read(item, Delivered.Options)).Code));
    }

    private static Decision Detail(string folder, string kind)
    {
        var bytes = File.ReadAllBytes(Shared.Path("judilibre", "samples", folder, $"sample_detail_{kind}.json"));
        using var expected = JsonDocument.Parse(bytes);
        var accepted = Delivered.Accepted(DecisionReader.Read(Delivered.Item(bytes), Delivered.Options));
        Assert.Equal(SourceFormat.Judilibre, accepted.Format);
        Assert.Equal(Text(expected.RootElement, "text"), accepted.Decision.Text);
        Assert.Equal(Text(expected.RootElement, "ecli"), accepted.Decision.Ecli?.Value);
        Assert.Equal(Text(expected.RootElement, "nac"), accepted.Decision.Nac);
        return accepted.Decision;
    }

    private static List<string> ReadLines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
}
