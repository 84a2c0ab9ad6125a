using Microsoft.AspNetCore.Http;

namespace Greffe.Catalogue;

/// <summary>A file that a person sent, kept under a name of ours for as long as it is read: only the extension is theirs.</summary>
internal sealed class UploadedFile : IDisposable
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".parquet", ".xlsx", ".yaml", ".yml"];
    private readonly string _folder;

    private UploadedFile(string folder, string path) => (_folder, Path) = (folder, path);

    public string Path { get; }

    public static async Task<UploadedFile> Keep(IFormFile file, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("greffe-upload").FullName;
        var extension = Array.Find(Extensions, one => file.FileName.EndsWith(one, StringComparison.OrdinalIgnoreCase)) ?? ".bin";
        var kept = new UploadedFile(folder, System.IO.Path.Combine(folder, "data" + extension));
        try
        {
            await using var written = File.Create(kept.Path);
            await file.CopyToAsync(written, cancellation);
            return kept;
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
