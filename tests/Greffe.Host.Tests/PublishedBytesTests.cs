using System.IO.Compression;
using System.Net;
using System.Text;

namespace Greffe.Tests;

/// <summary>No name that must be hidden is left in any published byte: pages, API, exports, index, addresses, logs.</summary>
[Collection(Demonstration.Name)]
public sealed class PublishedBytesTests(DemonstrationFixture demonstration)
{
    [Fact]
    public async Task No_page_nor_answer_of_a_decision_shows_a_hidden_string()
    {
        var published = await demonstration.PublicIds();
        List<string> leaks = [];
        foreach (var sample in demonstration.Gold.Where(sample => published.Contains(sample.Id)))
        {
            string[] addresses =
            [
                $"/decision/{sample.Id}", $"/v1/decisions/{sample.Id}", $"/v1/decisions/{sample.Id}?format=text", $"/v1/decisions/{sample.Id}?format=akn",
                $"/cassation/judilibre/v1.0/decision?id={sample.Id}&resolve_references=true",
            ];
            foreach (var address in addresses)
            {
                var response = await demonstration.Http.GetAsync(address, TestContext.Current.CancellationToken);
                var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) + response.Headers;
                Report(leaks, sample, address, body);
            }
        }

        Assert.True(published.Count >= 30, $"Only {published.Count} decisions are public: the check would prove little.");
        Assert.Empty(leaks);
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("akn")]
    [InlineData("text")]
    public async Task No_export_holds_a_hidden_string(string format)
    {
        var file = Path.Combine(demonstration.Outputs, $"export.{format}");
        var ended = await GreffeProgram.Run("export", "--data", demonstration.Data, "--format", format, "--out", file);
        Assert.Equal(0, ended.Code);
        var text = format == "jsonl" ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : Unzip(file);
        List<string> leaks = [];
        foreach (var (id, body) in BodiesById(text))
            if (demonstration.Gold.FirstOrDefault(sample => sample.Id == id) is { } sample) Report(leaks, sample, format, body);
        Assert.Empty(leaks);
    }

    [Fact]
    public async Task Neither_the_index_nor_public_files_nor_logs_hold_a_distinctive_hidden_name()
    {
        await Task.CompletedTask;
        // Full names of at least two words are distinctive enough to be looked for in whole folders.
        var names = demonstration.Gold.SelectMany(sample => sample.NamesNotToShow).Where(term => term.Contains(' ') && term.Length > 8 && char.IsLetter(term[0])).Distinct().ToList();
        var secret = Path.Combine(demonstration.Data, "secret");
        List<string> leaks = [];
        foreach (var file in Directory.EnumerateFiles(demonstration.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            var bytes = memory.ToArray();
            leaks.AddRange(names.Where(name => Contains(bytes, name) || Path.GetFileName(file).Contains(name, StringComparison.OrdinalIgnoreCase))
                .Select(name => $"{Path.GetRelativePath(demonstration.Data, file)}: {name}"));
        }

        Assert.True(Directory.Exists(secret));
        Assert.True(names.Count > 50, "Too few names to look for.");
        Assert.Empty(leaks);
    }

    private static bool Contains(byte[] bytes, string name) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(name.ToLowerInvariant())) >= 0;

    private static void Report(List<string> leaks, GoldSample sample, string where, string body) =>
        leaks.AddRange(sample.MustNotShow.Where(term => GoldSample.Holds(body, term)).Select(term => $"{where}: {term}"));

    private static string Unzip(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            text.Append('\u0002').Append(entry.FullName).Append('\n').Append(reader.ReadToEnd());
        }

        return text.ToString();
    }

    /// <summary>Parts of an export, one a decision: lines of JSON Lines, members of an archive.</summary>
    private IEnumerable<(string Id, string Body)> BodiesById(string text)
    {
        var parts = text.Contains('\u0002') ? text.Split('\u0002') : text.Split('\n');
        return parts.SelectMany(part => demonstration.Gold.Where(sample => part.Contains(sample.Id, StringComparison.Ordinal)).Select(sample => (sample.Id, part)));
    }
}
