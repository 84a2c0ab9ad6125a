using Greffe.Decisions.Journalling;
using Greffe.Journal.Chain;

namespace Greffe.Tests;

public sealed class SqliteJournalTests : JournalContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<SqliteJournal> open = [];

    public void Dispose()
    {
        open.ForEach(journal => journal.Dispose());
        folder.Dispose();
    }

    [Fact]
    public void The_hash_of_an_entry_is_what_the_documentation_says()
    {
        // Computed apart from the code, from the documented input.
        var fact = new JournalFact("a", "é", "k", "{}");
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123);
        using var input = new MemoryStream();
        void Text(string text)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            input.Write([0, 0, 0, (byte)bytes.Length, .. bytes]);
        }
        Text("greffe-journal-1");
        input.Write([0, 0, 0, 0, 0, 0, 0, 5]);
        input.Write(Convert.FromHexString("0000018BCFE5687B"));
        foreach (var text in (string[])["a", "é", "k", "{}"]) Text(text);
        input.Write(new byte[32]);
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input.ToArray()));
        Assert.Equal(expected, EntryHash.Compute(5, at, fact, EntryHash.Genesis));
    }

    protected override IJournal Open()
    {
        var journal = new SqliteJournal(Path.Combine(folder.Path, "journal.db"), TimeProvider.System);
        open.Add(journal);
        return journal;
    }
}
