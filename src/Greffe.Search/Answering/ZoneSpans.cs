using Greffe.Search.Following;
using Lucene.Net.Index;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util;

namespace Greffe.Search.Answering;

/// <summary>Matches of another span question that lie in zones of the given kinds (one bit a kind), read from <see cref="ZoneTable"/>.</summary>
internal sealed class ZoneSpanQuery(SpanQuery inner, int kinds) : SpanQuery
{
    /// <inheritdoc/>
    public override string Field => inner.Field;

    /// <inheritdoc/>
    public override Spans GetSpans(AtomicReaderContext context, IBits acceptDocs, IDictionary<Term, TermContext> termContexts) =>
        new ZoneSpans(inner.GetSpans(context, acceptDocs, termContexts), context.AtomicReader.GetBinaryDocValues(IndexFields.Zones), kinds);

    /// <inheritdoc/>
    public override void ExtractTerms(ISet<Term> terms) => inner.ExtractTerms(terms);

    /// <inheritdoc/>
    public override string ToString(string field) => $"zones({kinds}, {inner.ToString(field)})";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ZoneSpanQuery other && base.Equals(obj) && other.ToString("") == ToString("");

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), inner, kinds);
}

/// <summary>Walks the matches of a <see cref="ZoneSpanQuery"/> in one segment.</summary>
internal sealed class ZoneSpans(Spans inner, BinaryDocValues? zones, int kinds) : Spans
{
    private readonly List<(int First, int Last)> ranges = [];
    private readonly BytesRef packed = new();
    private int loaded = -1;

    /// <inheritdoc/>
    public override int Doc => inner.Doc;

    /// <inheritdoc/>
    public override int Start => inner.Start;

    /// <inheritdoc/>
    public override int End => inner.End;

    /// <inheritdoc/>
    public override bool IsPayloadAvailable => inner.IsPayloadAvailable;

    /// <inheritdoc/>
    public override ICollection<byte[]> GetPayload() => inner.GetPayload();

    /// <inheritdoc/>
    public override long GetCost() => inner.GetCost();

    /// <inheritdoc/>
    public override bool MoveNext()
    {
        while (zones is not null && inner.MoveNext())
            if (Accepts()) return true;
        return false;
    }

    /// <inheritdoc/>
    public override bool SkipTo(int target)
    {
        if (zones is null || !inner.SkipTo(target)) return false;
        return Accepts() || MoveNext();
    }

    private bool Accepts()
    {
        if (loaded != inner.Doc)
        {
            loaded = inner.Doc;
            zones!.Get(loaded, packed); // the callers saw that it is there
            ZoneTable.Unpack(packed, kinds, ranges);
        }

        foreach (var (first, last) in ranges)
            if (inner.Start >= first && inner.End - 1 <= last) return true;
        return false;
    }
}
