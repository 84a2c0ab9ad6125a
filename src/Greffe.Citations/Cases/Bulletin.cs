using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>«Bull. 2017, III, n° 99», «Bull. civ. III, n° 99, p. 86»: the printed bulletin, part of the reference that it ends.</summary>
internal static class Bulletin
{
    private static readonly string[] Words =
        ["civ", "crim", "com", "soc", "ass. plen", "ass. pl", "ch. mixte", "mixte", "v", "iv", "iii", "ii", "i", "iere partie", "partie", "no"];

    /// <summary>Passes a reference to the bulletin that ends with its number.</summary>
    public static bool TryRead(ref Cursor cursor)
    {
        var from = cursor.At;
        if (!cursor.Short("bulletin") && !cursor.Short("bull")) return false;
        var end = -1;
        for (var parts = 0; parts < 8; parts++)
        {
            cursor.Separators();
            if (cursor.NumberSign(out _))
            {
                if (cursor.Digits(1, 4, out _)) end = cursor.At;
                break;
            }

            if (!cursor.Any(Words) && !cursor.Digits(4, 4, out _)) break;
        }

        cursor.At = end < 0 ? from : end;
        return end > 0;
    }
}
