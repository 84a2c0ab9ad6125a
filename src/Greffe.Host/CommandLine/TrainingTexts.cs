using Greffe.Corpus;
using Greffe.Corpus.Annotated;
using Greffe.Pseudonymisation;

namespace Greffe.Host.CommandLine;

/// <summary>The texts that the shipped model learns from: invented decisions, and among them public texts where persons are annotated.</summary>
internal static class TrainingTexts
{
    /// <summary>Invented decisions of the shipped model.</summary>
    public const int Decisions = 60_000;

    private const ulong Seed = 21;

    // Real decisions are few: each is filled many times with other people.
    private const double Refills = 0.22;

    /// <summary>The texts, in the same order each time.</summary>
    /// <param name="material">Folder of lists and real texts; null for templates alone.</param>
    /// <param name="count">How many decisions to invent.</param>
    /// <param name="split">Part to draw on; null for all, the decisions of the held-out sets included.</param>
    public static IEnumerable<GoldDocument> Invent(string? material, int count, CorpusSplit? split)
    {
        var generator = new CorpusGenerator(material is null ? CorpusMaterial.None : CorpusMaterial.Read(material));
        var annotated = material is null ? [] : AnnotatedSets.Read(material).ToList();
        var (every, made, added) = (Math.Max(1, count / Math.Max(1, annotated.Count)), 0, 0);
        foreach (var document in generator.Generate(new() { Seed = Seed, Count = count, Refills = Refills, Split = split }))
        {
            yield return Gold(document);
            if (++made % every == 0 && added < annotated.Count) yield return Gold(annotated[added++]);
        }
        for (; added < annotated.Count; added++) yield return Gold(annotated[added]);
    }

    private static GoldDocument Gold(CorpusDocument document) => new(document.Id, document.Text, [.. document.Entities.Select(entity =>
        new GoldEntity(entity.Start, entity.End, entity.Category, entity.Role, entity.EntityId) { Hidden = entity.Hidden })]);
}
