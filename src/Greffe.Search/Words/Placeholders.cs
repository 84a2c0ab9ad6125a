namespace Greffe.Search.Words;

/// <summary>Placeholders of the public text: <c>[A]</c>, <c>[AB]</c>, <c>[Adresse 1]</c>, <c>[Date naissance 2]</c>.</summary>
internal static class Placeholders
{
    private const int MaxLength = 48;

    /// <summary>Length of the placeholder that opens at <paramref name="start"/>; 0 when there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start)
    {
        var window = text.Slice(start, Math.Min(MaxLength, text.Length - start));
        var close = window.IndexOf(']');
        return close > 1 && IsPlaceholder(window[1..close]) ? close + 1 : 0;
    }

    private static bool IsPlaceholder(ReadOnlySpan<char> inner)
    {
        if (!char.IsUpper(inner[0]) || inner.Contains('\n')) return false;
        if (inner.Length <= 3) return !inner.ContainsAnyExceptInRange('A', 'Z');
        var blank = inner.LastIndexOf(' ');
        return blank > 0 && blank + 1 < inner.Length && !inner[(blank + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
