using System.Diagnostics;
using System.Net;
using System.Text;

namespace Greffe.Tests;

/// <summary>What is withdrawn by one process is unreadable on every surface that another one serves, within a minute, and stays so.</summary>
[Collection(Demonstration.Name)]
public sealed class WithdrawalTests(DemonstrationFixture demonstration)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawn_decision_is_gone_everywhere_within_a_minute_and_no_delivery_brings_it_back()
    {
        var id = (await demonstration.PublicIds())[0];
        var text = await demonstration.Http.GetStringAsync($"/v1/decisions/{id}?format=text", Cancellation);
        var phrase = text[(text.Length / 2)..((text.Length / 2) + 60)].Split(' ').Skip(1).Take(6).ToArray();
        var started = Stopwatch.GetTimestamp();

        var ended = await GreffeProgram.Run("withdraw", id, "--reason", "essai", "--data", demonstration.Data);
        Assert.True(ended.Code == 0, ended.Errors);
        await Until(async () => (await Status($"/v1/decisions/{id}")) == HttpStatusCode.Gone, started);
        await Until(async () => (await Status($"/decision/{id}")) == HttpStatusCode.Gone, started);
        await Until(async () => (await Status($"/cassation/judilibre/v1.0/decision?id={id}")) is HttpStatusCode.Gone or HttpStatusCode.NotFound, started);
        await Until(async () => !(await Body($"/v1/search?q={Uri.EscapeDataString('"' + string.Join(' ', phrase) + '"')}")).Contains(id, StringComparison.Ordinal), started);
        await Until(async () => (await Body("/v1/changes?limit=1000")).Contains("withdrawn", StringComparison.Ordinal), started);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60));

        var again = await GreffeProgram.Run("ingest", DemonstrationFixture.Samples, "--data", demonstration.Data);
        Assert.True(again.Code <= 1);
        Assert.True((await GreffeProgram.Run("run", "--data", demonstration.Data)).Code <= 1);
        Assert.Equal(HttpStatusCode.Gone, await Status($"/v1/decisions/{id}"));
        AssertNoByteLeft(string.Join(' ', phrase));
        Assert.Equal(0, (await GreffeProgram.Run("verify", "--data", demonstration.Data)).Code);

        Assert.Equal(0, (await GreffeProgram.Run("restore", id, "--reason", "essai", "--data", demonstration.Data)).Code);
        Assert.True((await GreffeProgram.Run("run", "--data", demonstration.Data)).Code <= 1);
        await Until(async () => (await Status($"/v1/decisions/{id}")) == HttpStatusCode.OK, Stopwatch.GetTimestamp());
    }

    private async Task<HttpStatusCode> Status(string address) => (await demonstration.Http.GetAsync(address, Cancellation)).StatusCode;

    private async Task<string> Body(string address) => await (await demonstration.Http.GetAsync(address, Cancellation)).Content.ReadAsStringAsync(Cancellation);

    private static async Task Until(Func<Task<bool>> holds, long started)
    {
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), "Not within a minute.");
            await Task.Delay(100, Cancellation);
        }
    }

    /// <summary>Not in the files of the index nor of the public contents, which are compressed there but for the index.</summary>
    private void AssertNoByteLeft(string phrase)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(demonstration.Data, "index")))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            Assert.True(memory.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(phrase)) < 0, $"{Path.GetFileName(file)} still holds the text.");
        }
    }
}
