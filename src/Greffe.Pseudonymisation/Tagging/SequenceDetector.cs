using System.Collections.Concurrent;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>
/// The trained model as a detector: a run of words whose probability of standing outside any mention is low becomes a mention of the likeliest tag.
/// A miss costs more than a word too many, hence the thresholds.
/// </summary>
internal sealed class SequenceDetector(SequenceModel model) : IMentionDetector
{
    // One decoder a text under way: its buffers are used again.
    private readonly ConcurrentBag<Decoder> idle = [];

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        if (document.Tokens.Count == 0) return;
        var reading = new MentionReading(document, found);
        if (!idle.TryTake(out var decoder)) decoder = new(model);
        var margins = document.Margins;
        decoder.Read(document.View, (token, row) =>
        {
            margins.Note(token, row);
            reading.Next(token, row);
        });
        idle.Add(decoder);
        reading.Close();
    }
}
