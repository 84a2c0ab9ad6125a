namespace Greffe.Pseudonymisation;

/// <summary>
/// Finds one family of identifying words in a text: a checked number, a way of writing a name, or a trained model. Detectors share no state, may
/// be called from several threads at once, and take linear time whatever the text.
/// </summary>
public interface IMentionDetector
{
    /// <summary>Adds what it finds to <paramref name="found"/>, in any order; candidates may overlap.</summary>
    void Detect(DocumentText document, ICollection<Candidate> found);
}
