using System.Text.RegularExpressions;
using Greffe.Formats;
using Greffe.Samples.Sources;

namespace Greffe.Samples.Tests;

/// <summary>What the readers make of the deliveries, against what the sources say.</summary>
public partial class ReadersTests
{
    private static readonly string[] Folders = ["cass", "inca", "capp", "jade", "judilibre", "dbsder", "documents", "opendata", "lot-cours-d-appel.zip", "lot-tribunaux.tar.gz"];

    [Fact]
    public async Task Every_delivery_is_read_as_the_decisions_of_the_sources()
    {
        var first = Committed.Samples.DistinctBy(sample => sample.Decision.Id).ToDictionary(sample => sample.Decision.Id);
        List<string> differences = [];
        foreach (var folder in Folders)
            await foreach (var item in Items(folder))
                if (DecisionReader.Read(item, new()) is ReadResult.Accepted { Decision: var read })
                {
                    if (first.Remove(read.Id, out var sample)) differences.AddRange(Differences(sample, read));
                    else differences.Add($"{folder}/{item.Name}: {read.Id} is of no sample");
                }
                else differences.Add($"{folder}/{item.Name}: refused");

        differences.AddRange(first.Values.Select(sample => $"{sample.Slug}: not delivered"));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [Fact]
    public async Task The_correction_bears_the_identifier_of_the_decision_and_its_last_text()
    {
        var versions = Committed.Samples.GroupBy(sample => sample.Decision.Id).Single(group => group.Count() > 1).ToList();
        var read = await Only("rectificatif");
        Assert.Equal(versions[1].Decision.Id, read.Id);
        Assert.Empty(Differences(versions[1], read));
    }

    [Fact]
    public async Task The_duplicate_is_the_same_bytes_as_a_decision_delivered_before()
    {
        var item = Assert.Single(await Items("doublon").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains(await Items("cass").ToListAsync(TestContext.Current.CancellationToken), other => other.ToBlob().AsSpan().SequenceEqual(item.ToBlob()));
    }

    [Theory]
    [InlineData("tronque.xml", "xml-illisible")]
    [InlineData("remonte.zip", "nom-dangereux")]
    [InlineData("vide.txt", "vide")]
    [InlineData("sans-texte.pdf", "pdf-image")]
    [InlineData("sans-texte.json", "json-inconnu")]
    [InlineData("inconnu.bin", "binaire-inconnu")]
    [InlineData("bombe.xml", "xml-dtd")]
    [InlineData("encodage.xml", "encodage-invalide")]
    public async Task A_bad_item_is_refused_with_its_reason(string name, string code)
    {
        var item = Assert.Single(await Items($"mauvais/{name}").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(code, Assert.IsType<ReadResult.Refused>(DecisionReader.Read(item, new())).Refusal.Code);
    }

    [Fact]
    public void Every_bad_item_has_its_expected_reason() => Assert.Equal(
        8, Directory.EnumerateFiles(Path.Combine(Committed.Folder, "deliveries", "mauvais")).Count());

    private static IEnumerable<string> Differences(Sample sample, Greffe.Decisions.Decision read)
    {
        var said = sample.Decision;
        if (Squeezed(read.Text) != Squeezed(said.Text)) yield return $"{sample.Slug}: text, {FirstDifference(Squeezed(said.Text), Squeezed(read.Text))}";
        if (sample.Format is SampleFormat.Text or SampleFormat.Dbsder or SampleFormat.Judilibre && read.Text != said.Text) yield return $"{sample.Slug}: blanks of the text";
        if (read.Court != said.Court) yield return $"{sample.Slug}: court {read.Court} for {said.Court}";
        if (read.Date != said.Date) yield return $"{sample.Slug}: date {read.Date} for {said.Date}";
        if (!read.Numbers.SequenceEqual(said.Numbers)) yield return $"{sample.Slug}: numbers {string.Join(';', read.Numbers)} for {string.Join(';', said.Numbers)}";
    }

    private static string FirstDifference(string said, string read)
    {
        var at = said.Zip(read).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"at {at} «{said[Math.Max(0, at - 20)..Math.Min(said.Length, at + 30)]}» read «{read[Math.Max(0, at - 20)..Math.Min(read.Length, at + 30)]}»";
    }

    private static async Task<Greffe.Decisions.Decision> Only(string folder)
    {
        var item = Assert.Single(await Items(folder).ToListAsync(TestContext.Current.CancellationToken));
        return Assert.IsType<ReadResult.Accepted>(DecisionReader.Read(item, new())).Decision;
    }

    private static IAsyncEnumerable<DeliveredItem> Items(string path) =>
        DeliveryReader.OpenPath(Path.Combine(Committed.Folder, "deliveries", path), new(), TestContext.Current.CancellationToken);

    private static string Squeezed(string text) => Blanks().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
