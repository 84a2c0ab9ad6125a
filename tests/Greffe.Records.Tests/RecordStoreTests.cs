using Greffe.Records;

namespace Greffe.Tests;

public sealed class RecordStoreTests : IDisposable
{
    private static readonly RecordSchema Notes = new("notes", ["CREATE TABLE note (id TEXT PRIMARY KEY, words TEXT NOT NULL)"]);
    private static readonly string[] Public = ["public"], Both = ["public", "agents"];

    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-records").FullName;
    private readonly List<RecordStore> _stores = [];

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Whoever_reads_after_a_write_sees_it()
    {
        var store = Open(Notes);
        for (var number = 0; number < 200; number++)
        {
            Keep(store, $"n{number}", "mots");
            Assert.Equal(number + 1, store.Read(reader => reader.First<long>("SELECT count(*) FROM note")));
        }
    }

    [Fact]
    public void A_change_without_a_trace_is_refused_and_leaves_nothing()
    {
        var store = Open(Notes);
        Assert.Throws<InvalidOperationException>(() => store.Write("a1", writer => writer.Execute("INSERT INTO note VALUES ('n', 'mots')")));
        Assert.Equal(0, store.Read(reader => reader.First<long>("SELECT count(*) FROM note")));
    }

    [Fact]
    public void An_exception_leaves_everything_as_it_was_trace_and_words_included()
    {
        var store = Open(Notes);
        Assert.Throws<FormatException>(() => store.Write<int>("a1", writer =>
        {
            writer.Execute("INSERT INTO note VALUES ('n', 'mots')");
            writer.Trace("create", "note", "n");
            writer.Index("note", "n", "Titre", "mots", "public");
            throw new FormatException();
        }));
        Assert.Empty(store.Read(reader => reader.AuditAfter(0, 10)));
        Assert.Empty(store.Read(reader => reader.Find("titre", Public, null, 10)));
    }

    [Fact]
    public void The_trail_of_a_record_says_who_did_what_to_which_fields()
    {
        var store = Open(Notes);
        Keep(store, "n", "mots");
        store.Write("a2", writer => { writer.Trace("change", "note", "n", "words", "title"); return 0; });
        var trail = store.Read(reader => reader.Audit("note", "n"));
        Assert.Equal([("a1", "create"), ("a2", "change")], trail.Select(entry => (entry.Agent, entry.Verb)));
        Assert.Equal(["words", "title"], trail[1].Fields);
    }

    [Theory]
    [InlineData("DELAIS", 1)]
    [InlineData("délais jug", 1)]
    [InlineData("\"délais\" OR NEAR(*", 0)]
    [InlineData("délais absent", 0)]
    [InlineData("--", 0)]
    public void Words_are_found_without_accents_or_case_and_are_never_operators(string words, int found)
    {
        var store = Open(Notes);
        store.Write("a1", writer => { writer.Trace("create", "note", "n"); writer.Index("note", "n", "Délais de jugement", "par juridiction", "public"); return 0; });
        Assert.Equal(found, store.Read(reader => reader.Find(words, Public, null, 10)).Count);
    }

    [Fact]
    public void A_record_of_another_audience_is_not_found_and_a_forgotten_one_by_nobody()
    {
        var store = Open(Notes);
        store.Write("a1", writer => { writer.Trace("create", "note", "n"); writer.Index("note", "n", "Projet", "interne", "agents"); return 0; });
        Assert.Empty(store.Read(reader => reader.Find("projet", Public, null, 10)));
        Assert.Single(store.Read(reader => reader.Find("projet", Both, "note", 10)));
        store.Write("a1", writer => { writer.Trace("remove", "note", "n"); writer.Forget("note", "n"); return 0; });
        Assert.Empty(store.Read(reader => reader.Find("projet", Both, null, 10)));
    }

    [Fact]
    public void A_later_step_is_applied_once_and_a_store_of_a_later_version_is_refused()
    {
        Keep(Open(Notes), "n", "mots");
        var later = Notes with { Steps = [.. Notes.Steps, "ALTER TABLE note ADD COLUMN mark TEXT NOT NULL DEFAULT 'x'"] };
        Assert.Equal("x", Open(later).Read(reader => reader.First<string>("SELECT mark FROM note")));
        Assert.Equal("x", Open(later).Read(reader => reader.First<string>("SELECT mark FROM note")));
        Assert.Throws<InvalidOperationException>(() => Open(Notes));
    }

    private RecordStore Open(RecordSchema schema)
    {
        var store = new RecordStore(Path.Combine(_folder, "records.db"), [schema], TimeProvider.System);
        _stores.Add(store);
        return store;
    }

    private static void Keep(RecordStore store, string id, string words) => store.Write("a1", writer =>
    {
        writer.Trace("create", "note", id);
        return writer.Execute("INSERT INTO note VALUES (@id, @words)", new { id, words });
    });
}
