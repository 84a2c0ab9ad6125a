using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Decisions.People;
using Greffe.Records;

namespace Greffe.Catalogue.DiscussRecords;

/// <summary>One message about a record.</summary>
internal sealed class Message
{
    public string Id { get; init; } = "";

    public string Agent { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Entity { get; init; }

    /// <summary>Whether who wrote it answers for data.</summary>
    public bool Answers { get; init; }

    public string At { get; init; } = "";

    public string Text { get; init; } = "";
}

/// <summary>What people say of a record. Names are shown to colleagues; a visitor reads the words and whether the steward answers.</summary>
internal sealed class Discussion(RecordStore store)
{
    /// <summary>Longest message, in UTF-16 code units.</summary>
    public const int MaxText = 4000;

    /// <summary>Writes a message. Null when it was done, else why not.</summary>
    public string? Say(Agent agent, string record, string text)
    {
        if (text.Trim().Length is 0 or > MaxText) return $"Un message a de 1 à {MaxText:N0} signes.";
        return store.Write(agent.Id, records =>
        {
            if (records.Find(record, Reader.Of(agent)) is null) return "Cette fiche n'existe pas.";
            var id = Guid.CreateVersion7(records.At).ToString("n");
            records.Execute("INSERT INTO catalogue_messages (id, record, agent, name, entity, answers, at, text) VALUES (@id, @record, @agent, @Name, @Entity, @answers, @at, @text)",
                new { id, record, agent = agent.Id, agent.Name, agent.Entity, answers = agent.Is(Role.Steward, Role.ChiefDataOfficer), at = RecordStore.Text(records.At), text = text.Trim() });
            records.Trace("say", "discussion", id);
            return null;
        });
    }

    /// <summary>Hides a message: its author, or who answers for data. Its words are erased; false when there is none to hide.</summary>
    public bool Hide(Agent agent, string id) => store.Write(agent.Id, records =>
    {
        var all = agent.Is(Role.Steward, Role.ChiefDataOfficer);
        if (records.Execute("UPDATE catalogue_messages SET hidden = @at, text = '' WHERE id = @id AND hidden IS NULL AND (@all OR agent = @agent)", new { at = RecordStore.Text(records.At), id, all, agent = agent.Id }) == 0) return false;
        records.Trace("hide", "discussion", id, "text");
        return true;
    });

    /// <summary>Messages about a record, in order, as this person may see them.</summary>
    public static IReadOnlyList<Message> Of(RecordReader records, string record, Reader reader)
    {
        var messages = records.Query<Message>("SELECT id AS Id, agent AS Agent, name AS Name, entity AS Entity, answers AS Answers, at AS At, text AS Text FROM catalogue_messages WHERE record = @record AND hidden IS NULL ORDER BY at, id LIMIT 500", new { record });
        return reader.Sees(Visibility.Internal) ? messages : [.. messages.Select(message => new Message { Id = message.Id, Answers = message.Answers, At = message.At, Text = message.Text })];
    }
}
