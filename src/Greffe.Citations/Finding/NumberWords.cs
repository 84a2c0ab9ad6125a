namespace Greffe.Citations.Finding;

/// <summary>Numbers in words, as dates are written in old judgments: «vingt et un», «mil neuf cent quatre-vingt-dix-neuf», «deux mille vingt».</summary>
internal static class NumberWords
{
    // Longer words first where one begins another.
    private static readonly (string Word, int Value)[] Words =
    [
        ("quatre-vingts", 80), ("quatre-vingt", 80), ("quatre vingt", 80), ("soixante", 60), ("cinquante", 50), ("quarante", 40), ("trente", 30),
        ("vingt", 20), ("seize", 16), ("quinze", 15), ("quatorze", 14), ("treize", 13), ("douze", 12), ("onze", 11), ("dix", 10), ("neuf", 9),
        ("huit", 8), ("sept", 7), ("six", 6), ("cinq", 5), ("quatre", 4), ("trois", 3), ("deux", 2), ("une", 1), ("un", 1),
    ];

    private const int MostWords = 9;

    /// <summary>Passes a number under 3,000.</summary>
    public static bool TryRead(ref Cursor cursor, out int value)
    {
        value = 0;
        var read = 0;
        var end = cursor.At;
        for (var count = 0; count < MostWords; count++)
        {
            if (read > 0 && !Join(ref cursor)) break;
            if (cursor.Word("mille") || cursor.Word("mil")) value = (value == 0 ? 1 : value) * 1000;
            else if (cursor.Word("cents") || cursor.Word("cent")) value = (value / 1000 * 1000) + ((value % 1000 == 0 ? 1 : value % 1000) * 100);
            else if (Small(ref cursor, out var small)) value += small;
            else break;
            read++;
            end = cursor.At;
        }

        cursor.At = end;
        return read > 0;
    }

    private static bool Join(ref Cursor cursor)
    {
        if (cursor.Sign('-')) return true;
        if (!cursor.Blanks()) return false;
        if (cursor.Word("et")) cursor.Blanks();
        return true;
    }

    private static bool Small(ref Cursor cursor, out int value)
    {
        foreach (var (word, number) in Words)
        {
            value = number;
            if (cursor.Word(word)) return true;
        }

        value = 0;
        return false;
    }
}
