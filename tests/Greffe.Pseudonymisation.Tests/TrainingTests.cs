using Greffe.Corpus;
using Greffe.Corpus.Annotated;
using Greffe.Tests;

namespace Greffe.Pseudonymisation.Tests;

public class TrainingTests
{
    [Fact]
    public void The_same_texts_and_seed_give_the_same_bytes()
    {
        var one = Train(seed: 1);
        Assert.Equal(one, Train(seed: 1));
        Assert.NotEqual(one, Train(seed: 2));
    }

    [Fact]
    public void Annotated_sets_mark_persons_inside_their_text()
    {
        var documents = AnnotatedSets.Read(Path.GetDirectoryName(Shared.Path("pseudonymisation"))!).ToList();
        Assert.True(documents.Count > 500, $"{documents.Count} texts.");
        foreach (var document in documents)
        {
            Assert.StartsWith(AnnotatedSets.Prefix, document.Id, StringComparison.Ordinal);
            var end = 0;
            foreach (var entity in document.Entities)
            {
                Assert.True(entity.Start >= end && entity.End > entity.Start && entity.End <= document.Text.Length);
                Assert.Equal(document.Text[entity.Start..entity.End].Trim(), document.Text[entity.Start..entity.End]);
                end = entity.End;
            }
        }
        Assert.Equal(documents.Select(document => document.Text), AnnotatedSets.Read(Path.GetDirectoryName(Shared.Path("pseudonymisation"))!).Select(document => document.Text));
    }

    [Fact]
    public void No_measured_decision_is_learnt_from()
    {
        var material = CorpusMaterial.Read(Path.GetDirectoryName(Shared.Path("corpus"))!);
        // 292 decisions, of which four in ten are measured and a few are given twice.
        Assert.InRange(material.Decisions, 120, 215);
    }

    private static byte[] Train(int seed)
    {
        var generator = new CorpusGenerator(CorpusMaterial.None);
        using var model = new MemoryStream();
        TaggerTraining.Train(() => generator.Generate(new() { Seed = 3, Count = 6 }).Select(Gold), model, new() { Seed = seed }, null, TestContext.Current.CancellationToken);
        return model.ToArray();
    }

    private static GoldDocument Gold(CorpusDocument document) => new(document.Id, document.Text, [.. document.Entities.Select(entity =>
        new GoldEntity(entity.Start, entity.End, entity.Category, entity.Role, entity.EntityId) { Hidden = entity.Hidden })]);
}
