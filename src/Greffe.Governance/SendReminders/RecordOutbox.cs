using Greffe.Records;

namespace Greffe.Governance.SendReminders;

/// <summary>Messages kept in the store of records until people have read them.</summary>
internal sealed class RecordOutbox(RecordStore store) : IOutbox
{
    /// <summary>How long a message is kept; what still waits a year later is said again.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Messages listed at most.</summary>
    public const int MaxListed = 500;

    public int Send(IReadOnlyList<OutgoingMessage> messages) => messages.Count == 0 ? 0 : store.Write("system", writer =>
    {
        if (writer.Execute("DELETE FROM governance_outbox WHERE at < @limit", new { limit = RecordStore.Text(writer.At - Kept) }) > 0) writer.Trace("purge", "message", "outdated");
        var known = writer.Query<string>("SELECT key FROM governance_outbox WHERE key IN @keys", new { keys = messages.Select(message => message.Key) }).ToHashSet();
        List<OutgoingMessage> fresh = [.. messages.Where(message => known.Add(message.Key))];
        foreach (var message in fresh)
        {
            writer.Execute("INSERT INTO governance_outbox VALUES (@Key, @Recipient, @Subject, @Body, @Address, @at)",
                new { message.Key, message.Recipient, message.Subject, message.Body, message.Address, at = RecordStore.Text(writer.At) });
            writer.Trace("send", "message", message.Key);
        }

        return fresh.Count;
    });

    /// <summary>The messages, newest first.</summary>
    public static IReadOnlyList<SentMessage> Read(RecordReader reader) => reader.Query<SentMessage>(
        "SELECT recipient AS Recipient, subject AS Subject, body AS Body, address AS Address, at AS At FROM governance_outbox ORDER BY at DESC, key LIMIT @MaxListed", new { MaxListed });
}

/// <summary>A message that was sent.</summary>
internal sealed class SentMessage
{
    public string Recipient { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    public string Address { get; init; } = "";

    public string At { get; init; } = "";
}
