using System.Globalization;
using System.Text;
using Greffe.Pipelines;

namespace Greffe.Tests.Simulation;

/// <summary>
/// Three assets over invented items: <c>read</c> (some fail, some break), <c>hide</c> (some wait), and <c>release</c>, which reads both,
/// journals what becomes public, and has an audit that some results do not pass. Everything follows from the item's name and fact.
/// </summary>
internal sealed class World : IDisposable
{
    private readonly TemporaryFolder folder = new(inMemory: true);

    public World(Action<string> point)
    {
        Journal = new(point);
        Source = new(point);
        Time = new(point);
        Progress = new(point);
        Read = new("read", [], (item, version) => Digit(item, 7) switch
        {
            0 => new StepResult.Failed("read.empty", "Rien à lire."),
            1 => throw new FormatException("A name that must not be told."),
            _ => new StepResult.Done($"read {item.Source} by {version}", $"ca_lyon/2024-{Digit(item, 3) + 1:D2}"),
        }, point);
        Hide = new("hide", ["read"], (item, version) => Digit(item, 11) == 0
            ? new StepResult.Waiting("review", Time.Now.AddDays(1))
            : new StepResult.Done($"hidden {item.Inputs[0]} by {version}"), point);
        Release = new("release", ["read", "hide"], (item, version) =>
        {
            var output = $"{item.Inputs[0]} + {item.Inputs[1]} by {version}";
            return new StepResult.Done(output)
            {
                Facts = [new("released", item.Id, $"release/{item.Id}/{output}", Digit(item, 29) == 0 ? "bad" : $"{{\"from\":\"{output}\"}}")],
            };
        }, point)
        {
            Audits =
            [
                new FakeAudit(batch => batch.Results.Where(row => Digit(row.Item, 13) == 0)
                    .Select(row => new AuditFinding(row.Item.Id, "leak", "Une fuite.")), point),
                new FakeAudit(batch => batch.Results.Any(row => Digit(row.Item, 17) == 0) ? [new(null, "sum", "Le total est faux.")] : [], point),
            ],
        };
    }

    public FakeJournal Journal { get; }
    public FakeSource Source { get; }
    public FakeTime Time { get; }
    public PointedProgress Progress { get; }
    public FakePresence Presence { get; } = new();
    public FakeAsset Read { get; }
    public FakeAsset Hide { get; }
    public FakeAsset Release { get; }

    public Pipeline Open(int workers = 1) => new(
        new() { DataFolder = folder.Path, Workers = workers, Window = 20 }, [Read, Hide, Release], Source, Journal, Time, Presence);

    /// <summary>All that can be seen from outside, in an order that does not depend on the batches.</summary>
    public async Task<string> Describe()
    {
        using var pipeline = Open();
        var text = new StringBuilder();
        foreach (var entry in Journal.Entries.OrderBy(entry => entry.Fact.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{entry.Fact}\n");
        foreach (var id in Source.Items.Select(item => item.Id).Distinct().Order(StringComparer.Ordinal))
            foreach (var standing in await pipeline.About(id, CancellationToken.None))
                text.Append(CultureInfo.InvariantCulture, $"{standing with { Attempts = 0 }}\n");
        return text.ToString();
    }

    public void Dispose() => folder.Dispose();

    // Of the name and the fact: a new fact may well heal an item.
    public static int Digit(StepItem item, int modulus)
    {
        var sum = 17;
        foreach (var c in item.Id + item.Source) sum = (sum * 31 + c) % 1_000_003;
        return sum % modulus;
    }
}
