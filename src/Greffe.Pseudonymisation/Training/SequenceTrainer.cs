using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation.Training;

/// <summary>One chain to learn from: the buckets of each word and its right label.</summary>
internal sealed record TrainingChunk(int[] Buckets, int[] Ends, byte[] Gold);

/// <summary>
/// Conditional random field by stochastic gradient with per-weight rates (AdaGrad). Some features are forgotten at random at each step, so that no
/// single sign, such as the word itself, is ever enough. One thread, hence repeatable from its seed.
/// </summary>
internal sealed class SequenceTrainer(int seed, float rate, double forgotten)
{
    private const int Lanes = Labels.Lanes;
    private const float Sure = 0.004f;
    private readonly float[] weights = new float[SequenceModel.Buckets * Lanes];
    private readonly float[] squares = new float[SequenceModel.Buckets * Lanes];
    private readonly float[] transitions = new float[Lanes * Lanes];
    private readonly float[] transitionSquares = new float[Lanes * Lanes];
    private readonly float[] outgoing = new float[Lanes * Lanes];
    private readonly float[] incoming = new float[Lanes * Lanes];
    private readonly float[] emissions = new float[Chunks.Longest * Lanes];
    private readonly float[] forward = new float[Chunks.Longest * Lanes];
    private readonly float[] backward = new float[Chunks.Longest * Lanes];
    private readonly float[] gradient = new float[Chunks.Longest * Lanes];
    private readonly int[] kept = new int[Chunks.Longest * 256];
    private readonly bool[] sure = new bool[Chunks.Longest];
    private readonly int[] keptEnds = new int[Chunks.Longest];
    private ulong state = (ulong)seed * 0x9E3779B97F4A7C15ul + 1;

    /// <summary>Rate of the next steps.</summary>
    public float Rate { get; set; } = rate;

    /// <summary>Words whose most likely label was wrong, since the last reading.</summary>
    public long Wrong { get; set; }

    /// <summary>Weights as learnt.</summary>
    public float[] Weights => weights;

    /// <summary>Transitions as learnt.</summary>
    public float[] Transitions => transitions;

    /// <summary>One step on one chain.</summary>
    public void Learn(TrainingChunk chunk)
    {
        var words = chunk.Gold.Length;
        Keep(chunk);
        for (var at = 0; at < words; at++) Score(at);
        Lattice.Prepare(transitions, outgoing, incoming);
        Lattice.Run(emissions, words, outgoing, incoming, forward, backward);
        for (var at = 0; at < words; at++) StepOn(chunk, at);
        StepTransitions(chunk);
    }

    private void Keep(TrainingChunk chunk)
    {
        var (count, from) = (0, 0);
        var limit = (ulong)(forgotten * ulong.MaxValue);
        for (var at = 0; at < chunk.Ends.Length; at++)
        {
            for (; from < chunk.Ends[at]; from++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                if (state > limit) kept[count++] = chunk.Buckets[from];
            }
            keptEnds[at] = count;
        }
    }

    private ReadOnlySpan<int> KeptOf(int at) => kept.AsSpan(at == 0 ? 0 : keptEnds[at - 1], keptEnds[at] - (at == 0 ? 0 : keptEnds[at - 1]));

    private void Score(int at)
    {
        var (a, b, c, d) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        foreach (var bucket in KeptOf(at))
        {
            var offset = (nuint)bucket * Lanes;
            a += Vector256.LoadUnsafe(ref first, offset);
            b += Vector256.LoadUnsafe(ref first, offset + 8);
            c += Vector256.LoadUnsafe(ref first, offset + 16);
            d += Vector256.LoadUnsafe(ref first, offset + 24);
        }
        var scale = Vector256.Create((float)(1 / (1 - forgotten)));
        ref var row = ref emissions[at * Lanes];
        (a * scale).StoreUnsafe(ref row);
        (b * scale).StoreUnsafe(ref row, 8);
        (c * scale).StoreUnsafe(ref row, 16);
        (d * scale).StoreUnsafe(ref row, 24);
        Lattice.Exponentiate(emissions.AsSpan(at * Lanes, Lanes), Labels.All);
    }

    private void StepOn(TrainingChunk chunk, int at)
    {
        var row = gradient.AsSpan(at * Lanes, Lanes);
        Lattice.Marginals(forward.AsSpan(at * Lanes, Lanes), backward.AsSpan(at * Lanes, Lanes), row);
        var gold = chunk.Gold[at];
        if (row[gold] < 0.5f) Wrong++;
        sure[at] = row[gold] > 1 - Sure;
        if (sure[at]) return;
        row[gold] -= 1;
        ref var slope = ref MemoryMarshal.GetReference(row);
        ref var weight = ref MemoryMarshal.GetArrayDataReference(weights);
        ref var square = ref MemoryMarshal.GetArrayDataReference(squares);
        var (speed, small) = (Vector256.Create(Rate), Vector256.Create(1e-2f));
        foreach (var bucket in KeptOf(at))
            for (nuint lane = 0; lane < Lanes; lane += 8)
            {
                var offset = (nuint)bucket * Lanes + lane;
                var down = Vector256.LoadUnsafe(ref slope, lane);
                var seen = Vector256.LoadUnsafe(ref square, offset) + down * down;
                seen.StoreUnsafe(ref square, offset);
                (Vector256.LoadUnsafe(ref weight, offset) - speed * down / (Vector256.Sqrt(seen) + small)).StoreUnsafe(ref weight, offset);
            }
    }

    private void StepTransitions(TrainingChunk chunk)
    {
        Span<float> pair = stackalloc float[Lanes * Lanes];
        for (var at = 1; at < chunk.Gold.Length; at++)
        {
            if (sure[at] && sure[at - 1]) continue;
            var sum = 0f;
            for (var from = 0; from < Labels.Count; from++)
                for (var to = 0; to < Labels.Count; to++)
                    sum += pair[from * Lanes + to] = forward[(at - 1) * Lanes + from] * outgoing[from * Lanes + to] * emissions[at * Lanes + to] * backward[at * Lanes + to];
            if (sum <= 0) continue;
            for (var from = 0; from < Labels.Count; from++)
                for (var to = 0; to < Labels.Count; to++)
                {
                    var down = pair[from * Lanes + to] / sum - (chunk.Gold[at - 1] == from && chunk.Gold[at] == to ? 1 : 0);
                    if (Math.Abs(down) < 1e-4f) continue;
                    var index = from * Lanes + to;
                    transitionSquares[index] += down * down;
                    transitions[index] -= Rate * down / (MathF.Sqrt(transitionSquares[index]) + 1e-2f);
                }
        }
    }
}
