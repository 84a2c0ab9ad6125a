using Greffe.Pseudonymisation.Tagging;

namespace Greffe.Pseudonymisation.Doubting;

/// <summary>What the sequence model said of each token of a document, kept for the estimate of doubt: it knows how near it came to another answer.</summary>
/// <param name="tokens">Number of tokens.</param>
internal sealed class Margins(int tokens)
{
    private readonly float[] outside = new float[tokens];
    private readonly float[] person = new float[tokens];

    /// <summary>Whether a model read the document: without one, nothing here means anything.</summary>
    public bool AreKnown { get; private set; }

    /// <summary>Probability that the token belongs to no mention.</summary>
    public float Outside(int token) => outside[token];

    /// <summary>Probability that it belongs to the name of a party or third person.</summary>
    public float Person(int token) => person[token];

    /// <summary>Keeps the row of one token (see <see cref="Labels"/>).</summary>
    public void Note(int token, ReadOnlySpan<float> row)
    {
        AreKnown = true;
        outside[token] = row[0];
        person[token] = row[Labels.Begin(Tag.Person)] + row[Labels.Begin(Tag.Person) + 1];
    }
}
