namespace Greffe.Formats.Receiving;

/// <summary>Turns what a container's library throws on bad bytes into a last, refused item.</summary>
internal static class Guarded
{
    /// <summary>The items of <paramref name="source"/>, then a refusal if the container broke.</summary>
    public static async IAsyncEnumerable<DeliveredItem> Items(string name, string kind, IAsyncEnumerable<DeliveredItem> source, Delivery delivery)
    {
        var read = 0;
        await using var items = source.GetAsyncEnumerator(delivery.Cancellation);
        while (true)
        {
            var (more, broken) = await Next(items, kind, read);
            if (broken is not null) yield return new() { Name = name, Refusal = broken };
            if (!more) yield break;
            read++;
            yield return items.Current;
        }
    }

    private static async Task<(bool More, Refusal? Broken)> Next(IAsyncEnumerator<DeliveredItem> items, string kind, int read)
    {
        try
        {
            return (await items.MoveNextAsync(), null);
        }
        catch (LimitReachedException limit)
        {
            return (false, limit.Refusal);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            return (false, FormatsProblems.ArchiveTruncated(kind, read));
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return (false, FormatsProblems.FileUnreadable());
        }
    }
}
