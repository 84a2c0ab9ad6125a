using System.Globalization;
using System.Text;

namespace Greffe.NameModel;

/// <summary>How well words never learnt from are told apart: precision and recall of each kind at log-odds 0.</summary>
internal static class Measure
{
    private static readonly string[] Kinds = ["first name", "surname", "place", "common word"];

    public static string Report(Trainer trainer, IReadOnlyCollection<Example> heldOut)
    {
        var scored = heldOut.Select(example => (example, scores: trainer.Score(example.Word))).ToArray();
        var report = new StringBuilder("kind | words | precision | recall\n");
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var right = scored.Count(pair => pair.scores[kind] > 0 && pair.example.Is[kind]);
            var said = scored.Count(pair => pair.scores[kind] > 0);
            var real = scored.Count(pair => pair.example.Is[kind]);
            report.AppendLine(CultureInfo.InvariantCulture, $"{Kinds[kind]} | {real} | {Share(right, said):P1} | {Share(right, real):P1}");
        }
        var common = scored.Where(pair => pair.example.Is[3] && !pair.example.Is[0] && !pair.example.Is[1]).ToArray();
        var names = scored.Where(pair => !pair.example.Is[3] && (pair.example.Is[0] || pair.example.Is[1])).ToArray();
        report.AppendLine(CultureInfo.InvariantCulture, $"only common, taken for a name: {Share(common.Count(Named), common.Length):P1} of {common.Length}");
        report.AppendLine(CultureInfo.InvariantCulture, $"only a name, taken for one: {Share(names.Count(Named), names.Length):P1} of {names.Length}");
        return report.ToString();
    }

    private static bool Named((Example Example, float[] Scores) pair) => Math.Max(pair.Scores[0], pair.Scores[1]) > pair.Scores[3];

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
