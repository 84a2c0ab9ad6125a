using Greffe.Pseudonymisation.Doubting;
using Greffe.Pseudonymisation.HideTexts;
using Greffe.Pseudonymisation.Measuring;

namespace Greffe.Pseudonymisation;

/// <summary>What became of a calibration.</summary>
/// <param name="Documents">Documents read.</param>
/// <param name="Leaking">Those in which the engine missed something.</param>
/// <param name="VisibleWords">Visible words looked at.</param>
/// <param name="MissedWords">Those that had to be hidden.</param>
/// <param name="Name">Name of the calibration, part of the engine's version.</param>
public sealed record DoubtTrainingReport(int Documents, int Leaking, int VisibleWords, int MissedWords, string Name);

/// <summary>
/// Learns how far the engine's own signs tell that something was missed. The texts must be others than those that trained the model: on its own texts it
/// misses almost nothing. Which documents leak is learnt from words judged by what other documents taught, so that nothing is learnt by heart.
/// </summary>
public static class DoubtTraining
{
    // Strong penalties: what is learnt of one kind of text must hold for another.
    private const double WordRidge = 100;
    private const double DocumentRidge = 3;

    /// <summary>Reads the texts and writes the calibration.</summary>
    /// <param name="documents">Annotated texts; an even number in each kind is best, they go to the halves in turn.</param>
    /// <param name="output">Receives the file, UTF-8 JSON.</param>
    /// <param name="pseudonymiser">The engine whose misses count.</param>
    /// <param name="cancellation">Stops between two texts.</param>
    /// <exception cref="ArgumentException">Too few texts leak, or all do: nothing can be learnt.</exception>
    public static DoubtTrainingReport Train(IEnumerable<GoldDocument> documents, Stream output, Pseudonymiser pseudonymiser, CancellationToken cancellation)
    {
        var texts = documents.AsParallel().AsOrdered().WithCancellation(cancellation).Select(document => Lesson(pseudonymiser, document)).ToList();
        if (texts.Count(text => text.Leaks) is var leaking && (leaking < 10 || texts.Count - leaking < 10))
            throw new ArgumentException($"{leaking} of {texts.Count} texts leak: at least ten must, and ten must not.", nameof(documents));
        var file = new DoubtFile
        {
            Engine = pseudonymiser.EngineVersion, Documents = texts.Count, Leaking = leaking, Words = Rounded(WordsOf(texts)),
        };
        file = WithDocuments(file, texts);
        using var bytes = new MemoryStream();
        DoubtModel.Write(bytes, file);
        bytes.WriteTo(output);
        bytes.Position = 0;
        return new(texts.Count, leaking, texts.Sum(text => text.Words.Count), texts.Sum(text => text.Words.Count(word => word.Missed)), DoubtModel.Read(bytes)!.Name); // Written a moment ago.
    }

    private static double[] WordsOf(IEnumerable<Text> texts) =>
        LogisticFit.Sparse([.. texts.SelectMany(text => text.Words).Select(word => (word.Features, word.Missed))], WordFeatures.Count, WordRidge);

    // Each half of the texts is judged by what the other half taught.
    private static DoubtFile WithDocuments(DoubtFile file, List<Text> texts)
    {
        double[][] halves = [WordsOf(texts.Where((_, index) => index % 2 == 1)), WordsOf(texts.Where((_, index) => index % 2 == 0))];
        var rows = texts.Select((text, index) => DocumentFeatures.Of(text.Tokens, text.Family, Risks(text, halves[index % 2]))).ToList();
        var width = rows[0].Length;
        var means = Rounded([.. Enumerable.Range(0, width).Select(index => rows.Average(row => row[index]))]);
        var deviations = Rounded([.. Enumerable.Range(0, width).Select(index => Math.Max(1e-3, Math.Sqrt(rows.Average(row => Math.Pow(row[index] - means[index], 2)))))]);
        var scaled = rows.ConvertAll(row => row.Select((value, index) => (value - means[index]) / deviations[index]).ToArray());
        var weights = LogisticFit.Dense(scaled, texts.ConvertAll(text => text.Leaks), DocumentRidge);
        return file with { Means = means, Deviations = deviations, Weights = Rounded(weights[..^1]), Bias = Math.Round(weights[^1], 6) };
    }

    private static double[] Rounded(double[] values) => [.. values.Select(value => Math.Round(value, 6))];

    private static List<double> Risks(Text text, double[] weights) =>
        [.. text.Words.GroupBy(word => word.Key).Select(group => group.Max(word => word.Features.Sum(feature => weights[feature]))).OrderDescending()];

    private static Text Lesson(Pseudonymiser pseudonymiser, GoldDocument gold)
    {
        var analysis = pseudonymiser.Analyse(HideText.RequestOf(gold.Metadata, pseudonymiser), gold.Text);
        var hidden = new Coverage(gold.Text);
        foreach (var item in analysis.Decided.Where(item => item.Hidden)) hidden.Mark(item.Span.Start, item.Span.End);
        var missed = new Coverage(gold.Text);
        var leaks = false;
        foreach (var entity in gold.Entities.Where(Due.MustHide))
            foreach (var word in hidden.Words(entity.Start, entity.End, entity.Category == EntityCategory.PersonnePhysique).Where(word => !hidden.Covers(word)))
            {
                missed.Mark(word.Start, word.End);
                leaks = true;
            }
        List<Word> words = [];
        var document = analysis.Visible.Document;
        analysis.Visible.Read((token, features) => words.Add(Read(document, token, features, missed)));
        return new(document.Tokens.Count, CourtFamily.Of(document.Text), words, leaks);
    }

    private static Word Read(DocumentText document, int token, ReadOnlySpan<int> features, Coverage missed)
    {
        var (start, end, word) = (document.Tokens[token].Start, document.Tokens[token].End, document.Tokens[token].Word);
        var span = document.ToOriginal(start, end);
        return new(word >= 0 ? word : -1 - token, features.ToArray(), missed.Touches(span.Start, span.End));
    }

    private sealed record Word(int Key, int[] Features, bool Missed);

    private sealed record Text(int Tokens, int Family, List<Word> Words, bool Leaks);
}
