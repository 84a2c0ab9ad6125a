namespace Greffe.Corpus.Drawing;

/// <summary>The random draws of one document: a counter hashed from a seed, so that documents are independent and repeatable (SplitMix64).</summary>
internal sealed class Draw(ulong seed)
{
    private ulong state = seed;

    public ulong Next() => StableHash.Mix(state += 0x9E3779B97F4A7C15UL);

    /// <summary>From 0 to <paramref name="limit"/> - 1.</summary>
    public int Below(int limit) => (int)((UInt128)Next() * (ulong)limit >> 64);

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(double share) => (Next() >> 11) * (1.0 / (1UL << 53)) < share;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>One of few, written where it is drawn.</summary>
    public T Any<T>(params ReadOnlySpan<T> list) => list[Below(list.Length)];

    /// <summary>As many digits as asked, the first not zero.</summary>
    public string Digits(int count)
    {
        Span<char> digits = stackalloc char[count];
        for (var index = 0; index < count; index++) digits[index] = (char)('0' + (index == 0 ? Between(1, 9) : Below(10)));
        return digits.ToString();
    }

    public char Letter(string alphabet = "ABCDEFGHJKLMNPQRSTVWXYZ") => alphabet[Below(alphabet.Length)];
}
