using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>Chambers of the Cour de cassation, in every order of their words: «2e civ.», «Civ. 2ème», «deuxième chambre civile», «Chambre civile 2».</summary>
internal static class CassationChamber
{
    private static readonly (string Word, string Unit)[] Branches =
    [
        ("civile", "civ"), ("civ", "civ"), ("commerciale, financiere et economique", "com"), ("commerciale financiere et economique", "com"), ("commerciale", "com"),
        ("com", "com"), ("comm", "com"), ("sociale", "soc"), ("soc", "soc"), ("criminelle", "crim"), ("crim", "crim"), ("assemblee pleniere", "ap"), ("ass. plen", "ap"),
        ("ass plen", "ap"), ("ass. pl", "ap"), ("ap", "ap"), ("pleniere", "ap"), ("plen", "ap"), ("mixte", "mixte"), ("mixt", "mixte"), ("reunies", "reun"), ("reun", "reun"), ("requetes", "req"), ("req", "req"),
    ];

    private static readonly (string Word, int Rank)[] Ordinals =
    [
        ("premiere", 1), ("1ere", 1), ("1re", 1), ("1 re", 1), ("1er", 1), ("1e", 1), ("iere", 1), ("deuxieme", 2), ("seconde", 2), ("2eme", 2), ("2nde", 2), ("2e", 2), ("2 e", 2), ("2d", 2),
        ("troisieme", 3), ("3eme", 3), ("3e", 3), ("3 e", 3), ("iii", 3), ("ii", 2), ("i", 1), ("1", 1), ("2", 2), ("3", 3),
    ];

    /// <summary>Passes a chamber; its unit (<c>civ2</c>, <c>soc</c>, <c>ap</c>), or null.</summary>
    public static string? TryRead(ref Cursor cursor)
    {
        var from = cursor.At;
        var (branch, rank, end) = ((string?)null, 0, from);
        for (var parts = 0; parts < 7; parts++)
        {
            if (parts > 0) Joint(ref cursor);
            if (rank == 0 && Ordinal(ref cursor, branch is not null) is > 0 and var read) rank = read;
            else if (Branch(ref cursor) is { } read2 && (branch is null || branch == read2)) branch = read2;
            else if (!cursor.Short("chambres") && !cursor.Short("chambre") && !cursor.Short("ch") && !cursor.Short("sect")) break;
            end = cursor.At;
        }

        if (branch is null || (branch == "civ") != rank > 0)
        {
            if (branch != "civ" || rank != 0)
            {
                cursor.At = from;
                return null;
            }
        }

        cursor.At = end;
        return rank > 0 ? $"{branch}{rank}" : branch;
    }

    private static void Joint(ref Cursor cursor)
    {
        cursor.Blanks();
        while (cursor.Now is '.' or ',' or '(' or ')' or '-') cursor.At++;
        cursor.Blanks();
    }

    private static string? Branch(ref Cursor cursor)
    {
        foreach (var (word, unit) in Branches)
            if (word[0] == cursor.Now && cursor.Short(word)) return unit;
        return null;
    }

    private static int Ordinal(ref Cursor cursor, bool afterBranch)
    {
        var from = cursor.At;
        foreach (var (word, rank) in Ordinals)
        {
            if (word[0] != cursor.Now || !cursor.Word(word)) continue;
            // «Civ. 1 juin» has no ordinal: a bare digit before a month is a day.
            if (!char.IsAsciiDigit(word[^1]) && !word.Contains(' ', StringComparison.Ordinal) && word is not "1er") return rank;
            var date = new Cursor(cursor.Raw, cursor.Folded, from);
            if (afterBranch && !DateReader.TryRead(ref date, out _)) return rank;
            if (!afterBranch && word.Contains(' ', StringComparison.Ordinal)) return rank;
            cursor.At = from;
        }

        return 0;
    }
}
