using System.Text;
using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>
/// Number of an article in canonical form: «L. 1234-5» is <c>L1234-5</c>, «200 undecies» <c>200-undecies</c>, «D*212-4» <c>D*212-4</c>,
/// «1er» <c>1</c>.
/// </summary>
internal static class ArticleNumber
{
    private static readonly string[] Suffixes =
    [
        "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "undecies", "duodecies", "terdecies",
        "quaterdecies", "quindecies", "sexdecies", "septdecies", "octodecies", "novodecies", "vicies", "unvicies", "duovicies", "tervicies",
        "quatervicies", "quinvicies", "sexvicies", "septvicies", "octovicies", "novovicies", "tricies", "quaterdecies-0",
    ];

    /// <summary>Passes a number.</summary>
    /// <param name="cursor">Moved past it.</param>
    /// <param name="inArticle">Whether the word «article» announced it: then «premier» and small letters count too.</param>
    /// <param name="number">Canonical form.</param>
    /// <param name="lettered">Whether a letter of its part of the code leads it.</param>
    public static bool TryRead(ref Cursor cursor, bool inArticle, out string number, out bool lettered)
    {
        var from = cursor.At;
        number = "";
        var written = new StringBuilder(12);
        lettered = Letter(ref cursor, written, inArticle);
        if (!lettered && inArticle && Word(ref cursor) is { } word)
        {
            number = word;
            return true;
        }

        if (!Digits(ref cursor, written, lettered) || !Ends(ref cursor, written))
        {
            cursor.At = from;
            return false;
        }

        number = written.ToString();
        return true;
    }

    private static string? Word(ref Cursor cursor) =>
        cursor.Word("premier") || cursor.Word("ier") ? "1" : cursor.Word("preliminaire") ? "preliminaire"
        : cursor.Word("liminaire") ? "liminaire" : cursor.Word("unique") ? "unique" : null;

    /// <summary>«L.», «R. *», «LO», «D-»: a capital, or any letter when the word article stands before.</summary>
    private static bool Letter(ref Cursor cursor, StringBuilder written, bool inArticle)
    {
        var from = cursor.At;
        if (cursor.Now is not ('l' or 'r' or 'd' or 'a') || (!inArticle && !cursor.IsCapital)) return false;
        written.Append(char.ToUpperInvariant(cursor.Now));
        cursor.At++;
        if (written[0] == 'L' && cursor.Now is 'o' or 'p')
        {
            written.Append(char.ToUpperInvariant(cursor.Now));
            cursor.At++;
        }
        else if (written[0] == 'L' && cursor.Take(". o") && cursor.Now is '.' or ' ') written.Append('O');

        cursor.Blanks();
        if (cursor.Sign('*')) written.Append('*');
        if (cursor.Sign('.')) cursor.Blanks();
        if (cursor.Sign('*')) written.Append('*');
        if (cursor.Sign('-') || cursor.Sign('.') || cursor.Sign(',')) cursor.Blanks();
        cursor.Blanks();
        if (char.IsAsciiDigit(cursor.Now) || (inArticle && cursor.Now == 'l' && char.IsAsciiDigit(cursor.Look(1)))) return true;
        cursor.At = from;
        written.Clear();
        return false;
    }

    /// <summary>«1234-5», with blanks around the hyphens of a scan when a letter leads.</summary>
    private static bool Digits(ref Cursor cursor, StringBuilder written, bool lettered)
    {
        var scanned = lettered && cursor.Now == 'l';
        if (scanned) cursor.At++;
        if (!cursor.Digits(1, scanned ? 4 : 5, out var first)) return false;
        written.Append(scanned ? "1" : "").Append(first);
        for (var parts = 0; parts < 6; parts++)
        {
            var from = cursor.At;
            if (lettered && cursor.Blanks() && cursor.Now != '-') cursor.At = from;
            var dot = lettered && cursor.Now == '.' && char.IsAsciiDigit(cursor.Look(1));
            if (!dot && cursor.Now != '-') break;
            cursor.At++;
            if (lettered) cursor.Blanks();
            if (!cursor.Digits(1, 4, out var part))
            {
                cursor.At = from;
                break;
            }

            written.Append('-').Append(part);
        }

        return true;
    }

    /// <summary>«1er», «bis», «quater B», and no letter right behind.</summary>
    private static bool Ends(ref Cursor cursor, StringBuilder written)
    {
        if (written.Length == 1 && written[0] == '1') _ = cursor.Take("er");
        for (var count = 0; count < 4; count++)
        {
            var from = cursor.At;
            if (!cursor.Blanks() && cursor.Now == '-') cursor.At++;
            if (Suffix(ref cursor) is { } suffix) written.Append('-').Append(suffix);
            else if (cursor.At > from && SingleCapital(ref cursor) is { } letter) written.Append('-').Append(letter);
            else
            {
                cursor.At = from;
                break;
            }
        }

        return !Letters.IsWord(cursor.Now) || (cursor.Now is 'a' && cursor.Look(1) is ' ');
    }

    private static string? Suffix(ref Cursor cursor)
    {
        if (cursor.Now is < 'b' or > 'v') return null;
        foreach (var suffix in Suffixes)
            if (cursor.Word(suffix)) return suffix;
        return cursor.Word("quater-0") ? "quater-0" : null;
    }

    /// <summary>A capital of its own, as the tax code numbers: «39 A», «244 quater B». «200 A » before a name is none.</summary>
    private static string? SingleCapital(ref Cursor cursor)
    {
        var length = 0;
        while (length < 3 && cursor.At + length < cursor.Raw.Length && cursor.Raw[cursor.At + length] is >= 'A' and <= 'Z') length++;
        if (length is 0 or 3 || Letters.IsWord(cursor.Look(length)) || cursor.Look(length) is '.' or '\'') return null;
        var letters = cursor.Raw.Slice(cursor.At, length);
        if (letters is "C" or "CP" or "DU" or "ET" or "OU" or "DE" or "AU" or "CC" or "CT" or "À" or "AL" || (letters is "A" && char.IsAsciiDigit(cursor.Look(2)))) return null;
        cursor.At += length;
        return letters.ToString();
    }
}
