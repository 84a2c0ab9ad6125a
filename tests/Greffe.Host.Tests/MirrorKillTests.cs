using System.Text.Json;
using Greffe.Decisions;
using Greffe.Host;
using Greffe.Host.CommandLine;
using Greffe.Host.Web;
using Greffe.Publication.ReviewDoubt;
using Greffe.Publication;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary>The real command, killed fifty times while it copies from the real server, ends equal to it and holds nothing withdrawn.</summary>
public sealed class MirrorKillTests : IAsyncLifetime
{
    private const int Kills = 50;
    private const int Decisions = 1_500;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("greffe-mirror-kill-");
    private Installation source = null!; // opened by InitializeAsync

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(folder.FullName, "copy");

    private string Address => source.App.Addresses().First();

    public async ValueTask InitializeAsync()
    {
        source = Installation.Open(new DataFolder(Path.Combine(folder.FullName, "data")), createKeys: true);
        await Publish(Enumerable.Range(1, Decisions), 0);
        source.App.MapServer();
        await source.App.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await source.App.StopAsync(CancellationToken.None);
        await source.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Killed_fifty_times_it_ends_equal_and_a_withdrawal_reaches_it_at_its_next_poll()
    {
        var (hit, random) = (0, new Random(20261123));
        for (var attempt = 1; hit < Kills; attempt++)
        {
            Assert.True(attempt < 4 * Kills, $"Only {hit} of {attempt} runs could be killed at work.");
            // Work is never over: what was copied already changes, and some of it is taken back.
            await Publish(Enumerable.Range(1, Decisions).Where(_ => random.Next(20) == 0), attempt);
            if (attempt % 10 == 0) await source.Withdraw(Id(attempt), Reason, Cancellation);
            using var process = GreffeProgram.Start("mirror", Address, "--out", Copy);
            await Task.Delay(random.Next(90, 320), Cancellation);
            if (!process.HasExited) hit++;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Cancellation);
        }

        var taken = Id(3);
        Assert.True((await Poll()).GetProperty("isEqual").GetBoolean());
        Assert.Single(FilesOf(taken));
        await source.Withdraw(taken, Reason, Cancellation);
        var proof = await Poll();
        Assert.True(proof.GetProperty("isEqual").GetBoolean());
        Assert.Empty(FilesOf(taken));
        Assert.Empty(FilesOf(Id(10)));
        Assert.Equal(proof.GetProperty("decisions").GetInt64(), Directory.EnumerateFiles(Path.Combine(Copy, "decisions"), "*", SearchOption.AllDirectories).LongCount());
        TestContext.Current.SendDiagnosticMessage($"{hit} kills; {proof.GetRawText()}");
    }

    private static RecallReason Reason => RecallReason.TryParse("essai", out var reason) ? reason : default;

    private static DecisionId Id(int number) => DecisionId.TryParse(number.ToString("x24", null), out var id) ? id : default;

    private async Task<JsonElement> Poll()
    {
        var ended = await GreffeProgram.Run("mirror", Address, "--out", Copy, "--json");
        Assert.True(ended.Code == 0, ended.Output + ended.Errors);
        return JsonDocument.Parse(ended.Output).RootElement;
    }

    private IEnumerable<string> FilesOf(DecisionId id) => Directory.EnumerateFiles(Copy, $"{id}*", SearchOption.AllDirectories);

    /// <summary>Releases decisions as a run would, from the gate on.</summary>
    private async Task Publish(IEnumerable<int> numbers, int version)
    {
        Assert.True(CourtCode.TryParse("ca_lyon", out var court));
        var filling = new string('x', 3_000);
        var candidates = numbers.Select(number => new Decision
        {
            Id = Id(number), Source = new("jurica", "s"), Text = $"Version {version} de la décision {number}\n{filling}", Court = court,
            Date = new DateOnly(2024, 1, 1).AddDays(number % 600), Numbers = [$"24/{number:00000}"], Nac = "50A", Matter = Matter.Civil,
        }).Select(decision => new ReleaseCandidate(
            decision, [], "rules-1", GateFacts.From(decision) with { IsOcculted = true, LeakAuditPassed = true, Review = ReviewStanding.NotNeeded })).ToList();
        await source.App.Services.GetRequiredService<ReleaseDecisions>().Handle(candidates, Cancellation);
    }
}
