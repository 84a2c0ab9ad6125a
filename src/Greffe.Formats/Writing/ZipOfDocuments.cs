using System.IO.Compression;
using System.Text;

using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>
/// A ZIP with one document a decision, <c>year/court/id.ext</c>, and <c>LISEZMOI.txt</c> in front. Times in the archive are those of the
/// last update, so that the same collection gives the same bytes.
/// </summary>
internal sealed class ZipOfDocuments(IDecisionDocument document) : IDecisionWriter
{
    /// <summary>The document of one decision.</summary>
    public IDecisionDocument Document => document;

    public string Extension => ".zip";

    public async ValueTask<ExportSummary> Write(
        IAsyncEnumerable<PublicDecision> decisions, ExportHeader header, Stream destination, CancellationToken cancellation)
    {
        var (written, leftOut) = (0L, 0L);
        await using var output = new CountedStream(destination); // one layout, whether or not the destination can seek
        await using var archive = await ZipArchive.CreateAsync(
            output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        await Add(archive, "LISEZMOI.txt", Encoding.UTF8.GetBytes(ReadMe(header)), header, cancellation);
        await foreach (var decision in decisions.WithCancellation(cancellation))
        {
            if (document.Write(decision, header) is not { } bytes)
            {
                leftOut++;
                continue;
            }

            await Add(archive, $"{decision.Date:yyyy}/{decision.Court}/{decision.Id}{document.Extension}", bytes, header, cancellation);
            written++;
        }

        return new(written, leftOut);
    }

    private static async ValueTask Add(ZipArchive archive, string name, byte[] bytes, ExportHeader header, CancellationToken cancellation)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        // The format of ZIP knows no day before 1980.
        entry.LastWriteTime = header.AsOf.Year < 1980 ? new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero) : header.AsOf.ToUniversalTime();
        await using var stream = await entry.OpenAsync(cancellation);
        await stream.WriteAsync(bytes, cancellation);
    }

    private static string ReadMe(ExportHeader header) =>
        $"""
        Décisions de justice publiques, pseudonymisées
        Source : {header.Source}
        Licence : {header.Licence}
        Mise à jour : {header.AsOf.ToUniversalTime():yyyy-MM-dd'T'HH:mm:ss'Z'}

        """.ReplaceLineEndings("\n");
}
