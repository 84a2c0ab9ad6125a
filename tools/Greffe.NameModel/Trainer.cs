using Model = Greffe.Pseudonymisation.Reading.NameModel;

namespace Greffe.NameModel;

/// <summary>Logistic regression by stochastic gradient (AdaGrad), one classifier a kind, over the model's own features.</summary>
internal sealed class Trainer
{
    private const float Rate = 0.15f;
    private const float Decay = 1e-6f;

    // The whole word is forgotten half of the time, so that letters alone must already decide: names outside every list look like names too.
    private const double WholeWordDropped = 0.5;

    private readonly float[] weights = new float[Model.Buckets * Model.Kinds];
    private readonly float[] squares = new float[Model.Buckets * Model.Kinds];
    private readonly float[] bias = new float[Model.Kinds];

    public void Train(Example[] examples, int epochs, int seed)
    {
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var example in examples) Learn(example, random.NextDouble() < WholeWordDropped);
        }
    }

    public float[] Score(string word)
    {
        Span<int> features = stackalloc int[Model.MaxFeatures];
        var count = Model.Features(word, features);
        var used = features[..count].ToArray();
        return [.. Enumerable.Range(0, Model.Kinds).Select(kind => Sum(used, kind))];
    }

    public void Write(string file)
    {
        var largest = weights.Max(Math.Abs);
        var scale = largest / 127f;
        using var writer = new BinaryWriter(File.Create(file));
        writer.Write(Model.Magic);
        writer.Write(scale);
        foreach (var value in bias) writer.Write(value);
        foreach (var value in weights) writer.Write((sbyte)MathF.Round(value / scale));
    }

    private void Learn(Example example, bool dropWholeWord)
    {
        Span<int> space = stackalloc int[Model.MaxFeatures];
        var count = Model.Features(example.Word, space) - (dropWholeWord ? 1 : 0);
        var features = space[..count].ToArray();
        for (var kind = 0; kind < Model.Kinds; kind++)
        {
            var predicted = 1 / (1 + MathF.Exp(-Sum(features, kind)));
            var gradient = (predicted - (example.Is[kind] ? 1 : 0)) * example.Weight;
            bias[kind] -= 0.002f * gradient;
            foreach (var bucket in features) Step(bucket * Model.Kinds + kind, gradient);
        }
    }

    private void Step(int index, float gradient)
    {
        var slope = gradient + Decay * weights[index];
        squares[index] += slope * slope;
        weights[index] = Math.Clamp(weights[index] - Rate * slope / (MathF.Sqrt(squares[index]) + 1e-3f), -4, 4);
    }

    private float Sum(int[] features, int kind) => bias[kind] + features.Sum(bucket => weights[bucket * Model.Kinds + kind]);
}
