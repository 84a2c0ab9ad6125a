using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Greffe.Journal.Blobs;

/// <summary>The segment files of one folder: numbered, opened once, written at given places and flushed to the disk.</summary>
internal sealed class SegmentFiles(string folder) : IDisposable
{
    private readonly ConcurrentDictionary<long, SafeFileHandle> handles = new();

    /// <summary>Writes bytes one after the other from <paramref name="start"/>; they are on the disk when it returns.</summary>
    public void Write(long segment, long start, IReadOnlyList<ReadOnlyMemory<byte>> bytes)
    {
        var isNew = !File.Exists(PathOf(segment));
        var handle = Handle(segment, FileMode.OpenOrCreate);
        RandomAccess.Write(handle, bytes, start);
        RandomAccess.FlushToDisk(handle);
        if (isNew) FolderSync.Flush(folder);
    }

    /// <summary>The bytes at a place; fewer than asked where the file ends before.</summary>
    public ReadOnlyMemory<byte> Read(Place place)
    {
        if (!File.Exists(PathOf(place.Segment))) return default;
        var handle = Handle(place.Segment, FileMode.Open);
        var buffer = new byte[place.Length];
        var read = 0;
        while (read < buffer.Length)
        {
            var count = RandomAccess.Read(handle, buffer.AsSpan(read), place.Start + read);
            if (count == 0) break;
            read += count;
        }
        return buffer.AsMemory(0, read);
    }

    public void Dispose()
    {
        foreach (var handle in handles.Values) handle.Dispose();
    }

    private SafeFileHandle Handle(long segment, FileMode mode) => handles.GetOrAdd(segment, number =>
        File.OpenHandle(PathOf(number), mode, FileAccess.ReadWrite, FileShare.ReadWrite));

    private string PathOf(long segment) => Path.Combine(folder, segment.ToString("D6", CultureInfo.InvariantCulture) + ".seg");
}
