using System.IO.Compression;
using Greffe.Formats.Receiving;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Greffe.Formats.Reading;

/// <summary>The library's stream filters, each asked first what it would expand to: the library itself has no limit.</summary>
internal sealed class PdfFilters : BaseFilterProvider
{
    public PdfFilters(FormatsOptions options)
        : this(new Budget(options.MaxBufferedArchiveBytes))
    {
    }

    private PdfFilters(Budget budget)
        : base(Bounded(budget)) => Spent = budget;

    /// <summary>The refusal of a document that went over, even where the library carried on; null otherwise.</summary>
    public Refusal? Refusal => Spent.Refusal;

    private Budget Spent { get; }

    private static Dictionary<string, IFilter> Bounded(Budget budget)
    {
        Dictionary<string, IFilter> filters = [];
        void Add(IFilter filter, Func<Memory<byte>, long> expands, params string[] names)
        {
            foreach (var name in names) filters[name] = new BoundedFilter(filter, expands, budget);
        }

        Add(new FlateFilter(), budget.Inflated, "FlateDecode", "Fl");
        Add(new LzwFilter(), input => input.Length * 1400L, "LZWDecode", "LZW");
        Add(new RunLengthFilter(), input => input.Length * 64L, "RunLengthDecode", "RL");
        Add(new Ascii85Filter(), input => input.Length * 4L, "ASCII85Decode", "A85");
        Add(new AsciiHexDecodeFilter(), input => input.Length, "ASCIIHexDecode", "AHx");
        Add(new DctDecodeFilter(), input => input.Length, "DCTDecode", "DCT");
        Add(new CcittFaxDecodeFilter(), input => input.Length, "CCITTFaxDecode", "CCF");
        Add(new Jbig2DecodeFilter(), input => input.Length, "JBIG2Decode");
        Add(new JpxDecodeFilter(), input => input.Length, "JPXDecode");
        return filters;
    }

    /// <summary>Bytes that one document may still expand to.</summary>
    private sealed class Budget(long limit)
    {
        private long spent;

        public Refusal? Refusal { get; private set; }

        public void Spend(long bytes, int input)
        {
            spent += bytes;
            if (spent <= limit) return;
            Refusal = FormatsProblems.Expansion(spent, input, (int)Math.Min(int.MaxValue, limit / Math.Max(1, input)));
            throw new LimitReachedException(Refusal);
        }

        /// <summary>Length that zlib data inflate to, counted no further than what is left.</summary>
        public long Inflated(Memory<byte> input)
        {
            long length = 0;
            var chunk = new byte[16_384];
            try
            {
                using var inflated = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                while (length <= limit - spent && inflated.Read(chunk) is var read and > 0) length += read;
            }
            catch (InvalidDataException)
            {
                // Broken data: the filter itself reports it, having expanded no more than this.
                return length;
            }

            return length;
        }
    }

    private sealed class BoundedFilter(IFilter inner, Func<Memory<byte>, long> expands, Budget budget) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Spend(expands(input), input.Length);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
