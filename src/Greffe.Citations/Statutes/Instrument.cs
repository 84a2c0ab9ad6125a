using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>What an article is of: a code, an act with its number or date, a European act, a treaty, or «the same code».</summary>
internal static class Instrument
{
    /// <summary>Whether «the same …» was read, rather than a name: then the citation ends before it.</summary>
    /// <param name="Canonical">Identifier; null for «the same code» when no code was named yet.</param>
    /// <param name="Same">True for «du même code», «de ladite loi».</param>
    internal readonly record struct Named(string? Canonical, bool Same);

    /// <summary>Passes «du code civil», «de la loi n° …», «, C. civ.», «du même code»; null when no instrument follows.</summary>
    public static Named? TryRead(ref Cursor cursor, Findings found)
    {
        var from = cursor.At;
        cursor.Blanks();
        if (cursor.Sign(',')) cursor.Blanks();
        if (cursor.Sign('(')) cursor.Blanks();
        if (Same(ref cursor, found) is { } same) return same;
        var linked = Link(ref cursor);
        _ = cursor.Any(["nouveau", "nouvel", "ancien", "ancienne"]) && cursor.Blanks();
        if (cursor.Sign('«')) cursor.Blanks();
        if (Name(ref cursor, linked) is { } named) return new(named, false);
        if (linked && cursor.Word("code"))
        {
            if (After(ref cursor) && found.Latest("code") is { } code) return new(code, true);
        }

        cursor.At = from;
        return null;
    }

    /// <summary>Passes the name itself, an act or a code; null when none stands here.</summary>
    public static string? Name(ref Cursor cursor, bool linked)
    {
        var from = cursor.At;
        if (Acts.TryRead(ref cursor, linked) is { } act) return act;
        cursor.At = from;
        if (InstrumentNames.TryRead(ref cursor, out _) is { } name) return name;
        return linked ? MisspeltCode.TryRead(ref cursor) : null;
    }

    private static bool Link(ref Cursor cursor)
    {
        foreach (var link in (ReadOnlySpan<string>)["de la ", "de l'", "du ", "des ", "de ", "au ", "a la "])
            if (cursor.Take(link)) return true;
        return false;
    }

    private static Named? Same(ref Cursor cursor, Findings found)
    {
        var from = cursor.At;
        if (cursor.Take("du meme ") || cursor.Take("de la meme ") || cursor.Take("dudit ") || cursor.Take("de ladite ") || cursor.Take("de ce ")
            || cursor.Take("de cette ") || cursor.Take("du dit ") || cursor.Take("de la dite ") || cursor.Take("du susdit ") || cursor.Take("du present "))
        {
            if (Kind(ref cursor) is { } kind && (found.Latest(kind) is not null || kind == "code")) return new(found.Latest(kind), true);
        }
        else if (cursor.Take("du ") || cursor.Take("de la ") || cursor.Take("de l'"))
        {
            if (Kind(ref cursor) is { } kind && cursor.Blanks() && After(ref cursor) && found.Latest(kind) is { } known) return new(known, true);
        }

        cursor.At = from;
        return null;
    }

    /// <summary>«précité», «susvisé»: or, after «du code» alone, the end of the words.</summary>
    private static bool After(ref Cursor cursor)
    {
        var at = cursor.At;
        cursor.Blanks();
        if (cursor.Any(["precite", "precitee", "susvise", "susvisee", "susmentionne", "susmentionnee", "sus-vise", "sus-visee"])) return true;
        cursor.At = at;
        return cursor.Folded[at - 1] == 'e' && cursor.Now is ',' or '.' or ';' or ')' or '\0';
    }

    private static string? Kind(ref Cursor cursor) =>
        cursor.Word("code") ? "code" : cursor.Word("loi") ? "loi" : cursor.Word("decret") ? "dec" : cursor.Word("ordonnance") ? "ord"
        : cursor.Word("directive") ? "dir" : cursor.Word("reglement") ? "reg" : cursor.Word("convention") || cursor.Word("charte")
        || cursor.Word("traite") ? "treaty" : cursor.Word("arrete") ? "arr" : cursor.Word("texte") ? "" : null;
}
