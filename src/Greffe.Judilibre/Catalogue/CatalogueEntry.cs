using System.Text.Json;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Judilibre.Wire;
using Microsoft.Data.Sqlite;

namespace Greffe.Judilibre.Catalogue;

/// <summary>A decision as the catalogue keeps it: what the filters of this API ask for, and the order without its long texts.</summary>
internal sealed record CatalogueEntry
{
    private CatalogueEntry(PublicDecision decision, JsonElement order) => (Id, Order) = (decision.Id, order);

    /// <summary>Our identifier.</summary>
    public DecisionId Id { get; }

    private JsonElement Order { get; }

    /// <summary>The entry of a public decision.</summary>
    public static CatalogueEntry Of(PublicDecision decision) => new(decision, CourtOrder.Of(decision));

    /// <summary>Writes the row and its terms, in place of a former one.</summary>
    public void Write(SqliteConnection connection)
    {
        Delete(connection, Id);
        var date = Text("decision_date")![..10];
        var updated = Text("update_date") is { Length: >= 10 } given ? given[..10] : date;
        var n = (long)CatalogueDatabase.Scalar(
            connection,
            """
            INSERT INTO decision (id, wire, jurisdiction, source, location, chamber, formation, type, solution, nac, particular, date, datetime, updated, updatedtime, record)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) RETURNING n
            """,
            Id.Value, Text("id"), Text("jurisdiction"), Text("source"), Key("location"), Key("chamber"), Key("formation"), Key("type"), Key("solution"), Text("nac"),
            Order.TryGetProperty("particularInterest", out var marked) && marked.ValueKind == JsonValueKind.True ? 1 : 0,
            date, Moment("decision_datetime", date), updated, Moment("update_datetime", updated), Order.GetRawText())!; // RETURNING gives a row
        foreach (var level in Strings("publication")) Term(connection, n, "publication", level.ToLowerInvariant());
        foreach (var theme in Strings("themes")) Term(connection, n, "theme", theme.ToLowerInvariant());
        foreach (var file in FileTypes()) Term(connection, n, "file", file);
    }

    /// <summary>Takes a decision out; harmless when it is not there.</summary>
    public static void Delete(SqliteConnection connection, DecisionId id)
    {
        if (CatalogueDatabase.Scalar(connection, "SELECT n FROM decision WHERE id = $0", id.Value) is not long n) return;
        CatalogueDatabase.Execute(connection, "DELETE FROM term WHERE n = $0", n);
        CatalogueDatabase.Execute(connection, "DELETE FROM decision WHERE n = $0", n);
    }

    private static void Term(SqliteConnection connection, long n, string kind, string value) =>
        CatalogueDatabase.Execute(connection, "INSERT OR IGNORE INTO term (kind, value, n) VALUES ($0, $1, $2)", kind, value, n);

    private IEnumerable<string> FileTypes() => Order.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array
        ? files.EnumerateArray().Select(FileLinks.TypeOf).OfType<string>() : [];

    private IEnumerable<string> Strings(string name) => Order.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!) : []; // a string

    private string? Text(string name) => Order.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private string? Key(string name) => Text(name) is { Length: > 0 } text ? text.ToLowerInvariant() : null;

    private string Moment(string name, string day) => WireDate.Instant(Text(name)) ?? WireDate.Midnight(day);
}
