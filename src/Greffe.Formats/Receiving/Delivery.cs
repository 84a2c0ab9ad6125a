using System.IO.Compression;

namespace Greffe.Formats.Receiving;

/// <summary>One delivery while it is read: what it expanded to so far, and how each kind of container is opened.</summary>
internal sealed class Delivery(FormatsOptions options, CancellationToken cancellation)
{
    public FormatsOptions Options => options;

    public CancellationToken Cancellation => cancellation;

    public Expansion Expansion { get; } = new(options);

    /// <summary>Items of <paramref name="content"/>, whatever it is.</summary>
    /// <param name="name">Name for the receipt.</param>
    /// <param name="content">The bytes; left open.</param>
    /// <param name="depth">Archives around it.</param>
    /// <param name="gzipped">Whether it comes straight out of gzip, which does not count as an archive by itself.</param>
    public async IAsyncEnumerable<DeliveredItem> Read(string name, Stream content, int depth = 0, bool gzipped = false)
    {
        await foreach (var item in Guarded.Items(name, "reçue", Route(name, content, depth, gzipped), this)) yield return item;
    }

    /// <summary>One whole stream as one item.</summary>
    public async Task<DeliveredItem> Single(string name, Stream content)
    {
        var bytes = await BoundedRead.UpTo(content, options.MaxItemBytes, cancellation);
        return Whole(name, bytes);
    }

    /// <summary>These bytes as one item, unless they are too many.</summary>
    public DeliveredItem Whole(string name, ReadOnlyMemory<byte> bytes) => bytes.Length > options.MaxItemBytes
        ? new() { Name = name, Refusal = FormatsProblems.TooLarge(bytes.Length, options.MaxItemBytes) }
        : new() { Name = name, Content = bytes };

    private async IAsyncEnumerable<DeliveredItem> Route(string name, Stream content, int depth, bool gzipped)
    {
        var start = content.CanSeek ? content.Position : 0;
        var prefix = await BoundedRead.UpTo(content, Containers.PrefixLength - 1, cancellation);
        var kind = Containers.Of(prefix);
        var whole = new CountedStream(prefix, content);
        if (kind is Container.None)
        {
            yield return await Single(name, whole);
            yield break;
        }

        var archives = depth + (kind is Container.Json || (kind is Container.Gzip && !gzipped) ? 0 : 1);
        if (archives > options.MaxDepth)
        {
            yield return new() { Name = name, Refusal = FormatsProblems.TooDeep(options.MaxDepth) };
            yield break;
        }

        if (kind is Container.Zip && content.CanSeek) content.Position = start;
        var items = kind switch
        {
            Container.Gzip => Ungzip(name, whole, archives),
            Container.Zip => new ZipDelivery(this, archives).Read(name, content.CanSeek ? content : whole, prefix),
            Container.Tar => new TarDelivery(this, archives).Read(whole),
            _ => new JsonDelivery(this).Read(name, whole),
        };
        await foreach (var item in items) yield return item;
    }

    private async IAsyncEnumerable<DeliveredItem> Ungzip(string name, Stream content, int depth)
    {
        var end = new GzipEnd();
        await using var compressed = new CountedStream(default, content, read => end.AddCompressed(read));
        await using var expanded = new GZipStream(compressed, CompressionMode.Decompress);
        var checkedStream = new CountedStream(default, expanded, end.AddExpanded);
        var inner = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        await foreach (var item in Guarded.Items(inner, "gzip", Route(inner, Expansion.Watch(checkedStream, () => end.Compressed), depth, true), this))
            yield return item;
    }
}
