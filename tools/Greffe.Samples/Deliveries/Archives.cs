using System.Formats.Tar;
using System.IO.Compression;

namespace Greffe.Samples.Deliveries;

/// <summary>ZIP and tar.gz with fixed dates and stored (not deflated) entries: the same bytes on every machine.</summary>
internal static class Archives
{
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Zip(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = Stamp;
                using var writer = entry.Open();
                writer.Write(content);
            }

        return stream.ToArray();
    }

    public static byte[] TarGz(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        using MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionLevel.NoCompression, leaveOpen: true))
        using (TarWriter tar = new(gzip, TarEntryFormat.Ustar))
            foreach (var (name, content) in files)
            {
                using MemoryStream data = new(content);
                tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = data, ModificationTime = Stamp });
            }

        return stream.ToArray();
    }
}
