namespace Greffe.Pseudonymisation.Doubting;

/// <summary>How likely it is that something was missed in a document.</summary>
internal static class DoubtEstimate
{
    /// <summary>Doubt where no calibration fits the engine: a person reads everything.</summary>
    public const double Unknown = 1;

    /// <summary>Calibrated probability, 0 to 1.</summary>
    public static double Of(VisibleWords words, DoubtModel? model) =>
        model is null ? Unknown : model.DoubtOf(DocumentFeatures.Of(words.Document, Risks(words, model)));

    /// <summary>Log-odds that each distinct visible word was missed, most doubtful first: a name that stands ten times is missed once.</summary>
    private static List<double> Risks(VisibleWords words, DoubtModel model)
    {
        Dictionary<int, double> worst = [];
        words.Read((token, features) =>
        {
            var word = words.Document.Tokens[token].Word;
            var key = word >= 0 ? word : -1 - token;
            var risk = model.RiskOf(features);
            if (!worst.TryGetValue(key, out var known) || risk > known) worst[key] = risk;
        });
        return [.. worst.Values.OrderDescending()];
    }
}
