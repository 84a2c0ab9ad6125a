using System.Runtime.CompilerServices;
using Greffe.Formats.Receiving;

namespace Greffe.Formats;

/// <summary>
/// Cuts a delivery into items, as a stream: ZIP, tar, gzip, JSON Lines, JSON lists, folders, single files. What cannot be cut or kept is
/// an item with a refusal; the rest goes on. A delivery always gives at least one item.
/// </summary>
public static class DeliveryReader
{
    /// <summary>Items of one delivered file, in the order in which they stand in it.</summary>
    /// <param name="name">File name as delivered; only its last part is used, for the receipt.</param>
    /// <param name="content">The file. A ZIP is read in place when the stream has a position, and held in memory otherwise.</param>
    /// <param name="options">Limits.</param>
    /// <param name="cancellation">Ends the reading between two items.</param>
    public static IAsyncEnumerable<DeliveredItem> Open(
        string name, Stream content, FormatsOptions options, CancellationToken cancellation = default)
    {
        var delivery = new Delivery(options, cancellation);
        return Numbered(delivery, delivery.Read(ItemName.OfFile(name), content), cancellation);
    }

    /// <summary>Items of a file or of a folder with everything below it, files in ordinal order of their relative paths.</summary>
    public static IAsyncEnumerable<DeliveredItem> OpenPath(string path, FormatsOptions options, CancellationToken cancellation = default)
    {
        var delivery = new Delivery(options, cancellation);
        return Numbered(delivery, new FolderDelivery(delivery).Read(path), cancellation);
    }

    private static async IAsyncEnumerable<DeliveredItem> Numbered(
        Delivery delivery, IAsyncEnumerable<DeliveredItem> items, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var position = 0;
        await foreach (var item in items.WithCancellation(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (position >= delivery.Options.MaxArchiveItems)
            {
                yield return item with { Position = position + 1, Content = default, Sidecar = null, Refusal = FormatsProblems.TooManyItems(delivery.Options.MaxArchiveItems) };
                yield break;
            }

            yield return item with { Position = ++position };
        }

        if (position == 0) yield return new() { Position = 1, Name = "livraison", Refusal = FormatsProblems.NothingDelivered() };
    }
}
