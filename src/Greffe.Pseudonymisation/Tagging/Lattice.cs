using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>
/// Probability of each label of each word of a chain, by the forward-backward recursions on exponentials scaled word by word. Rows hold
/// <see cref="Labels.Lanes"/> values. Labels of no weight are passed over: most words have one label that can be.
/// </summary>
internal static class Lattice
{
    private const int Lanes = Labels.Lanes;
    private const float Negligible = 1e-6f;

    // Keeps products of a few exponentials far from what a float cannot hold.
    private const float Farthest = -30f;

    /// <summary>Exponentials of transitions, in both orders; what may not follow gets 0.</summary>
    public static void Prepare(ReadOnlySpan<float> transitions, Span<float> outgoing, Span<float> incoming)
    {
        for (var from = 0; from < Lanes; from++)
            for (var to = 0; to < Lanes; to++)
            {
                var may = from < Labels.Count && to < Labels.Count && Labels.MayFollow(from, to);
                outgoing[from * Lanes + to] = incoming[to * Lanes + from] = may ? MathF.Exp(transitions[from * Lanes + to]) : 0;
            }
    }

    /// <summary>Turns the scores of a word into exponentials, the largest one 1, and forgets the labels outside <paramref name="allowed"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Exponentiate(Span<float> scores, uint allowed)
    {
        var row = scores[..Lanes];
        var largest = float.NegativeInfinity;
        for (var label = 0; label < Labels.Count; label++) if ((allowed & 1u << label) != 0) largest = Math.Max(largest, row[label]);
        for (var label = 0; label < Lanes; label++) row[label] = label < Labels.Count && (allowed & 1u << label) != 0 ? Math.Max(Farthest, row[label] - largest) : float.NegativeInfinity;
        Exp(row);
    }

    /// <summary>Fills <paramref name="forward"/> and <paramref name="backward"/> (a row a word, each scaled to sum 1) from the exponentials.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ReadOnlySpan<float> emissions, int words, ReadOnlySpan<float> outgoing, ReadOnlySpan<float> incoming, Span<float> forward, Span<float> backward)
    {
        Start(emissions, forward);
        for (var at = 1; at < words; at++)
        {
            var row = forward.Slice(at * Lanes, Lanes);
            Spread(forward.Slice((at - 1) * Lanes, Lanes), outgoing, row);
            Multiply(row, emissions.Slice(at * Lanes, Lanes), row);
            Normalise(row);
        }
        backward.Slice((words - 1) * Lanes, Lanes).Fill(1f / Lanes);
        Span<float> reached = stackalloc float[Lanes];
        for (var at = words - 2; at >= 0; at--)
        {
            var row = backward.Slice(at * Lanes, Lanes);
            Multiply(backward.Slice((at + 1) * Lanes, Lanes), emissions.Slice((at + 1) * Lanes, Lanes), reached);
            Spread(reached, incoming, row);
            Normalise(row);
        }
    }

    /// <summary>Probability of each label of one word, from its forward and backward rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Marginals(ReadOnlySpan<float> forward, ReadOnlySpan<float> backward, Span<float> into)
    {
        Multiply(forward, backward, into);
        Normalise(into);
    }

    // The text begins as after a word outside any mention.
    private static void Start(ReadOnlySpan<float> emissions, Span<float> forward)
    {
        emissions[..Lanes].CopyTo(forward);
        for (var label = 1; label < Labels.Count; label++) if (!Labels.IsBegin(label)) forward[label] = 0;
        Normalise(forward[..Lanes]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Spread(ReadOnlySpan<float> weights, ReadOnlySpan<float> rows, Span<float> into)
    {
        var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        ref var first = ref MemoryMarshal.GetReference(rows);
        for (var label = 0; label < Labels.Count; label++)
        {
            var weight = weights[label];
            if (weight < Negligible) continue;
            var factor = Vector256.Create(weight);
            ref var row = ref Unsafe.Add(ref first, label * Lanes);
            a += factor * Vector256.LoadUnsafe(ref row);
            b += factor * Vector256.LoadUnsafe(ref row, 8);
            c += factor * Vector256.LoadUnsafe(ref row, 16);
            d += factor * Vector256.LoadUnsafe(ref row, 24);
        }
        ref var target = ref MemoryMarshal.GetReference(into[..Lanes]);
        a.StoreUnsafe(ref target);
        b.StoreUnsafe(ref target, 8);
        c.StoreUnsafe(ref target, 16);
        d.StoreUnsafe(ref target, 24);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> into)
    {
        ref var one = ref MemoryMarshal.GetReference(left[..Lanes]);
        ref var other = ref MemoryMarshal.GetReference(right[..Lanes]);
        ref var target = ref MemoryMarshal.GetReference(into[..Lanes]);
        for (nuint lane = 0; lane < Lanes; lane += 8) (Vector256.LoadUnsafe(ref one, lane) * Vector256.LoadUnsafe(ref other, lane)).StoreUnsafe(ref target, lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Normalise(Span<float> row)
    {
        ref var first = ref MemoryMarshal.GetReference(row[..Lanes]);
        var sum = Vector256.Sum(Vector256.LoadUnsafe(ref first) + Vector256.LoadUnsafe(ref first, 8) + Vector256.LoadUnsafe(ref first, 16) + Vector256.LoadUnsafe(ref first, 24));
        if (!(sum > 1e-30f))
        {
            row.Clear();
            row[0] = 1;
            return;
        }
        var factor = Vector256.Create(1 / sum);
        for (nuint lane = 0; lane < Lanes; lane += 8) (Vector256.LoadUnsafe(ref first, lane) * factor).StoreUnsafe(ref first, lane);
    }

    private static void Exp(Span<float> row)
    {
        ref var first = ref MemoryMarshal.GetReference(row);
        for (nuint lane = 0; lane < Lanes; lane += 8) Vector256.Exp(Vector256.LoadUnsafe(ref first, lane)).StoreUnsafe(ref first, lane);
    }
}
