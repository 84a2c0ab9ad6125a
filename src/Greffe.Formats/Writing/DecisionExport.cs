using Greffe.Decisions.Publication;

namespace Greffe.Formats.Writing;

/// <summary>Formats in which the public collection is written to a file.</summary>
public enum ExportFormat
{
    /// <summary>JSON Lines: our own JSON, one decision a line.</summary>
    JsonLines,

    /// <summary>Akoma Ntoso 3.0 (OASIS LegalDocML), one document a decision, in a ZIP.</summary>
    AkomaNtoso,

    /// <summary>Parquet: flat typed columns and the text.</summary>
    Parquet,

    /// <summary>Plain text with a heading, one file a decision, in a ZIP.</summary>
    Text,

    /// <summary>ECLI metadata (e-Justice), one document a decision that has an ECLI, in a ZIP.</summary>
    EcliMetadata,
}

/// <summary>What every file states.</summary>
/// <param name="Source">Who publishes.</param>
/// <param name="AsOf">When the collection was last updated.</param>
/// <param name="Licence">Licence of reuse.</param>
/// <param name="BaseUrl">Public address of a decision without its identifier, ending in <c>/</c>; null when there is none.</param>
public sealed record ExportHeader(string Source, DateTimeOffset AsOf, string Licence = "Licence Ouverte 2.0", string? BaseUrl = null)
{
    /// <summary>Finds what a text cites, to be marked as references; null to mark nothing.</summary>
    public FindCitedSpans? Citations { get; init; }
}

/// <summary>Finds citations in a public text: in reading order, disjoint. The host puts the citations capability here.</summary>
/// <param name="text">The text.</param>
public delegate IReadOnlyList<CitedSpan> FindCitedSpans(string text);

/// <summary>A citation in a text.</summary>
/// <param name="Span">Where, in UTF-16 code units.</param>
/// <param name="Href">What it refers to: an absolute address or a URN.</param>
public sealed record CitedSpan(Greffe.Decisions.TextSpan Span, string Href);

/// <summary>What was written.</summary>
/// <param name="Written">Decisions written.</param>
/// <param name="LeftOut">Decisions that the format cannot hold, for example those without ECLI.</param>
public sealed record ExportSummary(long Written, long LeftOut);

/// <summary>
/// Writes public decisions as files. Streams: memory holds one decision, or one row group for Parquet. The same decisions and header
/// give the same bytes.
/// </summary>
public static class DecisionExport
{
    private static readonly Dictionary<ExportFormat, IDecisionWriter> Writers = new()
    {
        [ExportFormat.JsonLines] = new JsonLinesWriter(),
        [ExportFormat.AkomaNtoso] = new ZipOfDocuments(new AkomaNtosoDocument()),
        [ExportFormat.Parquet] = new ParquetDecisionWriter(),
        [ExportFormat.Text] = new ZipOfDocuments(new TextDocument()),
        [ExportFormat.EcliMetadata] = new ZipOfDocuments(new EcliDocument()),
    };

    /// <summary>Usual end of the name of a file in that format, for example <c>.jsonl</c>.</summary>
    public static string Extension(ExportFormat format) => Writers[format].Extension;

    /// <summary>Reads the word of the command line (<c>jsonl</c>, <c>akn</c>, <c>parquet</c>, <c>text</c>, <c>ecli</c>); false for another.</summary>
    public static bool TryParse(string? word, out ExportFormat format)
    {
        (var known, format) = word switch
        {
            "jsonl" => (true, ExportFormat.JsonLines),
            "akn" => (true, ExportFormat.AkomaNtoso),
            "parquet" => (true, ExportFormat.Parquet),
            "text" => (true, ExportFormat.Text),
            "ecli" => (true, ExportFormat.EcliMetadata),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>Writes the decisions, in their order, to a stream that need not seek; the caller closes it.</summary>
    public static ValueTask<ExportSummary> Write(
        ExportFormat format, IAsyncEnumerable<PublicDecision> decisions, ExportHeader header, Stream destination,
        CancellationToken cancellation) => Writers[format].Write(decisions, header, destination, cancellation);

    /// <summary>Writes to a file, which appears under its name only once it is complete.</summary>
    public static async ValueTask<ExportSummary> WriteFile(
        ExportFormat format, IAsyncEnumerable<PublicDecision> decisions, ExportHeader header, string path, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var unfinished = path + ".part";
        ExportSummary summary;
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: true))
            summary = await Write(format, decisions, header, file, cancellation);
        File.Move(unfinished, path, overwrite: true);
        return summary;
    }

    /// <summary>Writes one decision as a document of its own; only for formats of one document a decision.</summary>
    /// <returns>False when the format cannot hold this decision: nothing was written.</returns>
    public static async ValueTask<bool> WriteDocument(
        ExportFormat format, PublicDecision decision, ExportHeader header, Stream destination, CancellationToken cancellation)
    {
        if (Writers[format] is not ZipOfDocuments { Document: var document })
            throw new ArgumentException($"The format {format} has no document for one decision alone.", nameof(format));
        if (document.Write(decision, header) is not { } bytes) return false;
        await destination.WriteAsync(bytes, cancellation);
        return true;
    }
}

/// <summary>A file format for a whole collection.</summary>
internal interface IDecisionWriter
{
    /// <summary>Usual end of the file name.</summary>
    string Extension { get; }

    /// <summary>Writes the decisions.</summary>
    ValueTask<ExportSummary> Write(
        IAsyncEnumerable<PublicDecision> decisions, ExportHeader header, Stream destination, CancellationToken cancellation);
}

/// <summary>A format of one document a decision.</summary>
internal interface IDecisionDocument
{
    /// <summary>End of the name of a document.</summary>
    string Extension { get; }

    /// <summary>Bytes of the document; null when the format cannot hold this decision.</summary>
    byte[]? Write(PublicDecision decision, ExportHeader header);
}
