namespace Greffe.Pseudonymisation;

/// <summary>Whether the doubt of a text means what it says: of the texts doubted at 30 %, three in ten should leak.</summary>
/// <param name="Bins">Texts by tenths of doubt, those without any text left out.</param>
/// <param name="ExpectedCalibrationError">Mean distance of doubt and share of leaking texts over the bins, weighted by their texts.</param>
/// <param name="Brier">Mean square of the distance between doubt and what happened (0 or 1).</param>
/// <param name="Auc">How often a text that leaks is doubted more than one that does not; 0.5 is chance, null when all or none leak.</param>
public sealed record EvaluationReliability(IReadOnlyList<ReliabilityBin> Bins, double ExpectedCalibrationError, double Brier, double? Auc)
{
    /// <summary>Number of bins.</summary>
    public const int BinCount = 10;

    /// <summary>Shares read in <see cref="AfterReading"/>.</summary>
    internal static IReadOnlyList<double> ReadShares { get; } = [0, 0.05, 0.1, 0.2, 0.3, 0.5];

    /// <summary>Mean doubt, to be set beside the share of leaking texts.</summary>
    public required double MeanDoubt { get; init; }

    /// <summary>What is left when people read the most doubtful texts.</summary>
    public required IReadOnlyList<ReliabilityReading> AfterReading { get; init; }
}

/// <summary>Texts whose doubt lies between two bounds.</summary>
/// <param name="From">Lower bound, included.</param>
/// <param name="To">Upper bound, left out but for 1.</param>
/// <param name="MeanDoubt">Mean of their doubts.</param>
/// <param name="Leaking">How many leak, of how many.</param>
public sealed record ReliabilityBin(double From, double To, double MeanDoubt, EvaluationShare Leaking);

/// <summary>Texts that still leak once people read a share of them.</summary>
/// <param name="Share">Share read, the most doubtful first.</param>
/// <param name="Leaking">Texts that still leak, of all.</param>
public sealed record ReliabilityReading(double Share, EvaluationShare Leaking);
