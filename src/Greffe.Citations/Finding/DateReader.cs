namespace Greffe.Citations.Finding;

/// <summary>Dates of decisions and acts: «12 mai 2021», «1er févr. 2020», «12/05/2021», «2021-05-12», «douze mai deux mille vingt et un».</summary>
internal static class DateReader
{
    private static readonly string[][] Months =
    [
        ["janvier", "janv", "jan"], ["fevrier", "fevr", "fev"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
        ["juillet", "juill", "juil"], ["aout"], ["septembre", "sept"], ["octobre", "oct"], ["novembre", "nov"], ["decembre", "dec"],
    ];

    private static readonly string[] Weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

    /// <summary>Passes a date that exists, from 1790 on.</summary>
    public static bool TryRead(ref Cursor cursor, out DateOnly date)
    {
        var from = cursor.At;
        if (cursor.Any(Weekdays)) cursor.Blanks();
        if (TryIso(ref cursor, out date) || TryWords(ref cursor, out date) || TryNumeric(ref cursor, out date)) return true;
        cursor.At = from;
        return false;
    }

    private static bool TryWords(ref Cursor cursor, out DateOnly date)
    {
        var from = cursor.At;
        date = default;
        if (Day(ref cursor, out var day) && cursor.Blanks() | true && Month(ref cursor, out var month)
            && cursor.Blanks() | true && Year(ref cursor, out var year) && Make(year, month, day, out date)) return true;
        cursor.At = from;
        return false;
    }

    private static bool Day(ref Cursor cursor, out int day)
    {
        var from = cursor.At;
        if (OcrNumber(ref cursor, 1, 2, out day))
        {
            if (cursor.Take("er") && day != 1) return false;
            return true;
        }

        if (cursor.Word("premier"))
        {
            day = 1;
            return true;
        }

        cursor.At = from;
        return NumberWords.TryRead(ref cursor, out day) && day is >= 1 and <= 31;
    }

    private static bool Month(ref Cursor cursor, out int month)
    {
        for (month = 1; month <= 12; month++)
            if (cursor.Any(Months[month - 1])) return true;
        return false;
    }

    private static bool Year(ref Cursor cursor, out int year)
    {
        if (OcrNumber(ref cursor, 4, 4, out year)) return !char.IsAsciiDigit(cursor.Now);
        return NumberWords.TryRead(ref cursor, out year) && year >= 1790;
    }

    /// <summary>Digits, where a scan may have put l or o for 1 or 0; at least one true digit among them, except for one «l».</summary>
    private static bool OcrNumber(ref Cursor cursor, int min, int max, out int value)
    {
        var from = cursor.At;
        (value, var real) = (0, 0);
        while (cursor.At - from < max)
        {
            var c = cursor.Now;
            if (char.IsAsciiDigit(c)) real++;
            var digit = c is 'l' or 'i' ? 1 : c == 'o' ? 0 : char.IsAsciiDigit(c) ? c - '0' : -1;
            if (digit < 0) break;
            value = (value * 10) + digit;
            cursor.At++;
        }

        if (cursor.At - from >= min && real > 0) return true;
        cursor.At = from;
        return false;
    }

    private static bool TryNumeric(ref Cursor cursor, out DateOnly date)
    {
        var from = cursor.At;
        date = default;
        if (cursor.Digits(1, 2, out var day) && cursor.Now is '/' or '.' or '-')
        {
            var sign = cursor.Now;
            cursor.At++;
            if (cursor.Digits(1, 2, out var month) && cursor.Sign(sign) && cursor.Digits(4, 4, out var year)
                && Make(int.Parse(year, null), int.Parse(month, null), int.Parse(day, null), out date)) return true;
        }

        cursor.At = from;
        return false;
    }

    private static bool TryIso(ref Cursor cursor, out DateOnly date)
    {
        var from = cursor.At;
        date = default;
        if (cursor.Digits(4, 4, out var year) && cursor.Sign('-') && cursor.Digits(2, 2, out var month) && cursor.Sign('-')
            && cursor.Digits(2, 2, out var day) && Make(int.Parse(year, null), int.Parse(month, null), int.Parse(day, null), out date)) return true;
        cursor.At = from;
        return false;
    }

    private static bool Make(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < 1790 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new(year, month, day);
        return true;
    }
}
