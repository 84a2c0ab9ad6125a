using System.Globalization;
using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>Formations of the other courts: those of the Conseil d'État are kept in the identifier, the rest is passed over.</summary>
internal static class Formation
{
    private static readonly string[] Passed =
    [
        "grande chambre", "gde ch", "gr. ch", "grande ch", "gc", "formation pleniere", "assemblee pleniere", "ass. plen", "plen", "chambre sociale", "ch. soc", "ch. sociale",
        "chambre commerciale", "ch. com", "chambre civile", "ch. civ", "ch. civile", "chambre correctionnelle", "ch. corr", "chambre de l'instruction", "ch. instr",
        "chambre sociale", "ch. prud", "juge de l'execution", "jex", "refere", "referes", "ref", "ord. ref", "juge des referes", "chambre", "ch", "section", "sect", "pole", "formation", "p", "audience",
        "civile", "sociale", "commerciale", "premiere", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "pleniere", "dec", "decision", "avis",
    ];

    /// <summary>Passes «ass.», «Sect.», «9ème - 10ème chambres réunies», «ord.»; its unit, or null.</summary>
    public static string? TryReadCouncil(ref Cursor cursor)
    {
        var from = cursor.At;
        if (cursor.Word("assemblee du contentieux") || cursor.Short("assemblee") || cursor.Short("ass")) return "ass";
        if (cursor.Word("section du contentieux") || cursor.Short("section") || cursor.Short("sect")) return "sect";
        if (cursor.Short("ordonnance") || cursor.Short("ord") || cursor.Word("juge des referes") || cursor.Short("ref")) return "ord";
        if (Ranked(ref cursor, out var first))
        {
            var many = Joined(ref cursor) && Ranked(ref cursor, out var second) ? second : null;
            cursor.Blanks();
            var kind = Kind(ref cursor);
            if (kind is not null) return many is null ? $"{first}{kind}" : $"{first}-{many}{kind}r";
        }

        cursor.At = from;
        if (BarePair(ref cursor, out var pair)) return $"{pair}ssr";
        cursor.At = from;
        return null;
    }

    /// <summary>Passes one word of a formation, an ordinal or a rank: «2e», «ch.», «pôle 5», «A».</summary>
    public static bool Pass(ref Cursor cursor)
    {
        var from = cursor.At;
        if (cursor.Any(Passed))
        {
            if (cursor.Blanks() && cursor.IsCapital && !Letters.IsWord(cursor.Look(1))) cursor.At++;
            else if (cursor.Digits(1, 2, out _) && Letters.IsWord(cursor.Now)) cursor.At = from;
            return cursor.At > from;
        }

        if (Ranked(ref cursor, out _)) return true;
        cursor.At = from;
        return false;
    }

    private static bool Ranked(ref Cursor cursor, out string rank)
    {
        var from = cursor.At;
        rank = "";
        if (!cursor.Digits(1, 2, out var digits)) return false;
        rank = int.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        foreach (var ending in (ReadOnlySpan<string>)["eres", "ere", "emes", "eme", "nde", "res", "re", "er", "es", "e"])
            if (cursor.Word(ending)) return true;
        cursor.At = from;
        return false;
    }

    /// <summary>«10/9 SSR»: two bare numbers, only before the word that says what they are.</summary>
    private static bool BarePair(ref Cursor cursor, out string pair)
    {
        pair = "";
        if (!cursor.Digits(1, 2, out var first) || !(cursor.Sign('/') || cursor.Sign('-')) || !cursor.Digits(1, 2, out var second)) return false;
        pair = $"{first}-{second}";
        cursor.Blanks();
        return cursor.Word("ssr");
    }

    private static bool Joined(ref Cursor cursor)
    {
        cursor.Blanks();
        if (!cursor.Sign('-') && !cursor.Sign('/') && !cursor.Word("et") && !cursor.Sign(',')) return false;
        cursor.Blanks();
        return true;
    }

    private static string? Kind(ref Cursor cursor)
    {
        var kind = cursor.Short("chambres") || cursor.Short("chambre") || cursor.Short("ch") || cursor.Word("chr") ? "ch"
            : cursor.Word("sous-sections") || cursor.Word("sous-section") || cursor.Word("ssr") || cursor.Word("s-s-r") || cursor.Take("s.-s.-r.")
                || cursor.Take("ss-sect.") || cursor.Take("s.-s.") || cursor.Word("ss") ? "ss" : null;
        if (kind is null) return null;
        cursor.Blanks();
        if (!cursor.Short("reunies") && !cursor.Short("reun")) _ = cursor.Word("jugeant seule");
        return kind;
    }
}
