namespace Greffe.Pseudonymisation.Reading;

/// <summary>
/// Four linear classifiers over hashed letter groups (2 to 4 letters, and the whole word), weights in one signed byte each. Trained by
/// <c>tools/Greffe.NameModel</c>; the card is <c>data/model/names.md</c>.
/// </summary>
internal sealed class NameModel
{
    /// <summary>Number of kinds scored.</summary>
    internal const int Kinds = 4;

    /// <summary>Number of hash buckets.</summary>
    internal const int Buckets = 1 << 19;

    /// <summary>First bytes of the file.</summary>
    internal static ReadOnlySpan<byte> Magic => "GRFNAM01"u8;

    private static readonly Lazy<NameModel> Shipped = new(ReadShipped);
    private readonly byte[] weights;
    private readonly float[] bias;
    private readonly float scale;

    private NameModel(byte[] weights, float[] bias, float scale) => (this.weights, this.bias, this.scale) = (weights, bias, scale);

    /// <summary>The model that ships inside the assembly.</summary>
    public static NameModel Default => Shipped.Value;

    /// <summary>Scores a folded word; a word of one letter or none is no evidence.</summary>
    public NameEvidence Score(string folded) => Score(folded, 0);

    /// <summary>The same from the letter groups alone, as if no list had held the word.</summary>
    public NameEvidence ScoreLetters(string folded) => Score(folded, 1);

    private NameEvidence Score(string folded, int forgotten)
    {
        if (folded.Length < 2) return new(0, 0, 0, 0);
        Span<int> sums = stackalloc int[Kinds];
        Span<int> features = stackalloc int[MaxFeatures];
        var count = Features(folded, features) - forgotten;
        foreach (var bucket in features[..count])
            for (var kind = 0; kind < Kinds; kind++) sums[kind] += (sbyte)weights[bucket * Kinds + kind];
        return new(Value(sums, 0), Value(sums, 1), Value(sums, 2), Value(sums, 3));
    }

    /// <summary>Most features of one word.</summary>
    internal const int MaxFeatures = 3 * 40 + 4;

    /// <summary>Buckets of a folded word: its letter groups with edges marked; the whole word comes last.</summary>
    internal static int Features(ReadOnlySpan<char> folded, Span<int> buckets)
    {
        if (folded.Length > 36) folded = folded[..36];
        Span<char> edged = stackalloc char[folded.Length + 2];
        edged[0] = '^';
        folded.CopyTo(edged[1..]);
        edged[^1] = '$';
        var count = 0;
        for (var size = 2; size <= 4; size++)
            for (var at = 0; at + size <= edged.Length; at++) buckets[count++] = Bucket(edged.Slice(at, size), (uint)size);
        buckets[count++] = Bucket(edged, 97);
        return count;
    }

    /// <summary>Reads a model file; false when it is none.</summary>
    internal static bool TryRead(Stream stream, out NameModel? model)
    {
        using var reader = new BinaryReader(stream);
        model = null;
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) return false;
        var scale = reader.ReadSingle();
        var bias = new float[Kinds];
        for (var kind = 0; kind < Kinds; kind++) bias[kind] = reader.ReadSingle();
        var weights = reader.ReadBytes(Buckets * Kinds);
        if (weights.Length != Buckets * Kinds) return false;
        model = new(weights, bias, scale);
        return true;
    }

    private static int Bucket(ReadOnlySpan<char> letters, uint salt)
    {
        var hash = 2166136261u ^ (salt * 0x9E3779B1u);
        foreach (var letter in letters) hash = (hash ^ letter) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        return (int)(hash & (Buckets - 1));
    }

    private static NameModel ReadShipped()
    {
        using var stream = typeof(NameModel).Assembly.GetManifestResourceStream("names.bin")
            ?? throw new InvalidOperationException("The name model is missing from the assembly: build data/model/names.bin again.");
        return TryRead(stream, out var model) && model is not null ? model
            : throw new InvalidOperationException("The name model inside the assembly is damaged: build data/model/names.bin again.");
    }

    private float Value(ReadOnlySpan<int> sums, int kind) => sums[kind] * scale + bias[kind];
}
