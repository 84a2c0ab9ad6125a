using Greffe.Decisions.Journalling;
using Greffe.Journal;
using Greffe.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

public sealed class JournalTracesTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-traces").FullName;
    private readonly ServiceProvider _services;

    public JournalTracesTests() => _services = new ServiceCollection().AddSingleton(TimeProvider.System)
        .AddJournal(new JournalOptions { DataFolder = _folder, CreateMissingKeys = true }).BuildServiceProvider();

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Each_trace_reaches_the_journal_once_whatever_stops_between()
    {
        var journal = _services.GetRequiredService<IJournal>();
        using var store = new RecordStore(Path.Combine(_folder, "records.db"), [], TimeProvider.System);
        Leave(store, 1_203);
        using (var traces = new JournalTraces(store, journal)) Assert.Equal(1_203, await traces.CatchUp(Cancellation));
        Leave(store, 2);
        using (var again = new JournalTraces(store, journal))
        {
            Assert.Equal(2, await again.CatchUp(Cancellation));
            Assert.Equal(0, await again.CatchUp(Cancellation));
        }

        List<JournalEntry> entries = [];
        await foreach (var entry in journal.Read(0, [JournalTraces.FactKind], Cancellation)) entries.Add(entry);
        Assert.Equal(Enumerable.Range(1, 1_205).Select(number => $"record/{number}"), entries.Select(entry => entry.Fact.Key));
    }

    [Fact]
    public async Task The_journal_holds_the_names_of_fields_and_who_and_no_value()
    {
        using var store = new RecordStore(Path.Combine(_folder, "records.db"), [], TimeProvider.System);
        using var traces = new JournalTraces(store, _services.GetRequiredService<IJournal>());
        store.Write("a7", writer => { writer.Trace("change", "skill", "s1", "level"); return 0; });
        await traces.CatchUp(Cancellation);
        var entry = await _services.GetRequiredService<IJournal>().Find("record/1", Cancellation);
        Assert.Equal("skill/s1", entry!.Fact.Subject);
        Assert.StartsWith("""{"verb":"change","agent":"a7","fields":["level"],"at":""", entry.Fact.Payload, StringComparison.Ordinal);
    }

    private static void Leave(RecordStore store, int count) => store.Write("a1", writer =>
    {
        for (var number = 0; number < count; number++) writer.Trace("create", "note", $"n{number}");
        return 0;
    });
}
