using System.Globalization;
using Greffe.Decisions;
using Greffe.Structure;
using Greffe.Structure.Facts;
using Greffe.Tests.Corpus;

namespace Greffe.Tests;

/// <summary>What the text alone gives back of the metadata, over every real decision. A field is counted where metadata have it.</summary>
public class ReadBackTests(ITestOutputHelper output)
{
    [Fact]
    public void Metadata_are_read_back_from_the_text_alone()
    {
        var decisions = RealDecisions.All();
        var scores = new SortedDictionary<string, Score>(StringComparer.Ordinal);
        foreach (var real in decisions)
        {
            var read = DecisionStructure.Complete(real.Bare()).Decision;
            Count(scores, real, "number", real.Number is { } number ? Digits(number) : null, read.Numbers.Select(Digits).FirstOrDefault());
            Count(scores, real, "date", Iso(real.Date), Iso(read.Date));
            Count(scores, real, "ecli chamber", real.Ecli is { } ecli && Ecli.TryParse(ecli, out var parsed) ? ChamberWords.OfEcli(parsed)?.Key : null, read.Chamber?.Key);
            Count(scores, real, "solution", real.Solution is { } words ? SolutionWords.Class(new(Term.OtherKey, words)) : null, read.Solution is { } term ? SolutionWords.Class(term) : null);
            Count(scores, real, "formation", real.Formation is { } formation ? Terms.Formations.FromLabel(formation)?.Key : null, read.Formation?.Key);
        }

        output.WriteLine($"{decisions.Count} decisions\nset / field                      given  silent  wrong  right  precision  recall");
        foreach (var (key, score) in scores)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{key,-32} {score.Given,5} {score.Silent,7} {score.Wrong,6} {score.Right,6} {score.Precision,10:P1} {score.Recall,7:P1}"));
        foreach (var (key, score) in scores)
            foreach (var miss in score.Misses.Take(3)) output.WriteLine($"   {key}: {miss}");
        if (Environment.GetEnvironmentVariable("GREFFE_TABLE") is { } path)
            File.WriteAllLines(path, scores.Select(pair => $"{pair.Key}\t{pair.Value.Given}\t{pair.Value.Silent}\t{pair.Value.Wrong}\t{string.Join(" ; ", pair.Value.Misses)}"));
        Assert.Equal(291, decisions.Count);
    }

    private static void Count(SortedDictionary<string, Score> scores, RealDecision real, string field, string? given, string? read)
    {
        if (given is null) return;
        foreach (var key in (string[])[$"all / {field}", $"{real.Set} / {field}"])
        {
            if (!scores.TryGetValue(key, out var score)) scores[key] = score = new();
            score.Given++;
            if (read is null) score.Silent++;
            else if (read != given) score.Wrong++;
            if (read != given) score.Misses.Add($"{real.Name}: {given} read as {read ?? "nothing"}");
        }
    }

    private static string Digits(string number) => string.Concat(number.Where(char.IsAsciiDigit));

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Score
    {
        public int Given { get; set; }
        public int Silent { get; set; }
        public int Wrong { get; set; }
        public int Right => Given - Silent - Wrong;
        public double Precision => Given == Silent ? 1 : (double)Right / (Given - Silent);
        public double Recall => (double)Right / Given;
        public List<string> Misses { get; } = [];
    }
}
