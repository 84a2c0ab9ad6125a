using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>
/// How likely it is that something was missed: mentions of low score and name-like capitalised words that nothing claimed. An ordering of decisions,
/// not a probability, until it is calibrated on held-out data.
/// </summary>
internal static class DoubtEstimate
{
    private const double PerResidual = 0.06;
    private const double PerUnsure = 0.25;

    /// <summary>The estimate, 0 to 1.</summary>
    public static double Of(DocumentText document, IReadOnlyList<Decided> decided, List<TextSpan> placeholders)
    {
        var unsure = decided.Sum(item => 1 - item.Score);
        var residual = Residual(document, decided, placeholders);
        return 1 - Math.Exp(-(PerResidual * residual + PerUnsure * unsure / Math.Max(1, Math.Sqrt(decided.Count))));
    }

    private static int Residual(DocumentText document, IReadOnlyList<Decided> decided, List<TextSpan> placeholders)
    {
        HashSet<int> words = [];
        var (next, place) = (0, 0);
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            var token = document.Tokens[at];
            while (next < decided.Count && decided[next].Span.End <= token.Start) next++;
            while (place < placeholders.Count && placeholders[place].End <= token.Start) place++;
            if (next < decided.Count && decided[next].Span.Start <= token.Start || place < placeholders.Count && placeholders[place].Start <= token.Start) continue;
            if (token.Kind == TokenKind.Word && token.Shape == Shape.Title && token.Length > 2 && !document.StartsSentence(at)
                && document.Flags(at) == WordFlags.None && !document.Words.SeenLower(token.Word) && IsName(document.Evidence(at))) words.Add(token.Word);
        }
        return words.Count;
    }

    private static bool IsName(NameEvidence evidence) => Math.Max(evidence.First, evidence.Surname) > Math.Max(evidence.Common, evidence.Place) + 1.5;
}
