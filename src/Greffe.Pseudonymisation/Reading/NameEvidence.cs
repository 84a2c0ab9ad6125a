namespace Greffe.Pseudonymisation.Reading;

/// <summary>How much a word looks like each kind, as log-odds: above 0 more likely than not, from its letters and from lists seen in training.</summary>
/// <param name="First">First name.</param>
/// <param name="Surname">Surname.</param>
/// <param name="Place">Town.</param>
/// <param name="Common">Common word of judgments and newspapers.</param>
internal sealed record NameEvidence(float First, float Surname, float Place, float Common)
{
    /// <summary>Whether it reads as a name of a person rather than as a common word.</summary>
    public bool IsNameLike => Math.Max(First, Surname) > Common;

    /// <summary>Whether it reads as a common word and hardly as a name.</summary>
    public bool IsPlainWord => Common > 1 && Common > First + 1 && Common > Surname;

    /// <summary>Whether it reads as a first name.</summary>
    public bool IsFirstName => First > 0.5f && First > Common && First > Place;
}
