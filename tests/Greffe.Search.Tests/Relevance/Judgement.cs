using System.Globalization;
using Greffe.Decisions;

namespace Greffe.Search.Tests.Relevance;

/// <summary>A question with the decisions that answer it.</summary>
/// <param name="Half"><c>tuning</c> or <c>held-out</c>.</param>
/// <param name="Kind"><c>words</c>, <c>abbreviations</c> or <c>identifiers</c>.</param>
/// <param name="Question">As a person types it.</param>
/// <param name="Grades">3 answers the question, 2 treats it beside another, 1 touches its subject; absent for none.</param>
internal sealed record Judgement(string Half, string Kind, string Question, IReadOnlyDictionary<DecisionId, int> Grades)
{
    /// <summary>The judgements of the file beside this one.</summary>
    public static IReadOnlyList<Judgement> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => !line.StartsWith('#')).Select(line => Read(line.Split('\t')))];

    /// <summary>
    /// Normalised discounted cumulative gain of the first ten: the gain of a decision is 2^grade − 1, divided by the logarithm of its rank plus
    /// one; 1 for the best order there can be.
    /// </summary>
    public double NdcgOf(IEnumerable<DecisionId> ranked) =>
        Gain(ranked.Take(10).Select(id => Grades.GetValueOrDefault(id))) / Gain(Grades.Values.OrderDescending().Take(10));

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, place) => ((1 << grade) - 1) / Math.Log2(place + 2)).Sum();

    private static Judgement Read(string[] cells)
    {
        var grades = cells[3].Split(' ').Select(cell => cell.Split('='))
            .ToDictionary(pair => Id(pair[0]), pair => int.Parse(pair[1], CultureInfo.InvariantCulture));
        return new(cells[0], cells[1], cells[2], grades);
    }

    private static DecisionId Id(string text) => DecisionId.TryParse(text, out var id) ? id : throw new FormatException($"{text} is no identifier.");
}
