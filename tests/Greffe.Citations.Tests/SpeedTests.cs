using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Greffe.Tests;

namespace Greffe.Citations.Tests;

/// <summary>How many real decisions a core reads in a second; the floor is far under the measure, for loaded machines.</summary>
public class SpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void Real_decisions_are_read_at_several_hundred_a_second()
    {
        using var file = File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var words = string.Join(' ', reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("texte").GetString())).Split(' ');
        var texts = words.Chunk(3000).Select(chunk => string.Join(' ', chunk)).ToList();
        foreach (var text in texts) CitationFinder.Find(text);
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            foreach (var text in texts) CitationFinder.Find(text);
            var spent = Environment.CpuUsage.TotalTime - before;
            if (spent < best) best = spent;
        }

        var rate = texts.Count / best.TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} texts of 3,000 words, {rate:F0} a second of processor time"));
        Assert.True(rate > 200, string.Create(CultureInfo.InvariantCulture, $"{rate:F0} a second"));
    }
}
