using Greffe.Decisions.Publication;
using Greffe.Formats.Writing;
using Greffe.Publication;

namespace Greffe.Host.Web;

/// <summary>A format of export as a bulk format.</summary>
internal sealed class BulkFormat(ExportFormat format, string key, string suffix, string mediaType, bool compressed = false, FindCitedSpans? citations = null) : IBulkFormat
{
    public string Key => key;

    public string Suffix => suffix;

    public string MediaType => mediaType;

    public bool Compressed => compressed;

    public async ValueTask Write(
        IAsyncEnumerable<PublicDecision> decisions, BulkNotice notice, Stream destination, CancellationToken cancellation) =>
        await DecisionExport.Write(
            format, decisions, new(notice.Source, new(notice.LastUpdate, TimeOnly.MinValue, TimeSpan.Zero), notice.Licence) { Citations = citations }, destination, cancellation);
}

/// <summary>The formats offered in bulk.</summary>
internal static class BulkFormats
{
    public static void AddBulkFormats(this IServiceCollection services) => services
        .AddSingleton<IBulkFormat>(new BulkFormat(ExportFormat.JsonLines, "jsonl", ".jsonl", "application/zstd", compressed: true))
        .AddSingleton<IBulkFormat>(new BulkFormat(ExportFormat.Parquet, "parquet", ".parquet", "application/vnd.apache.parquet"))
        .AddSingleton<IBulkFormat>(provider => new BulkFormat(
            ExportFormat.AkomaNtoso, "akn", ".akn.zip", "application/zip", citations: provider.GetService<FindCitedSpans>()));
}
