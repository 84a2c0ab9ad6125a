using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Greffe.Tests;

namespace Greffe.Pseudonymisation.Tests;

public class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Published_decisions_are_hardly_touched_and_hiding_twice_is_hiding_once()
    {
        var texts = Texts().ToList();
        var (hidden, total, unstable) = (0L, 0L, 0);
        foreach (var text in texts.Take(5)) Engine.Default.Hide(text, "warm");
        var watch = Stopwatch.StartNew();
        var first = texts.Select(text => Engine.Default.Hide(text, "c")).ToList();
        watch.Stop();
        for (var index = 0; index < texts.Count; index++)
        {
            total += texts[index].Length;
            foreach (var entity in first[index].Entities.Where(entity => entity.Hidden))
            {
                hidden += entity.End - entity.Start;
                output.WriteLine($"{entity.Why} {{{{{texts[index][entity.Start..entity.End]}}}}} after {texts[index][Math.Max(0, entity.Start - 30)..entity.Start]}".Replace('\n', '⏎'));
            }
            if (Engine.Default.Hide(first[index].Text, "c").Text != first[index].Text) unstable++;
        }
        output.WriteLine($"{texts.Count} texts, {total} characters, {hidden} hidden, {unstable} unstable, {texts.Count / watch.Elapsed.TotalSeconds:F0} texts/s");
        Assert.True(hidden <= total / 900, $"{hidden} of {total} characters of published decisions were hidden.");
        Assert.True(unstable == 0, $"{unstable} texts change when hidden again.");
    }

    [Theory]
    [InlineData("M. Jean Martin ")]
    [InlineData("section AB n° 12 ")]
    [InlineData("a@")]
    [InlineData("1 2 3 ")]
    [InlineData("[")]
    [InlineData("Mme \u200B\u202E")]
    [InlineData("x")]
    [InlineData("née ")]
    public void A_million_hostile_characters_take_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        Engine.Default.Hide(text, "h");
        output.WriteLine($"{watch.Elapsed.TotalSeconds:F1} s");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed.TotalSeconds:F1} s for a million characters.");
    }

    private static IEnumerable<string> Texts()
    {
        using var packed = new GZipStream(File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz")), CompressionMode.Decompress);
        using var reader = new StreamReader(packed);
        while (reader.ReadLine() is { } line) yield return JsonDocument.Parse(line).RootElement.GetProperty("texte").GetString() ?? "";
    }
}
