using System.Globalization;
using System.Text;

namespace Greffe.Corpus.Drawing;

/// <summary>A hash that is the same on every machine and in every version of the framework (FNV-1a, then a finaliser).</summary>
internal static class StableHash
{
    public static ulong Of(string text, ulong salt = 0)
    {
        var hash = 14695981039346656037UL ^ salt;
        foreach (var unit in text) hash = (hash ^ unit) * 1099511628211UL;
        return Mix(hash);
    }

    public static ulong Mix(ulong value)
    {
        value ^= value >> 30;
        value *= 0xBF58476D1CE4E5B9UL;
        value ^= value >> 27;
        value *= 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>Capitals without accents, hyphens and apostrophes as spaces: «L'Haÿ-les-Roses» and «L HAY LES ROSES» fold alike.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var unit in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.IsLetter(unit) ? char.ToUpperInvariant(unit) : ' ');
        }
        return folded.ToString();
    }
}
