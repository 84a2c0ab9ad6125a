using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>Regulations and directives of the European Union: year and number in the order in which they are written.</summary>
internal static class EuropeanAct
{
    private static readonly string[] Bodies = ["ue", "ce", "cee", "euratom", "jai", "u.e", "c.e", "c.e.e"];

    /// <summary>«règlement (UE) 2016/679», «règlement (CE) n° 883/2004 du 29 avril 2004».</summary>
    public static string? Regulation(ref Cursor cursor)
    {
        if (!cursor.Word("reglement") && !cursor.Word("reglements") && !cursor.Take("regl.")) return null;
        cursor.Blanks();
        _ = (cursor.Word("d'execution") || cursor.Word("delegue") || cursor.Word("europeen") || cursor.Word("communautaire")) && cursor.Blanks();
        return Number(ref cursor) is { } number ? $"reg:{number}" : null;
    }

    /// <summary>«directive 2000/78/CE», «directive (UE) 2016/680 du 27 avril 2016», «dir. 93/13/CEE».</summary>
    public static string? Directive(ref Cursor cursor)
    {
        if (!cursor.Word("directive") && !cursor.Word("directives") && !cursor.Take("dir.")) return null;
        cursor.Blanks();
        _ = (cursor.Word("d'execution") || cursor.Word("deleguee") || cursor.Word("europeenne") || cursor.Word("communautaire")) && cursor.Blanks();
        return Number(ref cursor) is { } number ? $"dir:{number}" : null;
    }

    private static string? Number(ref Cursor cursor)
    {
        Body(ref cursor);
        if (cursor.NumberSign(out _)) cursor.Blanks();
        Body(ref cursor);
        if (!cursor.Digits(1, 4, out var left)) return null;
        cursor.Blanks();
        if (!cursor.Sign('/')) return null;
        cursor.Blanks();
        if (!cursor.Digits(1, 4, out var right) || (left.Length < 2 && right.Length < 2)) return null;
        var number = $"{left}/{right}";
        var end = cursor.At;
        if (!cursor.Sign('/') || !cursor.Any(Bodies)) cursor.At = end;
        Dated(ref cursor);
        return number;
    }

    /// <summary>«du 27 avril 2016», «du Conseil, du 5 avril 1993»: belongs to the citation when it follows at once.</summary>
    private static void Dated(ref Cursor cursor)
    {
        var end = cursor.At;
        cursor.Blanks();
        if (cursor.Sign(',')) cursor.Blanks();
        if (cursor.Word("du conseil"))
        {
            _ = cursor.Sign(',');
            cursor.Blanks();
        }

        if (!cursor.Take("du ") || !DateReader.TryRead(ref cursor, out _)) cursor.At = end;
    }

    private static void Body(ref Cursor cursor)
    {
        var from = cursor.At;
        var bracket = cursor.Sign('(');
        if (!cursor.Any(Bodies))
        {
            cursor.At = from;
            return;
        }

        while (cursor.Sign(',') | cursor.Blanks() && cursor.Any(Bodies)) { }
        if (bracket) cursor.Sign(')');
        cursor.Blanks();
    }
}
