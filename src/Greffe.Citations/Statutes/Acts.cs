using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>Acts told by number or date: laws, ordinances, decrees, orders, European regulations and directives.</summary>
internal static class Acts
{
    private static readonly string[] Individual =
        ["par lequel", "par laquelle", "du prefet", "du maire", "de la prefete", "prefectoral", "municipal", "de la cour", "du tribunal", "du juge"];

    /// <summary>Ordinances known by their date: children in danger, foreigners, the statute of judges, free prices and competition.</summary>
    private static readonly string[] Great = ["1945-02-02", "1945-11-02", "1945-10-19", "1958-12-22", "1986-12-01", "1945-10-20", "1959-01-04", "1967-09-28"];

    /// <summary>Passes an act.</summary>
    /// <param name="cursor">Moved past number and date.</param>
    /// <param name="beside">Whether an article of it is cited: then a date alone is enough for an ordinance too.</param>
    public static string? TryRead(ref Cursor cursor, bool beside) => cursor.Now switch
    {
        'l' => Law(ref cursor),
        'o' => Ordinance(ref cursor, beside),
        'd' => Decree(ref cursor) ?? EuropeanAct.Directive(ref cursor),
        'a' => Order(ref cursor),
        'r' => EuropeanAct.Regulation(ref cursor),
        _ => null,
    };

    private static string? Law(ref Cursor cursor)
    {
        var abbreviated = cursor.IsCapital && cursor.Take("l.");
        if (!abbreviated && !cursor.Word("loi") && !cursor.Word("lois")) return null;
        for (var words = 0; words < 3; words++)
        {
            var from = cursor.At;
            if (!cursor.Blanks()) break;
            if (cursor.Any(["organique", "constitutionnelle", "ordinaire", "modifiee"])) continue;
            cursor.At = from;
            break;
        }

        return Numbered(ref cursor, "loi", abbreviated);
    }

    /// <summary>A date alone names an order of a judge as well: it counts beside an article, before «relative à», or for the great ones.</summary>
    private static string? Ordinance(ref Cursor cursor, bool beside)
    {
        if (!cursor.Word("ordonnance") && !(cursor.IsCapital && cursor.Take("ord."))) return null;
        if (Numbered(ref cursor, "ord") is not { } ordinance) return null;
        var isDate = ordinance.Length == "ord:0000-00-00".Length;
        return !isDate || beside || Great.Contains(ordinance[4..]) || IsNormative(cursor) ? ordinance : null;
    }

    private static string? Decree(ref Cursor cursor)
    {
        var abbreviated = cursor.IsCapital && cursor.Take("d.");
        return abbreviated || cursor.Word("decret-loi") || cursor.Word("decret") || (cursor.IsCapital && cursor.Take("decr."))
            ? Numbered(ref cursor, "dec", abbreviated) : null;
    }

    private static string? Order(ref Cursor cursor)
    {
        if (!cursor.Word("arrete") && !(cursor.IsCapital && cursor.Take("arr."))) return null;
        cursor.Blanks();
        _ = cursor.Any(["interministeriel", "ministeriel", "royal"]) && cursor.Blanks();
        _ = cursor.Take("modifie ") | cursor.Take("du ") || cursor.Take("en date du ");
        if (!DateReader.TryRead(ref cursor, out var date)) return null;
        return IsIndividual(cursor) ? null : $"arr:{date:yyyy-MM-dd}";
    }

    /// <summary>«n° 2016-1321 du 7 octobre 2016», in either order; the number wins over the date. After «L.» and «D.» it needs its «n°».</summary>
    private static string? Numbered(ref Cursor cursor, string kind, bool abbreviated = false)
    {
        string? number = null;
        DateOnly? date = null;
        for (var parts = 0; parts < 3; parts++)
        {
            var from = cursor.At;
            cursor.Blanks();
            if (cursor.Sign(',')) cursor.Blanks();
            _ = cursor.Take("modifiee ") || cursor.Take("modifie ");
            if (number is null && Number(ref cursor, abbreviated) is { } read) number = read;
            else if (date is null && Date(ref cursor) is { } day) date = day;
            else
            {
                cursor.At = from;
                break;
            }
        }

        return number is not null ? $"{kind}:{number}" : date is not null ? $"{kind}:{date:yyyy-MM-dd}" : null;
    }

    private static DateOnly? Date(ref Cursor cursor)
    {
        _ = cursor.Take("du ") || cursor.Take("en date du ");
        return DateReader.TryRead(ref cursor, out var date) ? date : null;
    }

    /// <summary>«n° 78-17», «2016-1321»; the number of a circular or of a bill has another shape.</summary>
    private static string? Number(ref Cursor cursor, bool signed)
    {
        var from = cursor.At;
        if (!cursor.NumberSign(out _) && signed) return null;
        if (cursor.Digits(2, 4, out var year) && (year.Length == 2 || (year.Length == 4 && year[0] is '1' or '2' && year[1] is '7' or '8' or '9' or '0')))
        {
            cursor.Blanks();
            if (cursor.Sign('-') && (cursor.Blanks() | true) && cursor.Digits(1, 5, out var rank) && cursor.Now != '-' && !Letters.IsWord(cursor.Now))
                return $"{year}-{rank}";
        }

        cursor.At = from;
        return null;
    }

    /// <summary>An order or ordinance about one person or place, or of a judge, is no text of law.</summary>
    private static bool IsIndividual(in Cursor cursor)
    {
        var after = cursor.Folded.Slice(cursor.At, Math.Min(40, cursor.Folded.Length - cursor.At));
        foreach (var words in Individual)
            if (after.Contains(words, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool IsNormative(in Cursor cursor)
    {
        var after = cursor.Folded.Slice(cursor.At, Math.Min(16, cursor.Folded.Length - cursor.At)).TrimStart(" \n,");
        foreach (var words in (ReadOnlySpan<string>)["relative", "relatif", "portant", "fixant", "modifi", "instituant", "concernant", "pris"])
            if (after.StartsWith(words, StringComparison.Ordinal)) return true;
        return false;
    }
}
