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

        Report.Write(output, $"{decisions.Count} decisions\n| set / field | given | silent | wrong | precision | recall |");
        foreach (var (key, score) in scores)
            Report.Write(output, string.Create(CultureInfo.InvariantCulture,
                $"| {key,-30} | {score.Given,5} | {score.Silent,6} | {score.Wrong,5} | {score.Precision,7:P1} | {score.Recall,7:P1} |"));
        foreach (var (key, score) in scores.Where(pair => !pair.Key.StartsWith("all", StringComparison.Ordinal)))
            foreach (var miss in score.Misses.Where(miss => !miss.EndsWith("nothing", StringComparison.Ordinal))) Report.Write(output, $"  wrong {key}: {miss}");

        // Numbers, and the one date, that are silent do not stand in the delivered text (files cut or without heading).
        Assert.Equal(291, decisions.Count);
        Holds(scores["all / date"], wrong: 0, silent: 1);
        Holds(scores["all / number"], wrong: 0, silent: 29);
        Holds(scores["all / ecli chamber"], wrong: 0, silent: 0);
        Holds(scores["all / formation"], wrong: 0, silent: 2);
        Holds(scores["all / solution"], wrong: 1, silent: 0);
    }

    [Fact]
    public void Metadata_that_agree_with_the_text_raise_no_finding()
    {
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var real in RealDecisions.All())
        {
            var decision = real.Bare() with
            {
                Date = real.Date, Numbers = [real.Number!], Ecli = Ecli.TryParse(real.Ecli, out var ecli) ? ecli : null,
                Chamber = Terms.Chambers.FromLabel(real.Chamber), Formation = Terms.Formations.FromLabel(real.Formation),
                Solution = Terms.Solutions.FromLabel(real.Solution), Zones = real.Zones,
            };
            foreach (var finding in DecisionStructure.Complete(decision).Findings)
            {
                codes[finding.Code] = codes.GetValueOrDefault(finding.Code) + 1;
                if (finding.Code.EndsWith("disagrees", StringComparison.Ordinal)) Report.Write(output, $"  {real.Name} {finding.Code} {finding.MetadataValue} {finding.TextValue}");
            }
        }

        foreach (var (code, count) in codes) Report.Write(output, $"| {code} | {count} |");
        Assert.DoesNotContain(codes.Keys, code => code.EndsWith("-disagrees", StringComparison.Ordinal));
        Assert.DoesNotContain(codes.Keys, code => code.EndsWith("-missing", StringComparison.Ordinal));
    }

    private static void Holds(Score score, int wrong, int silent)
    {
        Assert.InRange(score.Wrong, 0, wrong);
        Assert.InRange(score.Silent, 0, silent);
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
