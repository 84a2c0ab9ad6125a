using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Greffe.Samples;
using Greffe.Samples.Deliveries;
using Greffe.Samples.Sources;

namespace Greffe.Benchmarks.Generation;

/// <summary>Writes decisions one by one, to files in folders of a thousand or to one tar.gz, and their gold when asked.</summary>
internal static class GeneratedOutput
{
    private static readonly DateTimeOffset Stamp = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes them all; gives the number of words and of bytes before compression.</summary>
    public static (long Words, long Bytes) Write(DecisionGenerator generator, GenerateOptions options)
    {
        using var gold = options.Gold is null ? null : File.Create(options.Gold);
        var isArchive = options.Out.EndsWith(".tar.gz", StringComparison.Ordinal);
        if (!isArchive) Directory.CreateDirectory(options.Out);
        using var file = isArchive ? File.Create(options.Out) : null;
        using var gzip = file is null ? null : new GZipStream(file, CompressionLevel.Fastest);
        using var tar = gzip is null ? null : new TarWriter(gzip, TarEntryFormat.Ustar);
        var (words, bytes) = (0L, 0L);
        for (var i = 0; i < options.Count; i++)
        {
            var sample = generator.Make(i);
            var (name, content) = Content(sample, i);
            if (tar is null) WriteFile(options.Out, name, content);
            else WriteEntry(tar, name, content);
            gold?.Write(Gold.Write([sample]));
            words += sample.Decision.Text.AsSpan().Count(' ') + sample.Decision.Text.AsSpan().Count('\n');
            bytes += content.Length;
        }

        return (words, bytes);
    }

    private static (string Name, byte[] Content) Content(Sample sample, int index) => sample.Format == SampleFormat.Dbsder
        ? ($"{index / 1000:00000}/{sample.Decision.Id}.json", Encoding.UTF8.GetBytes(Json.Line(DbsderJson.Write(sample))))
        : ($"{index / 1000:00000}/{sample.Decision.Source.Id}.xml", DilaXml.Write(sample));

    private static void WriteFile(string folder, string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!); // a joined path has a folder
        File.WriteAllBytes(path, content);
    }

    private static void WriteEntry(TarWriter tar, string name, byte[] content)
    {
        using MemoryStream data = new(content);
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = data, ModificationTime = Stamp });
    }
}
