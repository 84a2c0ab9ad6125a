namespace Greffe.Search.Words;

/// <summary>What stands before an apostrophe and is no word: «l'», «d'», «qu'», «lorsqu'».</summary>
internal static class Elisions
{
    /// <summary>Whether these folded letters are an elided word.</summary>
    public static bool Contains(ReadOnlySpan<char> folded) => folded switch
    {
        "l" or "d" or "c" or "j" or "m" or "n" or "s" or "t" or "qu" => true,
        "jusqu" or "lorsqu" or "puisqu" or "quoiqu" or "presqu" or "quelqu" => true,
        _ => false,
    };
}
