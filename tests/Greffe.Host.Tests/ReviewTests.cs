using System.Text.Json;

namespace Greffe.Tests;

/// <summary>A doubtful decision, from the queue to the public, by two persons, through the real program.</summary>
public sealed class ReviewTests : IDisposable
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"greffe-review-{Guid.NewGuid():n}");

    [Fact]
    public async Task A_doubtful_decision_waits_for_its_readers_and_is_public_once_they_have_read_it()
    {
        Assert.NotEqual(2, (await GreffeProgram.Run("ingest", DemonstrationFixture.Samples, "--data", data)).Code);
        await GreffeProgram.Run("run", "--data", data);
        var queue = await Queue();
        Assert.NotEmpty(queue);
        Assert.Equal(queue.OrderByDescending(waiting => waiting.Doubt), queue);
        var (id, needed, _) = queue[0];

        var refused = await GreffeProgram.Run("review", "record", id, "--reader", "a.petit", "--verdict", "rien", "--data", data);
        Assert.Equal(1, refused.Code);
        Assert.Contains("n'a pas ouvert ce texte", refused.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await GreffeProgram.Run("review", "show", id, "--reader", "Anne Petit", "--data", data)).Code);

        var shown = await GreffeProgram.Run("review", "show", id, "--reader", "a.petit", "--data", data);
        Assert.True(shown.Code == 0, shown.Errors);
        Assert.DoesNotContain("EN CLAIR", shown.Output, StringComparison.Ordinal);
        Assert.Contains("EN CLAIR", (await GreffeProgram.Run("review", "show", id, "--reader", "b.lune", "--clear", "--data", data)).Output, StringComparison.Ordinal);
        await GreffeProgram.Run("review", "record", id, "--reader", "a.petit", "--verdict", "fuite", "--data", data);
        await GreffeProgram.Run("run", "--data", data);
        Assert.Contains("review-leak", (await GreffeProgram.Run("status", id, "--data", data)).Output, StringComparison.Ordinal);

        foreach (var reader in (string[])["a.petit", "b.lune"]) await GreffeProgram.Run("review", "record", id, "--reader", reader, "--verdict", "rien", "--data", data);
        await GreffeProgram.Run("run", "--data", data);
        Assert.InRange(needed, 1, 2);
        Assert.DoesNotContain(await Queue(), waiting => waiting.Id == id);
        Assert.DoesNotContain("review-", (await GreffeProgram.Run("status", id, "--data", data)).Output, StringComparison.Ordinal);
        var verified = await GreffeProgram.Run("verify", "--data", data);
        Assert.True(verified.Code == 0, verified.Output + verified.Errors);
    }

    public void Dispose()
    {
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }

    private async Task<List<(string Id, int Needed, double Doubt)>> Queue()
    {
        var listed = await GreffeProgram.Run("review", "list", "--json", "--data", data);
        Assert.True(listed.Code == 0, listed.Errors);
        using var json = JsonDocument.Parse(listed.Output);
        return [.. json.RootElement.EnumerateArray().Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("readersNeeded").GetInt32(), item.GetProperty("doubt").GetDouble()))];
    }
}
