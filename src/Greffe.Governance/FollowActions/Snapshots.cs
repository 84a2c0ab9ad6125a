using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Greffe.Records;

namespace Greffe.Governance.FollowActions;

/// <summary>The register as it was on a day.</summary>
internal sealed record Snapshot
{
    public long Number { get; init; }

    public string At { get; init; } = "";

    public string Title { get; init; } = "";

    public string PublicJson { get; init; } = "";

    public string PublicSha256 { get; init; } = "";

    public string InternalJson { get; init; } = "";

    public string InternalSha256 { get; init; } = "";
}

/// <summary>Snapshots in the store: the tables themselves refuse that one is changed or removed.</summary>
internal sealed class Snapshots(RecordStore store)
{
    private const string Columns = "number, at, title, public_json AS PublicJson, public_sha256 AS PublicSha256, internal_json AS InternalJson, internal_sha256 AS InternalSha256";

    public IReadOnlyList<Snapshot> All() => store.Read(reader => reader.Query<Snapshot>($"SELECT {Columns} FROM actions_snapshots ORDER BY number DESC"));

    public Snapshot? Find(long number) => store.Read(reader => reader.First<Snapshot>($"SELECT {Columns} FROM actions_snapshots WHERE number = @number", new { number }));

    /// <summary>Keeps the register as it is, both faces, with their digests.</summary>
    public long Take(string title, InternalRegister register, string agent) => store.Write(agent, writer => Take(writer, title, register));

    public static long Take(RecordWriter writer, string title, InternalRegister register)
    {
        var inside = JsonSerializer.Serialize(register, GovernanceJson.Default.InternalRegister);
        var face = JsonSerializer.Serialize(Faces.PublicOf(register), GovernanceJson.Default.PublicRegister);
        writer.Execute("INSERT INTO actions_snapshots (at, title, public_json, public_sha256, internal_json, internal_sha256) VALUES (@at, @title, @face, @faceHash, @inside, @insideHash)",
            new { at = RecordStore.Text(writer.At), title, face, faceHash = Hash(face), inside, insideHash = Hash(inside) });
        var number = writer.First<long>("SELECT last_insert_rowid()");
        writer.Trace("snapshot", "register", number.ToString(CultureInfo.InvariantCulture));
        return number;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
