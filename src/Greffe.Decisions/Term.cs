namespace Greffe.Decisions;

/// <summary>A value of a controlled list (chamber, formation, solution, type, publication level), with the words shown to people.</summary>
/// <param name="Key">Key in the list, <c>other</c> when the list has none for it.</param>
/// <param name="Label">French words, as the source gave them or as the list has them.</param>
public sealed record Term(string Key, string Label)
{
    /// <summary>Key of a value that the list does not hold.</summary>
    public const string OtherKey = "other";
}
