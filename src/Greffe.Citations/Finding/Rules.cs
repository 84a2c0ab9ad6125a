using System.Buffers;
using Greffe.Citations.Cases;
using Greffe.Citations.Statutes;

namespace Greffe.Citations.Finding;

/// <summary>Which rules are tried at a word, by its first letter: most words are none's.</summary>
internal static class Rules
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789npradct");
    private static readonly SearchValues<char> OfReferences = SearchValues.Create("cpt123das");
    private static readonly SearchValues<char> OfInstruments = SearchValues.Create("acdlnoprtqs");

    /// <summary>Tries the rules at a word; true when one of them took it.</summary>
    public static bool TryRead(ref Cursor cursor, Findings found)
    {
        var first = cursor.Now;
        return (first is 'a' or 'l' or 'r' or 'd' && StartsArticle(cursor) && Articles.TryRead(ref cursor, found))
            || Identifiers.TryRead(ref cursor, found)
            || (OfReferences.Contains(first) && Reference.TryRead(ref cursor, found))
            || ((OfNumbers.Contains(first) || cursor.IsCapital) && LooseNumbers.TryRead(ref cursor, found))
            || (OfInstruments.Contains(first) && Instruments.TryRead(ref cursor, found));
    }

    private static bool StartsArticle(in Cursor cursor) =>
        cursor.Now == 'a' ? (cursor.Look(1) == 'r' && cursor.Look(2) == 't') || !char.IsAsciiLetter(cursor.Look(1))
        : !char.IsAsciiLetter(cursor.Look(1)) || (cursor.Now == 'l' && cursor.Look(1) is 'o' or 'p' && !char.IsAsciiLetter(cursor.Look(2)));
}
