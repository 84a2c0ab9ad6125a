using Greffe.Decisions.Journalling;
using Microsoft.Data.Sqlite;

namespace Greffe.Journal.Verify;

/// <summary>What the journal says of all blobs, gathered in a scratch database on disk: millions of them take no memory.</summary>
internal sealed class BlobClaims : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=;Pooling=False"); // an unnamed file that SQLite removes on closing
    private readonly SqliteCommand claim;
    private readonly SqliteTransaction transaction;

    public BlobClaims()
    {
        connection.Open();
        SqliteFile.Execute(connection, EmbeddedSql.Read("Verify/Sql/schema.sqlite.sql"));
        transaction = connection.BeginTransaction();
        claim = SqliteFile.Command(connection, EmbeddedSql.Read("Verify/Sql/claim.sql"),
            ("@blob", Array.Empty<byte>()), ("@is_secret", false), ("@sequence", 0L), ("@erased", false));
        claim.Transaction = transaction;
    }

    public void Add(long sequence, BlobClaim said)
    {
        claim.Parameters[0].Value = Convert.FromHexString(said.Blob.Value);
        claim.Parameters[1].Value = said.IsSecret;
        claim.Parameters[2].Value = sequence;
        claim.Parameters[3].Value = said.Erased;
        claim.ExecuteNonQuery();
    }

    /// <summary>Each blob once, in the order of the entries that name it.</summary>
    public IEnumerable<(BlobClaim Claim, long Sequence)> All()
    {
        using var command = SqliteFile.Command(connection, EmbeddedSql.Read("Verify/Sql/claims.sql"));
        command.Transaction = transaction;
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            // Hashes come from claims that were hashes already.
            _ = BlobHash.TryParse(Convert.ToHexStringLower(row.GetFieldValue<byte[]>(0)), out var blob);
            yield return (new(blob, row.GetBoolean(1), row.GetBoolean(2)), row.GetInt64(3));
        }
    }

    public void Dispose()
    {
        claim.Dispose();
        transaction.Dispose();
        connection.Dispose();
    }
}
