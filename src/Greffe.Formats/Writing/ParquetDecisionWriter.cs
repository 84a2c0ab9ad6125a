using System.Globalization;

using Greffe.Decisions.Publication;

using Parquet;
using Parquet.Schema;

namespace Greffe.Formats.Writing;

/// <summary>
/// Parquet with Zstandard. A row group ends at 1,000 decisions or 8 million characters of text, whichever comes first, so that memory
/// does not grow with the collection. Source, licence and last update stand in the file's metadata.
/// </summary>
internal sealed class ParquetDecisionWriter : IDecisionWriter
{
    internal const int MaxRows = 1000;
    internal const int MaxCharacters = 8_000_000;

    public string Extension => ".parquet";

    public async ValueTask<ExportSummary> Write(
        IAsyncEnumerable<PublicDecision> decisions, ExportHeader header, Stream destination, CancellationToken cancellation)
    {
        var schema = new ParquetSchema(ParquetColumns.All.Select(column => (Field)column.Field));
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        await using var output = new CountedStream(destination);
        await using var writer = await ParquetWriter.CreateAsync(schema, output, options, cancellationToken: cancellation);
        writer.CustomMetadata = new Dictionary<string, string>
        {
            ["source"] = header.Source, ["licence"] = header.Licence,
            ["last_update"] = header.AsOf.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["schema"] = "greffe/parquet/1",
        };
        var (written, characters) = (0L, 0L);
        List<PublicDecision> group = [];
        await foreach (var decision in decisions.WithCancellation(cancellation))
        {
            group.Add(decision);
            characters += decision.Text.Length;
            if (group.Count < MaxRows && characters < MaxCharacters) continue;
            written += await WriteGroup(writer, group, cancellation);
            characters = 0;
        }

        written += await WriteGroup(writer, group, cancellation);
        return new(written, 0);
    }

    private static async ValueTask<long> WriteGroup(ParquetWriter writer, List<PublicDecision> group, CancellationToken cancellation)
    {
        if (group.Count == 0) return 0;
        using var rows = writer.CreateRowGroup();
        foreach (var column in ParquetColumns.All) await column.Write(rows, group, cancellation);
        var count = group.Count;
        group.Clear();
        return count;
    }
}
