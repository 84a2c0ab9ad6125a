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

    private static readonly string[] Latin = [.. Enumerable.Range(0, 0x250).Select(code => Reduce((char)code))];

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
            if (letters.Length > 0) Add(words, text, letters, start, end, before);
            letters.Clear();
            (start, before) = (-1, end);
        }
        return new(text, words);
    }

    // «Duper-⏎ray»: a word cut at a line end is one word.
    private static void Add(List<AuditWord> words, string text, StringBuilder letters, int start, int end, int before)
    {
        var between = text.AsSpan(before, start - before);
        var cut = words.Count > 0 && between.Length is 2 or 3 && between[0] is '-' or '\u2010' && between[^1] == '\n' && char.IsLower(text[start]);
        if (!cut) words.Add(new(letters.ToString(), new(start, end), char.IsUpper(text[start]), between is " " ? " " : between.ToString()));
        else words[^1] = words[^1] with { Letters = words[^1].Letters + letters, Span = new(words[^1].Span.Start, end) };
    }

    /// <summary>The words of a term.</summary>
    public static string[] Cut(string term) => [.. Read(term).Words.Select(word => word.Letters)];

    // True when the character belongs to a word: a letter, a digit, or an invisible character inside one.
    private static bool Append(StringBuilder letters, string text, ref int at, out bool invisible)
    {
        var letter = text[at];
        if (char.IsAscii(letter))
        {
            invisible = false;
            if (!char.IsAsciiLetterOrDigit(letter)) return false;
            letters.Append(char.ToLowerInvariant(letter));
            return true;
        }
        var category = CharUnicodeInfo.GetUnicodeCategory(letter);
        invisible = category is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
        if (invisible) return true;
        if (!char.IsLetterOrDigit(letter)) return false;
        letters.Append(letter < Latin.Length ? Latin[letter] : Reduce(letter));
        return true;
    }

    private static string Reduce(char letter) => char.IsSurrogate(letter) ? "" : string.Concat(letter.ToString().Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit).Select(Skeleton));

    private static string Skeleton(char letter)
    {
        if (letter is 'œ' or 'Œ') return "oe";
        if (letter is 'æ' or 'Æ') return "ae";
        var index = Others.IndexOf(letter, StringComparison.Ordinal);
        return index >= 0 ? Skeletons[index].ToString() : char.ToLowerInvariant(letter).ToString();
    }
}
