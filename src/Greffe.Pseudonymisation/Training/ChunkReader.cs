using Greffe.Pseudonymisation.Reading;
using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation.Training;

/// <summary>What one text teaches.</summary>
internal sealed record TrainingLesson(IReadOnlyList<TrainingChunk> Chunks, IReadOnlyList<TrainingPerson> Persons);

/// <summary>
/// Makes chains of a document. Of some words the evidence of the letters is forgotten, of others the memory of the whole word: lists of names are
/// incomplete, and the context must be enough.
/// </summary>
internal static class ChunkReader
{
    private const double EvidenceForgotten = 0.12;
    private const double WholeWordForgotten = 0.5;

    /// <summary>Every chain of the document, and its people.</summary>
    public static TrainingLesson Read(GoldDocument gold, Random random)
    {
        var document = new DocumentText(gold.Text);
        var labels = TrainingText.LabelsOf(document, gold);
        var view = new TokenView(document, word => Draw(document, word, random));
        List<TrainingChunk> chunks = [];
        for (var start = 0; start < labels.Length;)
        {
            var end = Chunks.EndOf(document, start);
            chunks.Add(ChunkOf(view, labels, start, end));
            start = end;
        }
        return new(chunks, gold.Id.StartsWith(TrainingText.PersonsOnly, StringComparison.Ordinal) ? [] : RoleTrainer.PersonsOf(gold, view));
    }

    private static NameEvidence? Draw(DocumentText document, int word, Random random)
    {
        if (random.NextDouble() < EvidenceForgotten) return null;
        return random.NextDouble() < WholeWordForgotten ? document.Model.ScoreLetters(document.Words[word]) : document.Words.EvidenceOf(word, document.Model);
    }

    private static TrainingChunk ChunkOf(TokenView view, uint[] labels, int start, int end)
    {
        List<int> buckets = new((end - start) * 90);
        var ends = new int[end - start];
        Span<int> space = stackalloc int[Features.MostOfToken];
        for (var at = start; at < end; at++)
        {
            buckets.AddRange(space[..Features.OfToken(view, at, space)]);
            for (var distance = -Features.Reach; distance <= Features.Reach; distance++)
                if ((uint)(at + distance) < (uint)view.Places.Length) buckets.AddRange(space[..Features.OfForm(view.At(at + distance), distance, space)]);
            ends[at - start] = buckets.Count;
        }
        var gold = labels[start..end];
        gold[0] = TrainingText.AsBeginning(gold[0]);
        return new([.. buckets], ends, gold);
    }
}
