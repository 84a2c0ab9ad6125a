using Greffe.Citations.Finding;

namespace Greffe.Citations.Statutes;

/// <summary>Instruments named by themselves: an act is a citation, a code only says what «the same code» will be, or leads its articles.</summary>
internal static class Instruments
{
    private static readonly string[] Lead =
        [", pris en ses ", ", pris en son ", " pris en ses ", " pris en son ", ", notamment en son ", ", notamment en ses ", ", notamment ses ", ", notamment son ", ", en son ", ", en ses ",
         " en son ", " en ses ", ", dans son ", " dans son ", " (", ", ", " : ", " "];

    /// <summary>Reads «loi n° 2016-1321», «C. civ., art. 1240», «le code du travail»; false when nothing begins here.</summary>
    public static bool TryRead(ref Cursor cursor, Findings found)
    {
        var start = cursor.At;
        if (Acts.TryRead(ref cursor, beside: false) is { } act)
        {
            var end = cursor.At;
            found.Name(act);
            if (!Led(ref cursor, found, act, start))
            {
                cursor.At = end;
                found.Statute(start, end, act);
            }

            return true;
        }

        cursor.At = start;
        if (InstrumentNames.TryRead(ref cursor, out var weak) is not { } name) return false;
        var nameEnd = cursor.At;
        if (Led(ref cursor, found, name, start)) return true;
        cursor.At = weak ? start : nameEnd;
        if (!weak) found.Name(name);
        return !weak;
    }

    /// <summary>The articles that the instrument leads.</summary>
    private static bool Led(ref Cursor cursor, Findings found, string instrument, int start)
    {
        var end = cursor.At;
        foreach (var lead in Lead)
        {
            if (!cursor.Take(lead)) continue;
            if (cursor.Now == 'a' && cursor.Look(1) == 'r' && cursor.Look(2) == 't' && Articles.TryRead(ref cursor, found, instrument, start)) return true;
            cursor.At = end;
        }

        return false;
    }
}
