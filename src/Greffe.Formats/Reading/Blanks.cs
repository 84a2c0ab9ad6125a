namespace Greffe.Formats.Reading;

/// <summary>Blanks of metadata values. U+FFFE, which is no character and stops normalisation, counts as one.</summary>
internal static class Blanks
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', '\u00A0', '\uFFFE'];

    /// <summary>The words of <paramref name="text"/> with one blank between; null when there is none.</summary>
    public static string? CollapsedOrNull(string? text)
    {
        if (text is null) return null;
        var words = string.Join(' ', text.Split(Separators, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words.IsNormalized() ? words : words.Normalize();
    }
}
