using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>
/// Codes whose name was misspelt or badly scanned: «code la sécurité sociale», «Code des procédure civile d'exécution», «code du travaiI».
/// Only the words that carry meaning count, and one letter in eight may be wrong.
/// </summary>
internal static class MisspeltCode
{
    private const int MostLetters = 64;
    private const int MostWords = 9;

    private static readonly string[] SmallWords =
        ["de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "au", "aux", "a", "pour", "par", "dc", "cle", "i"];

    private static readonly (string Skeleton, string Code)[] Known =
    [
        .. Tables.Rows("codes.tsv").Where(row => row[2] == "in-force" && row[3].StartsWith("Code", StringComparison.Ordinal) && !row[3].Contains('('))
            .Select(row => (Skeleton(row[3]), row[0].StartsWith("code-de-l-entree", StringComparison.Ordinal) ? "ceseda" : row[0]))
            .Append((Skeleton("code de l'entrée et du séjour des étrangers"), "ceseda"))
            .Append((Skeleton("code rural"), "code-rural-et-de-la-peche-maritime")),
    ];

    /// <summary>Passes «code» and the words of the code they look like most; null when they look like none.</summary>
    public static string? TryRead(ref Cursor cursor)
    {
        var from = cursor.At;
        if (!cursor.Word("code") && !cursor.Word("codes")) return null;
        Span<char> letters = stackalloc char[MostLetters];
        var (length, best, bestScore, bestEnd) = (0, (string?)null, 0, from);
        for (var words = 0; words < MostWords && Next(ref cursor, letters, ref length); words++)
        {
            if (Closest(letters[..length]) is not { } close || close.Score < bestScore) continue;
            (best, bestScore, bestEnd) = (close.Code, close.Score, cursor.At);
        }

        cursor.At = best is null ? from : bestEnd;
        return best;
    }

    /// <summary>Passes one word with what stands before it; small words add no letters.</summary>
    private static bool Next(ref Cursor cursor, scoped Span<char> letters, ref int length)
    {
        cursor.Blanks();
        while (cursor.Now is '\'' or '-') cursor.At++;
        var start = cursor.At;
        while (Letters.IsWord(cursor.Now) && cursor.At - start < 24) cursor.At++;
        var word = cursor.Folded[start..cursor.At];
        if (word.IsEmpty) return false;
        foreach (var small in SmallWords)
            if (word.SequenceEqual(small)) return true;
        if (length + word.Length > letters.Length) return false;
        foreach (var c in word) letters[length++] = AsScanned(c);
        return true;
    }

    private static (string Code, int Score)? Closest(ReadOnlySpan<char> letters)
    {
        (string, int)? closest = null;
        if (letters.Length < 4) return null;
        foreach (var (skeleton, code) in Known)
        {
            var allowed = Math.Max(1, skeleton.Length / 8);
            if (Math.Abs(skeleton.Length - letters.Length) > allowed) continue;
            var distance = Distance(letters, skeleton, allowed);
            if (distance > allowed) continue;
            var score = (skeleton.Length * 4) - distance;
            if (closest is null || score > closest.Value.Item2) closest = (code, score);
        }

        return closest;
    }

    /// <summary>Levenshtein's distance, given up once it is over the limit.</summary>
    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, least) = (row[0], row[0] = i);
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
                least = Math.Min(least, cost);
            }

            if (least > limit) return least;
        }

        return row[right.Length];
    }

    private static string Skeleton(string title)
    {
        var words = Letters.Fold(title).Split([' ', '\'', '-', ','], StringSplitOptions.RemoveEmptyEntries).Skip(1);
        return string.Concat(words.Where(word => !SmallWords.Contains(word)).SelectMany(word => word.Select(AsScanned)));
    }

    /// <summary>Letters that scans take for one another are one.</summary>
    private static char AsScanned(char c) => c switch { 'l' or '1' or 'j' => 'i', '0' => 'o', '5' => 's', _ => c };
}
