using System.Collections.Frozen;
using Greffe.Citations.Finding;
using Greffe.Decisions;

namespace Greffe.Citations.Cases;

/// <summary>The town of a court: one that some court of the reference list has, else one word with a capital.</summary>
internal static class Town
{
    private const int MostLetters = 48;

    private static readonly FrozenSet<string> Known = KnownCourts.All.Select(court => SlugOf(court.Label)).ToFrozenSet();

    private static readonly FrozenSet<string> NotTowns =
        FrozenSet.Create("france", "monsieur", "madame", "m", "mme", "rg", "n", "pole", "chambre", "ch", "arret", "jugement", "du", "le", "la", "sect", "pr");

    /// <summary>Passes «Paris», «de Lyon», «d'Aix-en-Provence», «Fort de France»; its identifier, or null.</summary>
    public static string? TryRead(ref Cursor cursor)
    {
        var from = cursor.At;
        cursor.Blanks();
        if (cursor.Sign(',')) cursor.Blanks();
        _ = cursor.Take("de la ") || cursor.Take("de l'") || cursor.Take("de ") || cursor.Take("d'") || cursor.Take("du ") || cursor.Take("des ");
        var start = cursor.At;
        if (!cursor.IsCapital)
        {
            cursor.At = from;
            return null;
        }

        var (end, town) = (start, (string?)null);
        for (var words = 0; words < 8 && cursor.At - start < MostLetters; words++)
        {
            while (Letters.IsWord(cursor.Now)) cursor.At++;
            var slug = Letters.Slug(cursor.Folded[start..cursor.At]);
            if (Known.Contains(slug)) (end, town) = (cursor.At, slug);
            if (words == 0 && town is null) (end, town) = Single(cursor, start);
            if (!Joined(ref cursor)) break;
        }

        cursor.At = town is null ? from : end;
        return town;
    }

    private static (int End, string? Town) Single(Cursor cursor, int start)
    {
        while (cursor.Now is '-' or '\'' && Letters.IsWord(cursor.Look(1)))
        {
            cursor.At++;
            while (Letters.IsWord(cursor.Now)) cursor.At++;
        }

        var slug = Letters.Slug(cursor.Folded[start..cursor.At]);
        return cursor.At - start < 3 || NotTowns.Contains(slug) ? (start, null) : (cursor.At, slug);
    }

    private static bool Joined(ref Cursor cursor)
    {
        if (cursor.Now is '-' or '\'')
        {
            cursor.At++;
            return true;
        }

        return cursor.Blanks() && Letters.IsWord(cursor.Now);
    }

    private static string SlugOf(string label)
    {
        var cursor = new Cursor(label, Letters.Fold(label), 0);
        if (!CourtName.TryRead(ref cursor, out _)) return "";
        _ = cursor.Take(" de la ") || cursor.Take(" de l'") || cursor.Take(" de ") || cursor.Take(" d'") || cursor.Take(" du ") || cursor.Take(" des ") || cursor.Blanks();
        return Letters.Slug(cursor.Folded[cursor.At..]);
    }
}
