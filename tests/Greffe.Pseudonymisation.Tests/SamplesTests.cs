using Greffe.Decisions.Occultations;
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
        var gold = GoldFile.Read(stream).Documents;
        var predicted = gold.Select(document => Engine.Default.Hide(document.Text, document.Id, order: OrderOf(document)).Entities).ToList();
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
            foreach (var wanted in gold[index].Entities.Where(wanted => wanted.Hidden == false))
                foreach (var entity in predicted[index].Where(entity => entity.Hidden && wanted.Start < entity.End && entity.Start < wanted.End))
                    output.WriteLine($"decoy {wanted.Role} {wanted.Category} {entity.Why} {{{{{gold[index].Text[entity.Start..entity.End]}}}}} {gold[index].Text[Math.Max(0, entity.Start - 40)..entity.Start]}".Replace('\n', '⏎'));
        Assert.DoesNotContain(report.Leaks, leak => leak.Category is EntityCategory.PersonnePhysique or EntityCategory.NumeroIdentifiant or EntityCategory.CompteBancaire
            or EntityCategory.TelephoneFax or EntityCategory.Email or EntityCategory.PlaqueImmatriculation);
        Assert.True(report.Leaks.Count <= report.ByCategory.Sum(row => row.Mentions) / 200, $"{report.Leaks.Count} dates, places or other things leak.");
        Assert.True(report.Decoys > 200 && report.DecoysHidden <= report.Decoys / 20, $"{report.DecoysHidden} of {report.Decoys} decoys are hidden.");
        Assert.True(report.CharacterPrecision >= 0.97, $"Character precision {report.CharacterPrecision:P2}.");
    }

    // The judge's terms come with the delivery; the gold marks where they stand.
    private static OccultationOrder? OrderOf(GoldDocument document)
    {
        var terms = document.Entities.Where(entity => entity.Category == EntityCategory.TermePersonnalise).Select(entity => document.Text[entity.Start..entity.End]).Distinct().ToList();
        return terms.Count == 0 ? null : new() { Hide = terms };
    }
}
