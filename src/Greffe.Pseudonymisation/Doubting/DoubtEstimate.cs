namespace Greffe.Pseudonymisation.Doubting;

/// <summary>How likely it is that something was missed in a document.</summary>
internal static class DoubtEstimate
{
    /// <summary>Doubt where no calibration fits the engine: a person reads everything.</summary>
    public const double Unknown = 1;

    /// <summary>Calibrated probability, 0 to 1.</summary>
    public static double Of(VisibleWords words, DoubtModel? model) =>
        model is null ? Unknown : model.DoubtOf(DocumentFeatures.Of(words.Document, Risks(words, model)));

    /// <summary>Each distinct visible word where it is most doubtful, with the log-odds that it was missed: a name that stands ten times is missed once.</summary>
    public static Dictionary<int, (int Token, double Risk)> Worst(VisibleWords words, DoubtModel model)
    {
        Dictionary<int, (int Token, double Risk)> worst = [];
        words.Read((token, features) =>
        {
            var word = words.Document.Tokens[token].Word;
            var key = word >= 0 ? word : -1 - token;
            var risk = model.RiskOf(features);
            if (!worst.TryGetValue(key, out var known) || risk > known.Risk) worst[key] = (token, risk);
        });
        return worst;
    }

    private static List<double> Risks(VisibleWords words, DoubtModel model) => [.. Worst(words, model).Values.Select(word => word.Risk).OrderDescending()];
}
