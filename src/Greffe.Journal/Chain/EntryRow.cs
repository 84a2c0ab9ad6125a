using System.Data.Common;
using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Chain;

/// <summary>One row of the table <c>entry</c>, in the column order of every statement that reads it.</summary>
internal static class EntryRow
{
    public static JournalEntry Read(DbDataReader row) => new(
        row.GetInt64(0),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        new(row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)),
        Convert.ToHexStringLower(row.GetFieldValue<byte[]>(6)),
        Convert.ToHexStringLower(row.GetFieldValue<byte[]>(7)));
}
