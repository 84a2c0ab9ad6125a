namespace Greffe.Formats.Receiving;

/// <summary>Watches what one delivery expands to: total bytes, and the ratio of each compressed stream while it is read.</summary>
internal sealed class Expansion(FormatsOptions options)
{
    private long total;

    /// <summary>Whether the limit of the whole delivery is passed: nothing more is read then.</summary>
    public bool IsExhausted => total > options.MaxArchiveBytes;

    /// <summary>A stream over the expanded bytes of <paramref name="expanded"/> that stops at either limit.</summary>
    /// <param name="expanded">Decompressing stream.</param>
    /// <param name="compressed">Compressed bytes taken so far, or of the whole entry.</param>
    public Stream Watch(Stream expanded, Func<long> compressed)
    {
        long own = 0;
        return new CountedStream(default, expanded, read =>
        {
            own += read.Length;
            total += read.Length;
            if (total > options.MaxArchiveBytes) throw new LimitReachedException(FormatsProblems.ArchiveTooLarge(options.MaxArchiveBytes));
            var source = Math.Max(1, compressed());
            if (own > options.ExpansionAllowance && own / source >= options.MaxExpansionRatio)
                throw new LimitReachedException(FormatsProblems.Expansion(own, source, options.MaxExpansionRatio));
        });
    }
}
