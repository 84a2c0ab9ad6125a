using Greffe.Tests;

namespace Greffe.Pseudonymisation.Tests;

public class SamplesTests(ITestOutputHelper output)
{
    [Fact]
    public void The_samples_gold_is_hidden()
    {
        var file = Environment.GetEnvironmentVariable("GREFFE_GOLD") ?? Path.Combine(Shared.Checkout, "data", "samples", "gold.jsonl");
        if (!File.Exists(file)) Assert.Skip("data/samples/gold.jsonl is not there yet.");
        using var stream = File.OpenRead(file);
        var gold = Assert.IsType<GoldReading.Read>(GoldFile.Read(stream)).Documents;
        var predicted = gold.Select(document => Engine.Default.Hide(document.Text, document.Id).Entities).ToList();
        var report = Evaluation.Score(gold, predicted);
        output.WriteLine(report.ToTable());
        foreach (var leak in report.Leaks)
        {
            var text = gold.First(document => document.Id == leak.Id).Text;
            output.WriteLine($"{leak.Category} …{text[Math.Max(0, leak.Span.Start - 40)..leak.Span.Start]}{{{{{text[leak.Span.Start..leak.Span.End]}}}}}{text[leak.Span.End..Math.Min(text.Length, leak.Span.End + 20)]}".Replace('\n', '⏎'));
        }
        for (var index = 0; index < gold.Count; index++)
            foreach (var entity in predicted[index].Where(entity => entity.Hidden && !gold[index].Entities.Any(wanted => wanted.Start < entity.End && entity.Start < wanted.End)))
                output.WriteLine($"over {entity.Category} {entity.Why} {{{{{gold[index].Text[entity.Start..entity.End]}}}}} {gold[index].Text[Math.Max(0, entity.Start - 40)..entity.Start]}".Replace('\n', '⏎'));
        for (var index = 0; index < gold.Count; index++)
            foreach (var wanted in gold[index].Entities.Where(wanted => wanted.Role is Decisions.Occultations.MentionRole.Avocat or Decisions.Occultations.MentionRole.Magistrat or Decisions.Occultations.MentionRole.Greffier))
                foreach (var entity in predicted[index].Where(entity => entity.Hidden && wanted.Start < entity.End && entity.Start < wanted.End))
                    output.WriteLine($"decoy {wanted.Role} {entity.Why} {{{{{gold[index].Text[entity.Start..entity.End]}}}}} {gold[index].Text[Math.Max(0, entity.Start - 40)..entity.Start]}".Replace('\n', '⏎'));
        Assert.True(report.LeakRate <= 0.5, $"{report.LeakingDocuments} of {report.Documents} samples leak.");
    }
}
