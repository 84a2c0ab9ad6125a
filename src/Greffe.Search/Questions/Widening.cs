namespace Greffe.Search.Questions;

/// <summary>What to ask besides when few decisions hold all the words that stood side by side. Words joined by an operator stay required.</summary>
internal static class Widening
{
    /// <summary>Fewer decisions than that call for those that hold most of the words.</summary>
    public const int Few = 30;

    /// <summary>The wider question; null when there is none, or no need.</summary>
    /// <param name="asked">What was asked.</param>
    /// <param name="found">How many decisions it found.</param>
    /// <param name="withNear">Whether decisions with most of the words are wanted beside the others.</param>
    public static Ask.Most? Of(Ask asked, long found, bool withNear) => asked switch
    {
        Ask.And { Bare: > 2 } words when withNear && found < Few => Most(words, (words.Bare * 3 + 4) / 5),
        Ask.And { Bare: > 1 } words when found == 0 => Most(words, 1),
        _ => null,
    };

    /// <summary>The widest question: any of the words; null when it is that already.</summary>
    public static Ask.Most? Wider(Ask.Most most) => most.Least > 1 ? most with { Least = 1 } : null;

    private static Ask.Most Most(Ask.And words, int least) =>
        new([.. words.Parts.Take(words.Bare)], least, [.. words.Parts.Skip(words.Bare)]);
}
