using Greffe.Citations.Cases;
using Greffe.Citations.Statutes;

namespace Greffe.Citations.Finding;

/// <summary>
/// Which rules are tried at a word, by its first two letters: most words are none's. Without these sieves a decision takes three times as
/// long (docs/measures/citations.md).
/// </summary>
internal static class Rules
{
    /// <summary>Tries the rules at a word; true when one of them took it.</summary>
    public static bool TryRead(ref Cursor cursor, Findings found) =>
        (StartsArticle(cursor) && Articles.TryRead(ref cursor, found))
        || (StartsIdentifier(cursor) && Identifiers.TryRead(ref cursor, found))
        || (StartsReference(cursor) && Reference.TryRead(ref cursor, found))
        || (StartsNumber(cursor) && LooseNumbers.TryRead(ref cursor, found))
        || (StartsInstrument(cursor) && Instruments.TryRead(ref cursor, found));

    /// <summary>«article», «art.», or a letter of its own.</summary>
    private static bool StartsArticle(in Cursor cursor) => cursor.Now switch
    {
        'a' => (cursor.Look(1) == 'r' && cursor.Look(2) == 't') || !char.IsAsciiLetter(cursor.Look(1)),
        'l' => !char.IsAsciiLetter(cursor.Look(1)) || (cursor.Look(1) is 'o' or 'p' && !char.IsAsciiLetter(cursor.Look(2))),
        'r' or 'd' => !char.IsAsciiLetter(cursor.Look(1)),
        _ => false,
    };

    /// <summary>ECLI, EU:C:, CELEX, and capitals of Légifrance.</summary>
    private static bool StartsIdentifier(in Cursor cursor) => cursor.Now switch
    {
        'e' => cursor.Look(1) is 'c' or 'u',
        'l' => cursor.Look(1) == 'e',
        'j' => cursor.Look(1) is 'o' or 'u',
        'c' => cursor.Look(1) == 'e',
        _ => char.IsAsciiDigit(cursor.Now),
    };

    /// <summary>A court, a chamber or the rank of one: in small letters only when written in full, or as «cass.», «cedh», «cjue».</summary>
    private static bool StartsReference(in Cursor cursor)
    {
        if (cursor.Now is '1' or '2' or '3') return !char.IsAsciiDigit(cursor.Look(1));
        if (cursor.IsCapital) return cursor.Now is 'c' or 't' or 's' or 'a' or 'p' or 'd' or 'm';
        return (cursor.Now, cursor.Look(1), cursor.Look(2), cursor.Look(3)) is ('c', 'o', 'u', 'r') or ('c', 'o', 'n', 's') or ('t', 'r', 'i', 'b') or ('t', 'r', 'o', 'i')
            or ('c', 'h', 'a', 'm') or ('p', 'r', 'e', 'm') or ('d', 'e', 'u', 'x') or ('s', 'e', 'c', 'o') or ('a', 's', 's', 'e')
            or ('c', 'a', 's', 's') or ('c', 'e', 'd', 'h') or ('c', 'j', 'u', 'e');
    }

    /// <summary>«n°», «nos», «pourvoi», «Portalis», «RG», «requête», «répertoire», «affaire», «décision», «C-311/18», «Y 19-10.001», digits.</summary>
    private static bool StartsNumber(in Cursor cursor)
    {
        var second = cursor.Look(1);
        if (char.IsAsciiDigit(cursor.Now)) return true;
        if (cursor.IsCapital && !char.IsAsciiLetter(second)) return true;
        return cursor.Now switch
        {
            'n' => second is 'o' or 'u' || !char.IsAsciiLetter(second),
            'p' => second == 'o' && (cursor.Look(4) == 'v' || cursor.Look(3) == 't'),
            'r' => second is 'g' or '.' || (second == 'e' && cursor.Look(2) is 'q' or 'p'),
            'a' => second == 'f',
            'd' => second == 'e' && cursor.Look(2) == 'c',
            _ => false,
        };
    }

    /// <summary>First letters of acts and of the names in the tables.</summary>
    private static bool StartsInstrument(in Cursor cursor) =>
        InstrumentNames.CanStart(cursor.Now, cursor.Look(1)) || (cursor.Now, cursor.Look(1)) is ('l', 'o' or '.') or ('o', 'r') or ('d', 'e' or 'i' or '.') or ('a', 'r') or ('r', 'e');
}
