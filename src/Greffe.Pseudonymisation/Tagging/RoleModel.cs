namespace Greffe.Pseudonymisation.Tagging;

/// <summary>
/// Tells a party from a third person: one linear score over the surroundings of every mention of the person, one signed byte a weight. Trained with the
/// sequence model and kept in its file.
/// </summary>
internal sealed class RoleModel(byte[] weights, float scale)
{
    /// <summary>Number of hash buckets.</summary>
    public const int Buckets = 1 << 18;

    /// <summary>Most features of a mention.</summary>
    public const int MostOfMention = Features.MostOfToken + Features.Distances * Features.MostOfForm + 4;

    /// <summary>Weights, a signed byte a bucket.</summary>
    public byte[] Weights => weights;

    /// <summary>What one unit of a weight is worth.</summary>
    public float Scale => scale;

    /// <summary>Score of one mention's surroundings.</summary>
    public float Score(ReadOnlySpan<int> buckets)
    {
        var sum = 0;
        foreach (var bucket in buckets) sum += (sbyte)weights[bucket];
        return sum * scale;
    }

    /// <summary>Buckets of the mention from token <paramref name="start"/> to <paramref name="end"/>; the words of the name itself do not count.</summary>
    public static int Read(TokenView view, int start, int end, Span<int> into)
    {
        var count = Features.OfToken(view, start, into);
        for (var distance = 1; distance <= Features.Reach; distance++)
        {
            if (start - distance >= 0) count += Features.OfForm(view.At(start - distance), -distance, into[count..]);
            if (end - 1 + distance < view.Places.Length) count += Features.OfForm(view.At(end - 1 + distance), distance, into[count..]);
        }
        for (var index = 0; index < count; index++) into[index] &= Buckets - 1;
        into[count++] = Position(view, start);
        return count;
    }

    private static int Position(TokenView view, int at) => Hash(5, (uint)Math.Min(9, at / 40) * 16 + (uint)Math.Min(9, (view.Places.Length - at) / 40));

    /// <summary>Bucket of a feature of a person.</summary>
    public static int Hash(uint kind, uint value)
    {
        var hash = (value ^ kind * 0x9E3779B1u) * 0x85EBCA6Bu;
        return (int)((hash ^ hash >> 13) & (Buckets - 1));
    }
}
