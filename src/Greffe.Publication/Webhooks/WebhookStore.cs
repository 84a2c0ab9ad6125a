using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using Greffe.Decisions.Publication;
using Greffe.Publication.Projection;

using Microsoft.Data.Sqlite;

namespace Greffe.Publication.Webhooks;

/// <summary>Subscriptions and messages in <c>webhooks.db</c>, which only its owner can read: it holds the secrets that messages are signed under.</summary>
internal sealed class WebhookStore
{
    private const string Shown = """
        SELECT s.id, s.url, s.kinds, s.created_at, s.standing, s.position, sum(m.state = 0), sum(m.state = 1), sum(m.state = 2)
        FROM subscription s LEFT JOIN message m ON m.subscription = s.id
        """;

    private readonly string path;
    private readonly string connectionString;

    public WebhookStore(string path)
    {
        this.path = Path.GetFullPath(path);
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>Whether anyone ever subscribed: until then there is no file.</summary>
    public bool Exists => File.Exists(path);

    public SqliteConnection Open()
    {
        var isNew = !Exists;
        if (isNew && !OperatingSystem.IsWindows())
            using (new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite })) { }
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        if (!isNew) return connection;
        PublicDatabase.Execute(connection, "PRAGMA journal_mode = WAL;");
        PublicDatabase.Execute(connection, PublicDatabase.Script("webhooks.sql"));
        return connection;
    }

    public void Add(string id, Uri url, string secret, string accessKey, IReadOnlyList<PublicChangeKind> kinds, DateTimeOffset at, long position)
    {
        using var connection = Open();
        PublicDatabase.Execute(
            connection, "INSERT INTO subscription (id, url, secret, access_hash, kinds, created_at, standing, position) VALUES ($0, $1, $2, $3, $4, $5, 0, $6)",
            id, url.ToString(), secret, Hash(accessKey), string.Join(',', kinds.Select(kind => (int)kind)), Text(at), position);
    }

    public bool Remove(string id)
    {
        using var connection = Open();
        PublicDatabase.Execute(connection, "DELETE FROM message WHERE subscription = $0", id);
        return PublicDatabase.Execute(connection, "DELETE FROM subscription WHERE id = $0", id) > 0;
    }

    public void Stand(string id, WebhookStanding standing)
    {
        using var connection = Open();
        PublicDatabase.Execute(connection, "UPDATE subscription SET standing = $1 WHERE id = $0", id, (int)standing);
    }

    public List<WebhookSubscription> All()
    {
        if (!Exists) return [];
        using var connection = Open();
        return Subscriptions(connection, $"{Shown} GROUP BY s.id ORDER BY s.created_at, s.id");
    }

    public WebhookSubscription? Find(string id)
    {
        if (!Exists) return null;
        using var connection = Open();
        return Subscriptions(connection, $"{Shown} WHERE s.id = $0 GROUP BY s.id", id).FirstOrDefault();
    }

    /// <summary>Whether that key is the subscriber's.</summary>
    public bool Opens(string id, string accessKey)
    {
        if (!Exists) return false;
        using var connection = Open();
        using var command = PublicDatabase.Command(connection, "SELECT access_hash FROM subscription WHERE id = $0", id);
        return command.ExecuteScalar() is string hash
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(Hash(accessKey)));
    }

    public string? SecretOf(string id)
    {
        using var connection = Open();
        using var command = PublicDatabase.Command(connection, "SELECT secret FROM subscription WHERE id = $0", id);
        return command.ExecuteScalar() as string;
    }

    /// <summary>Makes a message of these changes and moves the position past them, in one step; repeating it changes nothing.</summary>
    public void Enqueue(string id, long first, long last, bool isToBeSent, DateTimeOffset at)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (isToBeSent)
            PublicDatabase.Execute(
                connection, "INSERT OR IGNORE INTO message (id, subscription, first, last, state, attempts, next_at) VALUES ($0, $1, $2, $3, 0, 0, $4)",
                string.Create(CultureInfo.InvariantCulture, $"msg_{id}_{first}_{last}"), id, first, last, Text(at));
        PublicDatabase.Execute(connection, "UPDATE subscription SET position = max(position, $1) WHERE id = $0", id, last);
        transaction.Commit();
    }

    /// <summary>
    /// The oldest waiting message of each active subscription, if its time has come: messages of one subscription go in order. Taking one
    /// puts it off by the lease, so that no other process takes it too; a process that dies leaves it to the next.
    /// </summary>
    public List<(string Subscription, Uri Url, WebhookMessage Message)> TakeDue(DateTimeOffset now, TimeSpan lease)
    {
        if (!Exists) return [];
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        List<(string, Uri, WebhookMessage)> due = [];
        using (var command = PublicDatabase.Command(
            connection,
            $"""
            SELECT {MessageColumns}, m.subscription, s.url FROM message m JOIN subscription s ON s.id = m.subscription
            WHERE m.state = 0 AND s.standing = 1 AND m.next_at <= $0
              AND m.first = (SELECT min(o.first) FROM message o WHERE o.subscription = m.subscription AND o.state = 0)
            """,
            Text(now)))
        using (var row = command.ExecuteReader())
            while (row.Read()) due.Add((row.GetString(7), new Uri(row.GetString(8)), Message(row)));
        foreach (var (_, _, message) in due)
            PublicDatabase.Execute(connection, "UPDATE message SET next_at = $1 WHERE id = $0", message.Id, Text(now + lease));
        transaction.Commit();
        return due;
    }

    /// <summary>Writes what came of an attempt: delivered, to be tried again at a time, or dead when that is null.</summary>
    public void Tried(string messageId, bool delivered, string outcome, DateTimeOffset at, DateTimeOffset? nextAt)
    {
        using var connection = Open();
        PublicDatabase.Execute(
            connection, "UPDATE message SET state = $1, attempts = attempts + 1, next_at = $2, outcome = $3, tried_at = $4 WHERE id = $0", messageId,
            delivered ? 1 : nextAt is null ? 2 : 0, Text(nextAt ?? at), outcome, Text(at));
    }

    /// <summary>Makes messages wait again from their first attempt: one, or every dead letter.</summary>
    public int Redeliver(string subscription, string? messageId, DateTimeOffset at)
    {
        using var connection = Open();
        return PublicDatabase.Execute(
            connection, "UPDATE message SET state = 0, attempts = 0, next_at = $2 WHERE subscription = $0 AND (id = $1 OR ($1 IS NULL AND state = 2))",
            subscription, messageId, Text(at));
    }

    /// <summary>The newest messages of a subscription.</summary>
    public List<WebhookMessage> Messages(string subscription, int limit)
    {
        using var connection = Open();
        using var command = PublicDatabase.Command(
            connection, $"SELECT {MessageColumns} FROM message m WHERE m.subscription = $0 ORDER BY m.first DESC LIMIT $1", subscription, limit);
        using var row = command.ExecuteReader();
        List<WebhookMessage> messages = [];
        while (row.Read()) messages.Add(Message(row));
        return messages;
    }

    private const string MessageColumns = "m.id, m.first, m.last, m.state, m.attempts, m.next_at, m.outcome";

    private static WebhookMessage Message(SqliteDataReader row)
    {
        var state = row.GetInt32(3);
        return new(
            row.GetString(0), row.GetInt64(1), row.GetInt64(2), state switch { 0 => "waiting", 1 => "delivered", _ => "dead" }, row.GetInt32(4),
            state == 0 ? PublicRows.Time(row.GetString(5)) : null, row.IsDBNull(6) ? null : row.GetString(6));
    }

    private static List<WebhookSubscription> Subscriptions(SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = PublicDatabase.Command(connection, sql, values);
        using var row = command.ExecuteReader();
        List<WebhookSubscription> all = [];
        while (row.Read())
            all.Add(new(
                row.GetString(0), new Uri(row.GetString(1)), Kinds(row.GetString(2)), PublicRows.Time(row.GetString(3)), (WebhookStanding)row.GetInt32(4),
                row.GetInt64(5), Count(row, 6), Count(row, 7), Count(row, 8)));
        return all;
    }

    private static long Count(SqliteDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);

    private static List<PublicChangeKind> Kinds(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(kind => (PublicChangeKind)int.Parse(kind, CultureInfo.InvariantCulture))];

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private static string Text(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
