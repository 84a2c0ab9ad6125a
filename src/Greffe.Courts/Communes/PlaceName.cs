using System.Globalization;
using System.Text;

namespace Greffe.Courts.Communes;

/// <summary>Forms in which two spellings of a place are equal.</summary>
internal static class PlaceName
{
    /// <summary>Words in lower case without accents; hyphens and apostrophes part words; «St» and «Ste» in full.</summary>
    public static List<string> Words(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (c is 'œ' or 'Œ') word.Append("oe");
            else if (c is 'æ' or 'Æ') word.Append("ae");
            else if (char.IsAsciiLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) Close(words, word);
        }

        Close(words, word);
        return words;
    }

    /// <summary>The words with one blank between: the strict key.</summary>
    public static string Key(string text) => string.Join(' ', Words(text));

    /// <summary>The key without articles and «de»: how people shorten names. A name of small words alone keeps them.</summary>
    public static string Loose(string key)
    {
        var kept = key.Split(' ').Where(word => word is not ("le" or "la" or "les" or "l" or "de" or "du" or "des" or "d"));
        var loose = string.Join(' ', kept);
        return loose.Length == 0 ? key : loose;
    }

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length == 0) return;
        words.Add(word.ToString() switch { "st" => "saint", "ste" => "sainte", "sts" => "saints", "stes" => "saintes", "s" when words.Count > 0 => "sur", var other => other });
        word.Clear();
    }
}
