using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Tagging;

/// <summary>
/// The trained model as a detector: a run of words whose probability of standing outside any mention is low becomes a mention of the likeliest tag.
/// A miss costs more than a word too many, hence the thresholds.
/// </summary>
internal sealed class SequenceDetector(SequenceModel model) : IMentionDetector
{
    private readonly ThreadLocal<Decoder> decoders = new(() => new(model));

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        if (document.Tokens.Count == 0) return;
        var reading = new MentionReading(document, found);
        decoders.Value!.Read(document.View, reading.Next); // The factory never gives null.
        reading.Close();
    }
}
