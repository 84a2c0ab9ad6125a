using Greffe.Decisions;

using Microsoft.Data.Sqlite;

namespace Greffe.Publication.Bulk;

/// <summary>One file that is offered.</summary>
/// <param name="Path">Under which the public asks, below <c>/v1/bulk/</c>.</param>
/// <param name="Stored">Name on disk, below the bulk folder.</param>
/// <param name="Partition">Court and month, or <c>deltas/</c> and the day.</param>
/// <param name="Format">Key of the format.</param>
/// <param name="MediaType">Media type.</param>
/// <param name="Entries">Number of decisions, or of changes for a delta.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Hash of the bytes.</param>
/// <param name="LastUpdate">Last day on which something in it changed, <c>yyyy-MM-dd</c>.</param>
internal sealed record BulkFile(
    string Path, string Stored, string Partition, string Format, string MediaType, long Entries, long Bytes, string Sha256, string LastUpdate)
{
    public const string Columns = "path, stored, partition, format, media_type, entries, bytes, sha256, last_update";

    public static BulkFile From(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetInt64(6),
        row.GetString(7), row.GetString(8));
}

/// <summary>A court and a month.</summary>
internal readonly record struct BulkPartition(CourtCode Court, DateOnly Month)
{
    /// <summary>First day.</summary>
    public DateOnly From => Month;

    /// <summary>Last day.</summary>
    public DateOnly To => Month.AddMonths(1).AddDays(-1);

    /// <summary>Partition of a court's decision of that day.</summary>
    public static BulkPartition Of(CourtCode court, DateOnly date) => new(court, new(date.Year, date.Month, 1));

    /// <summary>Reads <c>court/yyyy-MM</c>; null when it is none.</summary>
    public static BulkPartition? Parse(string text) =>
        text.Split('/') is [var code, var month] && CourtCode.TryParse(code, out var court)
        && DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", out var day) ? new(court, day) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Court}/{Month:yyyy-MM}";
}
