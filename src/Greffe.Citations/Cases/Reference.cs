using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>
/// A decision told by its court, then chamber, date and number in any order, with names of parties between: «Cass. 2e civ., 12 mai 2021,
/// n° 20-12.345», «CE, ass., 10 juillet 2020, Les Amis de la Terre, n° 428409», «cour d'appel de Lyon du 3 mars 2019 (RG n° 17/01234)».
/// </summary>
internal static class Reference
{
    /// <summary>Reads a decision that begins here; false when nothing was found.</summary>
    public static bool TryRead(ref Cursor cursor, Findings found)
    {
        var start = cursor.At;
        if (Head(ref cursor) is not { } parts)
        {
            cursor.At = start;
            return false;
        }

        var end = parts.ReadRest(ref cursor);
        if (parts.Date is null && !parts.Chambered && PrecedingDate.Read(new(cursor.Raw, cursor.Folded, start), parts.Court.Key) is { } before)
        {
            parts.Date = before.Date;
            parts.Number ??= before.Number;
            if (before.Number is not null) found.ForgetRole(before.Start);
            start = Math.Max(before.Start, found.End);
            end = Math.Max(end, parts.HeadEnd);
        }
        else if (parts.Court.Key == "tj" && cursor.Folded[..start].EndsWith("ordonnance de refere du ")) start -= "ordonnance de refere du ".Length;

        if (!parts.IsEnough || start < found.End)
        {
            cursor.At = start;
            return false;
        }

        cursor.At = end;
        found.Case(start, end, parts.Canonical);
        return true;
    }

    private static ReferenceParts? Head(ref Cursor cursor)
    {
        var start = cursor.At;
        if (CourtName.TryRead(ref cursor, out var court))
        {
            var town = court.HasTown ? Town.TryRead(ref cursor) : null;
            return court.HasTown && town is null ? null : new(court, town, cursor.At);
        }

        cursor.At = start;
        return CassationChamber.TryRead(ref cursor) is { } unit ? Chamber(ref cursor, start, unit) : null;
    }

    /// <summary>«Soc., 4 mars 2020», «troisième chambre civile de la Cour de cassation du …».</summary>
    private static ReferenceParts? Chamber(ref Cursor cursor, int start, string unit)
    {
        var end = cursor.At;
        var court = cursor.Take(" de la cour de cassation") || cursor.Take(", cour de cassation");
        if (!court) cursor.At = end;
        var isShort = char.IsUpper(cursor.Raw[start]) || char.IsAsciiDigit(cursor.Raw[start]) || cursor.Folded[start..end].Contains("chambre", StringComparison.Ordinal);
        return court || (isShort && unit is not ("reun" or "req"))
            ? new(new("cass", false, court || cursor.Folded[start..end].Contains('.')), unit, cursor.At) { Chambered = !court } : null;
    }
}
