using System.Globalization;
using System.Text;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>A word as the audit sees it.</summary>
/// <param name="Letters">Its letters and digits, small, bare of accents and look-alikes.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="IsCapital">Whether it starts with a capital.</param>
/// <param name="Before">Characters between the word before and this one.</param>
internal readonly record struct AuditWord(string Letters, TextSpan Span, bool IsCapital, string Before);

/// <summary>
/// The audit's own reading of a text, written apart from the engine's on purpose: compatibility decomposition, every mark and invisible character
/// dropped, letters of other scripts mapped by their skeleton, everything else a separator.
/// </summary>
internal sealed class AuditText
{
    private const string Others = "аеорсхуіјѕвнкмтɑοανερτικωЅЈІАВЕКМНОРСТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧıłøđ";
    private const string Skeletons = "aeopcxyijsbhkmtaoaveptikwsjiabekmhopctxyabezhikmnoptyxilod";

    private AuditText(string text, List<AuditWord> words) => (Text, Words) = (text, words);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Its words, in reading order.</summary>
    public IReadOnlyList<AuditWord> Words { get; }

    /// <summary>Reads a text.</summary>
    public static AuditText Read(string text)
    {
        List<AuditWord> words = [];
        var letters = new StringBuilder();
        var (start, end, before) = (-1, 0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && Append(letters, text, ref at, out var invisible))
            {
                if (!invisible && start < 0) start = at;
                if (start >= 0) { end = at + 1; continue; }
                letters.Clear();
                continue;
            }
            if (start < 0) continue;
            if (letters.Length > 0) words.Add(new(letters.ToString(), new(start, end), char.IsUpper(text[start]), text[before..start]));
            letters.Clear();
            (start, before) = (-1, end);
        }
        return new(text, words);
    }

    /// <summary>The words of a term.</summary>
    public static string[] Cut(string term) => [.. Read(term).Words.Select(word => word.Letters)];

    // True when the character belongs to a word: a letter, a digit, or an invisible character inside one.
    private static bool Append(StringBuilder letters, string text, ref int at, out bool invisible)
    {
        var letter = text[at];
        var category = CharUnicodeInfo.GetUnicodeCategory(letter);
        invisible = category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
        if (invisible) return true;
        if (letter < 128)
        {
            if (!char.IsAsciiLetterOrDigit(letter)) return false;
            letters.Append(char.ToLowerInvariant(letter));
            return true;
        }
        if (!char.IsLetterOrDigit(letter)) return false;
        foreach (var part in letter.ToString().Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(part)) letters.Append(Skeleton(part));
        return true;
    }

    private static string Skeleton(char letter)
    {
        if (letter is 'œ' or 'Œ') return "oe";
        if (letter is 'æ' or 'Æ') return "ae";
        var index = Others.IndexOf(letter, StringComparison.Ordinal);
        return index >= 0 ? Skeletons[index].ToString() : char.ToLowerInvariant(letter).ToString();
    }
}
