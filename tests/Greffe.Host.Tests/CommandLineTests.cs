using System.Text.Json;

namespace Greffe.Tests;

/// <summary>The command contract: what scripts depend on.</summary>
[Collection(Demonstration.Name)]
public sealed class CommandLineTests(DemonstrationFixture demonstration)
{
    [Theory]
    [InlineData("--help")]
    [InlineData("demo", "--help")]
    [InlineData("ingest", "--help")]
    [InlineData("run", "--help")]
    [InlineData("serve", "--help")]
    [InlineData("export", "--help")]
    [InlineData("verify", "--help")]
    [InlineData("evaluate", "--help")]
    public async Task Every_verb_documents_itself_and_its_exit_codes(params string[] arguments)
    {
        var ended = await GreffeProgram.Run(arguments);
        Assert.Equal(0, ended.Code);
        Assert.Contains("Codes de sortie", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest")] // no path
    [InlineData("nonsense")]
    [InlineData("export", "--format", "docx", "--out", "x")]
    [InlineData("ingest", "/nowhere/at/all")]
    [InlineData("run", "--data", "/nowhere/at/all")]
    [InlineData("withdraw", "not-an-id", "--reason", "test", "--data", "/nowhere")]
    [InlineData("evaluate", "--gold", "/nowhere/at/all")]
    public async Task Wrong_use_exits_with_2_and_a_sentence(params string[] arguments)
    {
        var ended = await GreffeProgram.Run(arguments);
        Assert.Equal(2, ended.Code);
        Assert.NotEqual("", ended.Errors.Trim());
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal); // no stack trace
    }

    [Fact]
    public async Task The_envelope_of_a_court_order_is_refused_in_a_file_since_it_dispenses_from_hiding()
    {
        var folder = Directory.CreateTempSubdirectory("greffe-tests-").FullName;
        var order = Path.Combine(folder, "ordre.json");
        await File.WriteAllTextAsync(order, """{"courtPublication":{"id":"60794cff9ba5988459c47a01","jurisdiction":"cc","decision_date":"2021-01-12","text":"M. Dupont."}}""");
        var ended = await GreffeProgram.Run("ingest", order, "--data", Path.Combine(folder, "data"), "--json");
        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, ended.Code);
        Assert.Contains("ordre-hors-administration", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Receipts_tell_what_became_of_each_item_and_refusals_exit_with_1()
    {
        Assert.Equal(1, demonstration.Ingested.Code);
        using var receipts = JsonDocument.Parse(demonstration.Ingested.Output);
        var delivery = receipts.RootElement.GetProperty("deliveries")[0];
        var items = delivery.GetProperty("items").EnumerateArray().ToList();
        foreach (var (state, total) in new[] { ("accepted", "accepted"), ("duplicate", "duplicate"), ("refused", "refused") })
            Assert.Equal(delivery.GetProperty(total).GetInt32(), items.Count(item => item.GetProperty("state").GetString()!.Equals(state, StringComparison.OrdinalIgnoreCase)));
        Assert.True(delivery.GetProperty("accepted").GetInt32() >= 60);
        Assert.True(delivery.GetProperty("duplicate").GetInt32() >= 1);
        Assert.All(items.Where(item => item.GetProperty("state").GetString() == "Refused"), item =>
        {
            Assert.NotEqual("", item.GetProperty("refusal").GetProperty("reason").GetString());
            Assert.NotEqual("", item.GetProperty("refusal").GetProperty("nextStep").GetString());
        });
    }

    [Fact]
    public async Task A_second_run_finds_nothing_to_do_and_a_second_ingest_only_duplicates()
    {
        var again = await GreffeProgram.Run("ingest", DemonstrationFixture.Samples, "--data", demonstration.Data);
        Assert.Contains(" 0 accepté(s)", again.Output, StringComparison.Ordinal);
        var plan = await GreffeProgram.Run("plan", "--data", demonstration.Data);
        Assert.Contains("rien à calculer", plan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_holds_while_the_server_runs()
    {
        var verified = await GreffeProgram.Run("verify", "--data", demonstration.Data);
        Assert.True(verified.Code == 0, verified.Output + verified.Errors);
    }

    [Fact]
    public async Task Verify_names_the_break_and_exits_with_3_when_an_original_is_damaged()
    {
        var copy = Copy(demonstration.Data);
        var segment = Directory.EnumerateFiles(Path.Combine(copy, "secret"), "*.seg").Order().First();
        var bytes = await File.ReadAllBytesAsync(segment, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 20] ^= 0x40; // originals come first
        await File.WriteAllBytesAsync(segment, bytes, TestContext.Current.CancellationToken);
        var verified = await GreffeProgram.Run("verify", "--data", copy);
        Directory.Delete(copy, recursive: true);
        Assert.Equal(3, verified.Code);
        Assert.Contains("ROMPU", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exports_are_the_same_bytes_twice()
    {
        var (one, two) = (Path.Combine(demonstration.Outputs, "one.parquet"), Path.Combine(demonstration.Outputs, "two.parquet"));
        foreach (var file in new[] { one, two })
            Assert.Equal(0, (await GreffeProgram.Run("export", "--data", demonstration.Data, "--format", "parquet", "--out", file)).Code);
        Assert.Equal(await File.ReadAllBytesAsync(one, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(two, TestContext.Current.CancellationToken));
    }

    private static string Copy(string folder)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"greffe-copy-{Guid.NewGuid():n}");
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var to = File.Create(target);
            from.CopyTo(to);
        }

        return copy;
    }
}
