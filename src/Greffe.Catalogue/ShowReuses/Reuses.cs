using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.Catalogue.ShowReuses;

/// <summary>Something made with the data of a record.</summary>
internal sealed class Reuse
{
    public string Id { get; init; } = "";

    public string Record { get; init; } = "";

    /// <summary>Title of the record.</summary>
    public string Of { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string Address { get; init; } = "";

    public string Author { get; init; } = "";

    /// <summary><c>proposed</c>, <c>accepted</c>, <c>refused</c>.</summary>
    public string State { get; init; } = "";

    public string Proposed { get; init; } = "";
}

/// <summary>What was made with the data: proposed by whoever signed in, shown to all once a steward has accepted it.</summary>
internal sealed class Reuses(RecordStore store)
{
    private const string Columns = """
        u.id AS Id, u.record AS Record, r.title AS Of, r.kind AS Kind, u.title AS Title, u.description AS Description, u.address AS Address, u.author AS Author, u.state AS State, u.proposed AS Proposed
        FROM catalogue_reuses u JOIN catalogue_records r ON r.id = u.record
        """;

    public IReadOnlyList<RecordRefusal> Propose(Agent agent, string record, string title, string description, string address, string author)
    {
        List<RecordRefusal> reasons = [];
        if (title.Trim().Length is 0 or > 200) reasons.Add(new("title", "Donnez un titre, en 200 signes au plus."));
        if (description.Trim().Length is 0 or > 2000) reasons.Add(new("description", "Dites en 2 000 signes au plus ce qui a été fait des données."));
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || address.Length > 1000) reasons.Add(new("address", "Une adresse commence par http:// ou https://."));
        if (author.Trim().Length is 0 or > 200) reasons.Add(new("author", "Dites qui l'a fait : un organisme ou une équipe, en 200 signes au plus."));
        if (reasons.Count > 0) return reasons;
        return store.Write<IReadOnlyList<RecordRefusal>>(agent.Id, records =>
        {
            if (records.Find(record, Reader.Of(agent)) is null) return [new("record", "Cette fiche n'existe pas.")];
            var id = Guid.CreateVersion7(records.At).ToString("n");
            records.Execute("INSERT INTO catalogue_reuses (id, record, title, description, address, author, agent, proposed, state) VALUES (@id, @record, @title, @description, @address, @author, @agent, @at, 'proposed')",
                new { id, record, title = title.Trim(), description = description.Trim(), address = address.Trim(), author = author.Trim(), agent = agent.Id, at = RecordStore.Text(records.At) });
            records.Trace("propose", "reuse", id);
            return [];
        });
    }

    /// <summary>Accepts or refuses; false when there is no such proposal waiting.</summary>
    public bool Decide(Agent agent, string id, bool accepts) => store.Write(agent.Id, records =>
    {
        if (records.Execute("UPDATE catalogue_reuses SET state = @state, decided = @at, decider = @agent WHERE id = @id AND state = 'proposed'", new { state = accepts ? "accepted" : "refused", at = RecordStore.Text(records.At), agent = agent.Id, id }) == 0) return false;
        records.Trace(accepts ? "accept" : "refuse", "reuse", id, "state");
        return true;
    });

    /// <summary>Reuses of records that the reader may see: accepted ones, and for who decides those that wait.</summary>
    public static IReadOnlyList<Reuse> For(RecordReader records, Reader reader, string? record = null) => records.Query<Reuse>(
        $"SELECT {Columns} WHERE r.visibility <= @level AND (u.state = 'accepted' OR (@waiting AND u.state = 'proposed')) AND (@record IS NULL OR u.record = @record) ORDER BY u.state DESC, u.proposed DESC LIMIT 500",
        new { level = (int)reader.Level, waiting = reader.Sees(Visibility.Restricted), record });
}
