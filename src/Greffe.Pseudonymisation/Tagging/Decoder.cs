using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>Probabilities of the labels of each token of a document. Buffers are kept for a thread's next document; nothing else is allocated.</summary>
internal sealed class Decoder(SequenceModel model)
{
    private const int Lanes = Labels.Lanes;
    private readonly float[] emissions = new float[Chunks.Longest * Lanes];
    private readonly float[] forward = new float[Chunks.Longest * Lanes];
    private readonly float[] backward = new float[Chunks.Longest * Lanes];
    private short[] sums = new short[1024 * Features.Distances * Lanes];
    private bool[] known = new bool[1024 * Features.Distances];

    /// <summary>Reads a document; <paramref name="read"/> gets each token with its row of probabilities.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Read(TokenView view, RowReader read)
    {
        Reserve(view.Forms.Count);
        Span<float> row = stackalloc float[Lanes];
        for (var start = 0; start < view.Places.Length;)
        {
            var end = Chunks.EndOf(view.Document, start);
            for (var at = start; at < end; at++) Score(view, at, emissions.AsSpan((at - start) * Lanes, Lanes));
            Lattice.Run(emissions, end - start, model.Outgoing, model.Incoming, forward, backward);
            for (var at = start; at < end; at++)
            {
                var offset = (at - start) * Lanes;
                Lattice.Marginals(forward.AsSpan(offset, Lanes), backward.AsSpan(offset, Lanes), row);
                read(at, row);
            }
            start = end;
        }
    }

    /// <summary>Gets one token with its row.</summary>
    public delegate void RowReader(int token, ReadOnlySpan<float> row);

    private void Reserve(int forms)
    {
        if (known.Length < forms * Features.Distances)
        {
            known = new bool[forms * Features.Distances * 2];
            sums = new short[known.Length * Lanes];
        }
        Array.Clear(known, 0, forms * Features.Distances);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(TokenView view, int at, Span<float> into)
    {
        Span<int> buckets = stackalloc int[Features.MostOfToken];
        var (low, high) = Sum(buckets[..Features.OfToken(view, at, buckets)]);
        for (var distance = -Features.Reach; distance <= Features.Reach; distance++)
        {
            if ((uint)(at + distance) >= (uint)view.Places.Length) continue;
            ref var sum = ref SumOf(view, view.Places[at + distance].Form, distance);
            low += Vector256.LoadUnsafe(ref sum);
            high += Vector256.LoadUnsafe(ref sum, 16);
        }
        Store(low, high, into);
        Lattice.Exponentiate(into, Labels.All);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ref short SumOf(TokenView view, int form, int distance)
    {
        var slot = form * Features.Distances + distance + Features.Reach;
        ref var sum = ref sums[slot * Lanes];
        if (known[slot]) return ref sum;
        known[slot] = true;
        Span<int> buckets = stackalloc int[Features.MostOfForm];
        var (low, high) = Sum(buckets[..Features.OfForm(view.Forms[form], distance, buckets)]);
        low.StoreUnsafe(ref sum);
        high.StoreUnsafe(ref sum, 16);
        return ref sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (Vector256<short> Low, Vector256<short> High) Sum(ReadOnlySpan<int> buckets)
    {
        var (low, high) = (Vector256<short>.Zero, Vector256<short>.Zero);
        ref var weights = ref Unsafe.As<byte, sbyte>(ref MemoryMarshal.GetArrayDataReference(model.Weights));
        foreach (var bucket in buckets)
        {
            var (first, second) = Vector256.Widen(Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, (nint)bucket * Lanes)));
            low += first;
            high += second;
        }
        return (low, high);
    }

    private void Store(Vector256<short> low, Vector256<short> high, Span<float> into)
    {
        ref var target = ref MemoryMarshal.GetReference(into);
        var scale = Vector256.Create(model.Scale);
        var (a, b) = Vector256.Widen(low);
        var (c, d) = Vector256.Widen(high);
        (Vector256.ConvertToSingle(a) * scale).StoreUnsafe(ref target);
        (Vector256.ConvertToSingle(b) * scale).StoreUnsafe(ref target, 8);
        (Vector256.ConvertToSingle(c) * scale).StoreUnsafe(ref target, 16);
        (Vector256.ConvertToSingle(d) * scale).StoreUnsafe(ref target, 24);
    }
}
