using Greffe.Decisions.Journalling;

namespace Greffe.Tests;

/// <summary>What every implementation of the journal must do. <see cref="Open"/> called twice gives two processes' views of the same journal.</summary>
public abstract class JournalContract
{
    protected abstract IJournal Open();

    private static JournalFact Fact(int n, string kind = "item.accepted") => new(kind, $"subject{n % 3}", $"key{n}", $"{{\"n\":{n}}}");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_are_numbered_from_one_without_gap_and_linked()
    {
        var journal = Open();
        Assert.Equal(0, await journal.Head(Cancellation));
        var entries = await journal.Append([Fact(1), Fact(2), Fact(3)], Cancellation);
        Assert.Equal([1L, 2L, 3L], entries.Select(entry => entry.Sequence));
        Assert.Equal(new string('0', 64), entries[0].Previous);
        Assert.Equal(entries[0].Hash, entries[1].Previous);
        Assert.Equal(3, await journal.Head(Cancellation));
        Assert.Equal(entries, await journal.Read(0, null, Cancellation).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task A_key_that_is_there_gives_its_first_entry_and_writes_nothing()
    {
        var journal = Open();
        var first = await journal.Append([Fact(1)], Cancellation);
        var again = await journal.Append([Fact(2), Fact(1) with { Payload = "{}" }, Fact(2)], Cancellation);
        Assert.Equal(first[0], again[1]);
        Assert.Equal(again[0], again[2]);
        Assert.Equal(2, await journal.Head(Cancellation));
        Assert.Equal(first[0], await journal.Find("key1", Cancellation));
        Assert.Null(await journal.Find("key9", Cancellation));
    }

    [Theory]
    [InlineData("Item", "s", "k", "{}")] // upper case
    [InlineData("", "s", "k", "{}")]
    [InlineData("item", "", "k", "{}")]
    [InlineData("item", "s", "", "{}")]
    [InlineData("item", "s", "k", "[]")] // no object
    [InlineData("item", "s", "k", "{} {}")]
    [InlineData("item", "s<half>", "k", "{}")] // half a character, which an attribute cannot carry
    public async Task A_malformed_fact_refuses_the_whole_call(string kind, string subject, string key, string payload)
    {
        var journal = Open();
        subject = subject.Replace("<half>", "\ud800", StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(async () => await journal.Append([Fact(1), new(kind, subject, key, payload)], Cancellation));
        Assert.Equal(0, await journal.Head(Cancellation));
    }

    [Fact]
    public async Task Reading_by_kind_and_by_subject_keeps_the_order_over_many_pages()
    {
        var journal = Open();
        var facts = Enumerable.Range(1, 1700).Select(n => Fact(n, n % 5 == 0 ? "a" : n % 2 == 0 ? "b" : "c")).ToList();
        await journal.Append(facts, Cancellation);
        Assert.Equal(facts, (await journal.Read(0, null, Cancellation).ToListAsync(Cancellation)).Select(entry => entry.Fact));
        Assert.Equal(facts.Skip(100).Where(fact => fact.Kind is "a" or "b"),
            (await journal.Read(100, ["a", "b", "a"], Cancellation).ToListAsync(Cancellation)).Select(entry => entry.Fact));
        Assert.Empty(await journal.Read(0, [], Cancellation).ToListAsync(Cancellation));
        Assert.Equal(facts.Where(fact => fact.Subject == "subject1"),
            (await journal.About("subject1", Cancellation).ToListAsync(Cancellation)).Select(entry => entry.Fact));
    }

    [Fact]
    public async Task Many_writers_on_two_connections_leave_one_chain()
    {
        var journals = (IJournal[])[Open(), Open()];
        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(async () =>
            await journals[n % 2].Append([Fact(n), Fact(n + 1000), Fact(7)], Cancellation))));
        var previous = new string('0', 64);
        var expected = 1L;
        await foreach (var entry in journals[0].Read(0, null, Cancellation))
        {
            Assert.Equal((expected++, previous), (entry.Sequence, entry.Previous));
            previous = entry.Hash;
        }
        Assert.Equal(81, expected);
    }
}
