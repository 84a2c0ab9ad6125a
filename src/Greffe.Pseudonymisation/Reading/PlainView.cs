using System.Buffers;
using System.Globalization;
using System.Text;

namespace Greffe.Pseudonymisation.Reading;

/// <summary>
/// A text as a reader sees it: invisible characters dropped, accents composed, letters of other scripts that look Latin made Latin.
/// Detectors read the view; spans are moved back to the text with <see cref="ToOriginal"/>. A text without such characters is its own view.
/// </summary>
internal sealed class PlainView
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(SuspiciousCharacters());
    private readonly int[]? starts;

    private PlainView(string text, int[]? starts) => (Text, this.starts) = (text, starts);

    /// <summary>The view.</summary>
    public string Text { get; }

    /// <summary>Reads a text, in linear time.</summary>
    public static PlainView Of(string original) =>
        original.AsSpan().ContainsAny(Suspicious) || HasForeign(original) ? Build(original) : new(original, null);

    /// <summary>Where a stretch of the view stands in the original text.</summary>
    public TextSpan ToOriginal(int start, int end) => starts is null
        ? new(start, end)
        : new(starts[start], end > start ? Math.Max(starts[end - 1] + 1, EndOf(end)) : starts[start]);

    /// <summary>Latin letter that a letter of another script is drawn like; the letter itself otherwise.</summary>
    internal static char Latin(char letter)
    {
        if (letter is >= '\uFF01' and <= '\uFF5E') return (char)(letter - 0xFEE0);
        if (letter is < '\u0370' or > '\u04FF') return letter;
        var index = Drawn.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? letter : Alike[index];
    }

    private const string Drawn = "АВЕКМНОРСТХУІЈЅаеорсхуіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιαρυк";
    private const string Alike = "ABEKMHOPCTXYIJSaeopcxyijsABEZHIKMNOPTYXoviapuk";

    // The mark that hides inside a name belongs to it: the stretch runs up to the next visible character's own start minus the spaces.
    private int EndOf(int end)
    {
        var last = starts![end - 1];
        return end < starts.Length && starts[end] > last + 1 ? starts[end] : last + 1;
    }

    private static bool HasForeign(string text)
    {
        foreach (var letter in text.AsSpan())
            if (letter is (>= '\u0370' and <= '\u04FF') or (>= '\uFF01' and <= '\uFF5E')) return true;
        return false;
    }

    private static PlainView Build(string original)
    {
        var view = new StringBuilder(original.Length);
        var starts = new List<int>(original.Length + 1);
        for (var index = 0; index < original.Length; index++)
        {
            var letter = original[index];
            if (IsInvisible(letter)) continue;
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark && view.Length > 0)
            {
                Compose(view, letter);
                continue;
            }
            view.Append(Latin(letter));
            starts.Add(index);
        }
        starts.Add(original.Length);
        return new(view.ToString(), [.. starts]);
    }

    private static void Compose(StringBuilder view, char mark)
    {
        Span<char> pair = [view[^1], mark];
        if (char.IsSurrogate(pair[0])) return;
        var composed = new string(pair).Normalize(NormalizationForm.FormC);
        if (composed.Length == 1) view[^1] = composed[0];
    }

    private static bool IsInvisible(char letter) =>
        letter is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or '\uFEFF' || letter is >= '\u200B' and <= '\u200F'
        || letter is >= '\u202A' and <= '\u202E' || letter is >= '\u2060' and <= '\u206F';

    private static char[] SuspiciousCharacters() =>
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code)
            .Where(letter => IsInvisible(letter)
                || (letter is >= '\u0300' and <= '\u036F') || (letter is >= '\u1AB0' and <= '\u1AFF') || (letter is >= '\u20D0' and <= '\u20FF'))];
}
