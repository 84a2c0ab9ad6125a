using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation.Training;

/// <summary>One chain to learn from.</summary>
/// <param name="Buckets">Buckets of every word, one after the other.</param>
/// <param name="Ends">Where those of each word end.</param>
/// <param name="Gold">Labels that may be right for each word, one bit a label.</param>
internal sealed record TrainingChunk(int[] Buckets, int[] Ends, uint[] Gold);

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
    private readonly float[] rightEmissions = new float[Chunks.Longest * Lanes];
    private readonly float[] rightForward = new float[Chunks.Longest * Lanes];
    private readonly float[] rightBackward = new float[Chunks.Longest * Lanes];
    private readonly float[] gradient = new float[Chunks.Longest * Lanes];
    private readonly int[] kept = new int[Chunks.Longest * 256];
    private readonly bool[] sure = new bool[Chunks.Longest];
    private readonly int[] keptEnds = new int[Chunks.Longest];
    private readonly float[] meanWeights = new float[SequenceModel.Buckets * Lanes];
    private readonly float[] meanTransitions = new float[Lanes * Lanes];
    private bool remembered;
    private const float Fresh = 0.15f;
    private const float Caution = 1f;
    private float pace;
    private ulong state = (ulong)seed * 0x9E3779B97F4A7C15ul + 1;

    /// <summary>Rate of the next steps.</summary>
    public float Rate { get; set; } = rate;

    /// <summary>Words whose most likely label was wrong, since the last reading.</summary>
    public long Wrong { get; set; }

    /// <summary>Words inside a mention, since the last reading.</summary>
    public long Named { get; set; }

    /// <summary>Weights as learnt: the moving average of those remembered, which errs less on unseen texts than the last ones.</summary>
    public float[] Weights => remembered ? meanWeights : weights;

    /// <summary>Transitions as learnt.</summary>
    public float[] Transitions => remembered ? meanTransitions : transitions;

    /// <summary>Adds the weights of this moment to the average.</summary>
    public void Remember()
    {
        Blend(weights, meanWeights);
        Blend(transitions, meanTransitions);
        remembered = true;
    }

    private void Blend(float[] now, float[] mean)
    {
        if (!remembered) now.CopyTo(mean, 0);
        else for (var index = 0; index < now.Length; index++) mean[index] += Fresh * (now[index] - mean[index]);
    }

    /// <summary>One step on one chain: towards the labels that may be right, away from the others, each by its probability.</summary>
    public void Learn(TrainingChunk chunk)
    {
        var words = chunk.Gold.Length;
        Keep(chunk);
        for (var at = 0; at < words; at++) Score(at);
        Lattice.Prepare(transitions, outgoing, incoming);
        Lattice.Run(emissions, words, outgoing, incoming, forward, backward);
        RunRight(chunk);
        for (var at = 0; at < words; at++) Slope(at);
        Step(words);
        StepTransitions(chunk);
    }

    // The same chain where only the labels that may be right are left: with one label a word, its probability is 1.
    private void RunRight(TrainingChunk chunk)
    {
        var words = chunk.Gold.Length;
        for (var at = 0; at < words; at++)
            for (var label = 0; label < Lanes; label++)
                rightEmissions[at * Lanes + label] = (chunk.Gold[at] & 1u << label) != 0 ? emissions[at * Lanes + label] : 0;
        Lattice.Run(rightEmissions, words, outgoing, incoming, rightForward, rightBackward);
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

    private void Slope(int at)
    {
        var row = gradient.AsSpan(at * Lanes, Lanes);
        Span<float> right = stackalloc float[Lanes];
        Lattice.Marginals(forward.AsSpan(at * Lanes, Lanes), backward.AsSpan(at * Lanes, Lanes), row);
        Lattice.Marginals(rightForward.AsSpan(at * Lanes, Lanes), rightBackward.AsSpan(at * Lanes, Lanes), right);
        var wrong = 0f;
        for (var label = 0; label < Labels.Count; label++)
        {
            row[label] -= right[label];
            wrong += Math.Max(0, row[label]);
        }
        if (wrong > 0.5f) Wrong++;
        if (right[0] < 0.5f) Named++;
        sure[at] = wrong < Sure;
    }

    // All slopes of a chain are measured at the same weights: the more of its words are wrong, the shorter each step, or features that they share overshoot.
    private void Step(int words)
    {
        var unsure = words - sure.AsSpan(0, words).Count(true);
        pace = Rate / MathF.Sqrt(MathF.Max(1, unsure / 8f));
        for (var at = 0; at < words; at++) if (!sure[at]) StepWeights(at, gradient.AsSpan(at * Lanes, Lanes));
    }

    private void StepWeights(int at, ReadOnlySpan<float> row)
    {
        ref var slope = ref MemoryMarshal.GetReference(row);
        ref var weight = ref MemoryMarshal.GetArrayDataReference(weights);
        ref var square = ref MemoryMarshal.GetArrayDataReference(squares);
        var (speed, caution) = (Vector256.Create(pace), Vector256.Create(Caution));
        foreach (var bucket in KeptOf(at))
            for (nuint lane = 0; lane < Lanes; lane += 8)
            {
                var offset = (nuint)bucket * Lanes + lane;
                var down = Vector256.LoadUnsafe(ref slope, lane);
                var seen = Vector256.LoadUnsafe(ref square, offset) + down * down;
                seen.StoreUnsafe(ref square, offset);
                (Vector256.LoadUnsafe(ref weight, offset) - speed * down / Vector256.Sqrt(seen + caution)).StoreUnsafe(ref weight, offset);
            }
    }

    private void StepTransitions(TrainingChunk chunk)
    {
        Span<float> pair = stackalloc float[Lanes * Lanes];
        Span<float> right = stackalloc float[Lanes * Lanes];
        for (var at = 1; at < chunk.Gold.Length; at++)
        {
            if (sure[at] && sure[at - 1]) continue;
            Pairs(at, forward, emissions, backward, pair);
            Pairs(at, rightForward, rightEmissions, rightBackward, right);
            for (var index = 0; index < pair.Length; index++)
            {
                var down = pair[index] - right[index];
                if (Math.Abs(down) < 1e-4f) continue;
                transitionSquares[index] += down * down;
                transitions[index] -= pace * down / MathF.Sqrt(transitionSquares[index] + 10 * Caution);
            }
        }
    }

    // Probability of each pair of labels of two neighbours.
    private void Pairs(int at, float[] ahead, float[] own, float[] behind, Span<float> into)
    {
        into.Clear();
        var sum = 0f;
        for (var from = 0; from < Labels.Count; from++)
        {
            var weight = ahead[(at - 1) * Lanes + from];
            if (weight < 1e-6f) continue;
            for (var to = 0; to < Labels.Count; to++)
                sum += into[from * Lanes + to] = weight * outgoing[from * Lanes + to] * own[at * Lanes + to] * behind[at * Lanes + to];
        }
        if (sum > 1e-30f) foreach (ref var share in into) share /= sum;
        else into.Clear();
    }
}
