using Greffe.Pseudonymisation.Measuring;

namespace Greffe.Pseudonymisation;

/// <summary>Compares what was hidden with what had to be.</summary>
public static class Evaluation
{
    /// <summary>Share of the texts that a person reads, most doubtful first, in <see cref="EvaluationReport.LeakingAfterReview"/>.</summary>
    public const double ReviewedShare = 0.2;

    /// <summary>
    /// Scores <paramref name="predicted"/>, what the engine did to each text of <paramref name="gold"/> in the same order. A mention counts as hidden when every
    /// letter and digit of it is covered, civilities apart. Professionals, legal persons and their numbers must stay: they count as decoys.
    /// </summary>
    public static EvaluationReport Score(IReadOnlyList<GoldDocument> gold, IReadOnlyList<TextOccultation> predicted) =>
        Score(gold, [.. predicted.Select(text => text.Entities)], [.. predicted.Select(text => text.Doubt)]);

    /// <summary>The same from mentions alone; without doubts, none counts as read by a person.</summary>
    public static EvaluationReport Score(IReadOnlyList<GoldDocument> gold, IReadOnlyList<IReadOnlyList<TextEntity>> predicted, IReadOnlyList<double>? doubts = null)
    {
        var tally = new Tally();
        for (var index = 0; index < gold.Count; index++) tally.Add(gold[index], predicted[index], doubts?[index] ?? double.NaN);
        return tally.Report();
    }
}
