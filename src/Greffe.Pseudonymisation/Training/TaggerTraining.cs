using System.Collections.Concurrent;
using Greffe.Pseudonymisation.Tagging;
using Greffe.Pseudonymisation.Training;

namespace Greffe.Pseudonymisation;

/// <summary>Settings of <see cref="TaggerTraining"/>.</summary>
public sealed record TaggerTrainingOptions
{
    /// <summary>Seed of every draw; the same texts and seed give the same bytes.</summary>
    public int Seed { get; init; } = 20261123;

    /// <summary>How often each text is read.</summary>
    public int Epochs { get; init; } = 1;

    /// <summary>Name that the model bears, for example <c>crf-2</c>.</summary>
    public string Name { get; init; } = "crf-2";
}

/// <summary>How far a training is.</summary>
/// <param name="Epoch">Reading of the texts, from 1.</param>
/// <param name="Words">Words read so far in it.</param>
/// <param name="Wrong">Words wrong before their step, for one word inside a mention, since the last report.</param>
public sealed record TaggerTrainingProgress(int Epoch, long Words, double Wrong);

/// <summary>Trains the sequence model of the engine from annotated texts.</summary>
public static class TaggerTraining
{
    private const float FirstRate = 0.06f;
    private const double Forgotten = 0.2;
    private const int Ahead = 256;
    private const long ReportEvery = 1_000_000;

    /// <summary>
    /// Learns from <paramref name="documents"/>, read once an epoch, and writes the model file. Features are read by one thread while another learns;
    /// the result depends on the texts, their order and the seed alone.
    /// </summary>
    public static void Train(Func<IEnumerable<GoldDocument>> documents, Stream model, TaggerTrainingOptions options, Action<TaggerTrainingProgress>? progress, CancellationToken cancellation)
    {
        var (recasting, rewording) = (new Recasting(), new Rewording());
        var roles = new RoleTrainer(options.Seed);
        var trainer = new SequenceTrainer(options.Seed, FirstRate, Forgotten);
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            trainer.Rate = FirstRate / MathF.Sqrt(epoch);
            var (words, reported) = (0L, 0L);
            foreach (var lesson in ReadAhead(documents, new(recasting, rewording), options.Seed + epoch, cancellation))
            {
                foreach (var chunk in lesson.Chunks) trainer.Learn(chunk);
                foreach (var person in lesson.Persons) roles.Learn(person);
                words += lesson.Chunks.Sum(chunk => chunk.Gold.Length);
                if (words - reported < ReportEvery) continue;
                progress?.Invoke(new(epoch, words, (double)trainer.Wrong / Math.Max(1, trainer.Named)));
                (reported, trainer.Wrong, trainer.Named) = (words, 0, 0);
                trainer.Remember();
            }
        }
        SequenceModel.Write(model, options.Name, trainer.Weights, trainer.Transitions, roles.Model());
    }

    private static IEnumerable<TrainingLesson> ReadAhead(Func<IEnumerable<GoldDocument>> documents, Lessons lessons, int seed, CancellationToken cancellation)
    {
        using var ready = new BlockingCollection<TrainingLesson>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reader = Task.Run(() =>
        {
            try
            {
                var random = new Random(seed);
                foreach (var document in documents())
                {
                    ready.Add(lessons.Of(document, random), stop.Token);
                }
            }
            finally { ready.CompleteAdding(); }
        }, stop.Token);
        try
        {
            foreach (var lesson in ready.GetConsumingEnumerable(stop.Token)) yield return lesson;
            reader.GetAwaiter().GetResult();
        }
        finally { stop.Cancel(); }
    }
}
