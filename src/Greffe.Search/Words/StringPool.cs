namespace Greffe.Search.Words;

/// <summary>One string for each distinct word of a text: a decision repeats its words about four times.</summary>
internal sealed class StringPool
{
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    /// <summary>The string with these characters.</summary>
    public string Get(ReadOnlySpan<char> characters)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(characters, out var kept)) return kept;
        var added = characters.ToString();
        words.Add(added);
        return added;
    }
}
