namespace Greffe.Pseudonymisation.Doubting;

/// <summary>
/// What tells whether anything was missed in a whole document: few signs, since those that hold in one kind of text mislead in another. The order is
/// part of <c>doubt.json</c>.
/// </summary>
internal static class DocumentFeatures
{
    private const int Ranked = 3;
    private const int Least = -9;

    /// <summary>Number of features.</summary>
    public static int Count => 3 + Ranked + CourtFamily.Count - 1;

    /// <summary>Reads them from the log-odds that each distinct visible word was missed, most doubtful first, and from the length and kind of the text.</summary>
    public static double[] Of(DocumentText document, IReadOnlyList<double> risks) => Of(document.Tokens.Count, CourtFamily.Of(document.Text), risks);

    /// <summary>The same from a number of tokens and a family.</summary>
    public static double[] Of(int tokens, int family, IReadOnlyList<double> risks)
    {
        var features = new double[Count];
        features[0] = Math.Log(1 + tokens);
        features[1] = Math.Log(1 + risks.Sum(Share));
        features[2] = risks.Sum(risk => -Math.Log(1 - Share(risk)));
        for (var rank = 0; rank < Ranked; rank++) features[3 + rank] = rank < risks.Count ? Math.Max(Least, risks[rank]) : Least;
        if (family < CourtFamily.Count - 1) features[3 + Ranked + family] = 1;
        return features;
    }

    /// <summary>The probability of these log-odds, short of certainty.</summary>
    public static double Share(double logOdds) => Math.Clamp(1 / (1 + Math.Exp(-logOdds)), 1e-9, 1 - 1e-9);
}
