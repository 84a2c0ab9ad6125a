using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>Numbers of cases, each court with its own shape, in canonical form.</summary>
internal static class CaseNumber
{
    private const int MostNumbers = 40;

    private static readonly string[] Labels =
    [
        "pourvois", "pourvoi", "requetes", "requete", "req", "affaires jointes", "aff. jointes", "aff. jtes", "aff. j", "affaires", "affaire", "aff", "repertoire general", "rg", "r.g",
        "r. g", "role", "dossier", "instance", "minute", "decisions", "decision", "dec", "numeros", "nos", "arret",
    ];

    /// <summary>Passes the words that announce a number: «pourvoi n°», «aff. jointes», «RG n°»; whether there were any.</summary>
    public static bool Announced(ref Cursor cursor)
    {
        var any = false;
        for (var words = 0; words < 5; words++)
        {
            if (cursor.NumberSign(out _) || cursor.Any(Labels) || (any && (cursor.Word("de") || cursor.Word("du") || cursor.Word("joints") || cursor.Word("jointes"))))
            {
                any = true;
                cursor.Blanks();
                if (cursor.Sign(':') || cursor.Sign(',')) cursor.Blanks();
                continue;
            }

            break;
        }

        return any;
    }

    /// <summary>Passes one number, or several joined («X et Y»), with the words before; null when none of that court's shape stands here.</summary>
    /// <param name="cursor">Moved past the last number.</param>
    /// <param name="court">Key of the court.</param>
    /// <param name="bare">Whether it may stand without «n°».</param>
    /// <param name="dated">Whether the date was read: then a number that follows may lack its full stop.</param>
    public static string? TryRead(ref Cursor cursor, string court, bool bare, bool dated = false)
    {
        var from = cursor.At;
        var announced = Announced(ref cursor);
        if ((!announced && !bare) || One(ref cursor, court, announced || (bare && dated)) is not { } first)
        {
            cursor.At = from;
            return null;
        }

        var numbers = first;
        for (var count = 1; count < MostNumbers; count++)
        {
            var end = cursor.At;
            var range = cursor.Take(" a ");
            var joined = range || Joint(ref cursor);
            if (joined) Announced(ref cursor);
            if (!joined || One(ref cursor, court, announced: true) is not { } next || (court is not ("cass" or "cc") && next.Length < 4))
            {
                cursor.At = end;
                break;
            }

            numbers += (range ? ".." : "+") + next;
        }

        return numbers;
    }

    private static bool Joint(ref Cursor cursor)
    {
        cursor.Blanks();
        if (cursor.Sign(',') || cursor.Sign('&') || cursor.Word("et") || cursor.Sign('/'))
        {
            cursor.Blanks();
            _ = cursor.Word("et") && cursor.Blanks();
            return true;
        }

        return false;
    }

    /// <summary>One number of that court's shape.</summary>
    public static string? One(ref Cursor cursor, string court, bool announced)
    {
        var from = cursor.At;
        var number = court switch
        {
            "cass" => Pourvoi(ref cursor, announced),
            "ce" or "cnda" => Digits(ref cursor, court == "ce" ? 4 : 6, court == "ce" ? 6 : 8),
            "caa" => Appeal(ref cursor),
            "ta" => Digits(ref cursor, 6, 8) is { } given ? WithoutSection(ref cursor, given) : null,
            "ca" or "tj" or "tgi" or "ti" or "tass" => Role(ref cursor),
            "tcom" or "tae" => Commercial(ref cursor),
            "cph" => Labour(ref cursor),
            "tdc" => (cursor.Sign('c') ? "C" : "") is var letter && Digits(ref cursor, 3, 5) is { } digits ? letter + digits : null,
            "cc" => Constitutional(ref cursor),
            "cjue" or "cjce" or "tribue" or "tpice" => European(ref cursor),
            "cedh" => Slashed(ref cursor, 2, 6, 2, 2),
            _ => null,
        };
        if (number is not null && !Letters.IsWord(cursor.Now) && !(cursor.Now is '-' or '/' && char.IsAsciiDigit(cursor.Look(1)))) return number;
        cursor.At = from;
        return null;
    }

    /// <summary>Passes the section and chamber that Paris and others add: «1912345/3-2»; the number is what stands before.</summary>
    private static string WithoutSection(ref Cursor cursor, string number)
    {
        var from = cursor.At;
        if (!cursor.Sign('/') || !cursor.Digits(1, 2, out _)) cursor.At = from;
        else if (cursor.Now == '-' && char.IsAsciiDigit(cursor.Look(1)))
        {
            cursor.Sign('-');
            cursor.Digits(1, 2, out _);
        }

        return number;
    }

    /// <summary>«20-12.345», «Y 20-12.345»; announced, also «20-12345» and what a scan made of it.</summary>
    public static string? Pourvoi(ref Cursor cursor, bool announced)
    {
        if (cursor.IsCapital && char.IsAsciiLetter(cursor.Now) && cursor.Look(1) is ' ' or '.' && char.IsAsciiDigit(cursor.Look(2))) cursor.At += 2;
        else if (cursor.IsCapital && char.IsAsciiLetter(cursor.Now) && char.IsAsciiDigit(cursor.Look(1))) cursor.At++;
        Span<char> digits = stackalloc char[7];
        var count = 0;
        while (count < 7)
        {
            var c = cursor.Now;
            if (announced && count > 0 && c is 'o' or 'l') c = c == 'o' ? '0' : '1';
            if (!char.IsAsciiDigit(c)) return null;
            digits[count++] = c;
            cursor.At++;
            if (count == 2 && !Hyphen(ref cursor)) return null;
            if (count == 4 && !Dot(ref cursor, announced)) return null;
        }

        if (cursor.Now is '.' && char.IsAsciiDigit(cursor.Look(1))) return null;
        return $"{digits[..2]}-{digits[2..4]}.{digits[4..]}";
    }

    private static bool Hyphen(ref Cursor cursor)
    {
        cursor.Blanks();
        if (!cursor.Sign('-')) return false;
        cursor.Blanks();
        return true;
    }

    private static bool Dot(ref Cursor cursor, bool announced)
    {
        if (!announced) return cursor.Sign('.');
        cursor.Blanks();
        if (cursor.Sign('.') || cursor.Sign(',') || cursor.Sign('-')) cursor.Blanks();
        return true;
    }

    private static string? Digits(ref Cursor cursor, int min, int max)
    {
        if (!cursor.Digits(1, max, out var digits)) return null;
        var number = digits.ToString();
        // «428 409»: thousands set apart.
        if (number.Length <= 3 && min >= 4 && cursor.Now is ' ' or '.' && char.IsAsciiDigit(cursor.Look(1)))
        {
            cursor.At++;
            if (!cursor.Digits(3, 3, out var rest)) return null;
            number += rest.ToString();
        }

        return number.Length >= min ? number : null;
    }

    private static string? Appeal(ref Cursor cursor)
    {
        if (!cursor.Digits(2, 2, out var year)) return null;
        cursor.Blanks();
        if (!char.IsAsciiLetter(cursor.Now) || !char.IsAsciiLetter(cursor.Look(1))) return null;
        var letters = cursor.Folded.Slice(cursor.At, 2).ToString().ToUpperInvariant();
        cursor.At += 2;
        cursor.Blanks();
        return cursor.Digits(3, 5, out var rank) ? $"{year}{letters}{rank}" : null;
    }

    /// <summary>«19/12345», «2019/12345», «19-12345», «19/12345 A»; a hyphen stands for the stroke.</summary>
    public static string? Role(ref Cursor cursor)
    {
        var from = cursor.At;
        if (!cursor.Digits(2, 4, out var year) || year.Length == 3) return null;
        cursor.Blanks();
        if (!cursor.Sign('/') && !cursor.Sign('-')) return null;
        cursor.Blanks();
        if (cursor.Digits(3, 6, out var rank)) return $"{year}/{rank}";
        cursor.At = from;
        return null;
    }

    private static string? Commercial(ref Cursor cursor)
    {
        var from = cursor.At;
        if (cursor.Digits(4, 4, out var year) && cursor.Now is 'f' or 'j' or 'r' or 'l' or 'p' or 'b' or 'm' && char.IsAsciiDigit(cursor.Look(1)))
        {
            var letter = char.ToUpperInvariant(cursor.Now);
            cursor.At++;
            if (cursor.Digits(4, 6, out var rank)) return $"{year}{letter}{rank}";
        }

        cursor.At = from;
        if (cursor.Digits(9, 11, out var digits)) return digits.ToString();
        return Role(ref cursor);
    }

    private static string? Labour(ref Cursor cursor)
    {
        if (cursor.Now is 'f' or 'r' && cursor.IsCapital)
        {
            var letter = char.ToUpperInvariant(cursor.Now);
            cursor.At++;
            cursor.Blanks();
            return Role(ref cursor) is { } role ? $"{letter} {role}" : null;
        }

        return Role(ref cursor);
    }

    /// <summary>«2018-765 DC», «71-44 DC», «2010-14/22 QPC».</summary>
    public static string? Constitutional(ref Cursor cursor)
    {
        if (!cursor.Digits(2, 4, out var year) || year.Length == 3) return null;
        cursor.Blanks();
        if (!cursor.Sign('-')) return null;
        cursor.Blanks();
        if (!cursor.Digits(1, 4, out var rank)) return null;
        var number = $"{year}-{rank}";
        for (var joined = 0; joined < 6 && cursor.Now is '/' && char.IsAsciiDigit(cursor.Look(1)); joined++)
        {
            cursor.At++;
            if (!cursor.Digits(1, 4, out var other)) return null;
            number += $"/{other}";
        }

        cursor.Blanks();
        foreach (var kind in (ReadOnlySpan<string>)["DC", "QPC", "LP", "LOM", "L", "AN", "SEN", "PDR", "RIP", "FNR", "I", "D", "ELEC"])
            if (cursor.IsCapital && cursor.RawIs(kind) && cursor.Word(Letters.Fold(kind))) return $"{number} {kind}";
        return null;
    }

    /// <summary>«C-311/18», «T-544/13 RENV», «6/64»; a hyphen, a blank or nothing after the letter.</summary>
    public static string? European(ref Cursor cursor)
    {
        var letter = cursor.Now is 'c' or 't' or 'f' && cursor.IsCapital ? char.ToUpperInvariant(cursor.Now) : '\0';
        if (letter != '\0')
        {
            cursor.At++;
            cursor.Blanks();
            if (cursor.Sign('-')) cursor.Blanks();
        }

        if (Slashed(ref cursor, 1, 4, 2, 2) is not { } number) return null;
        var canonical = letter == '\0' ? number : $"{letter}-{number}";
        foreach (var kind in (ReadOnlySpan<string>)["RENV", "PPU", "P(R)", "R", "P"])
        {
            var end = cursor.At;
            if (cursor.Blanks() && cursor.IsCapital && cursor.RawIs(kind) && cursor.Take(Letters.Fold(kind)) && !Letters.IsWord(cursor.Now)) return $"{canonical} {kind}";
            cursor.At = end;
        }

        return canonical;
    }

    private static string? Slashed(ref Cursor cursor, int leftMin, int leftMax, int rightMin, int rightMax)
    {
        if (!cursor.Digits(leftMin, leftMax, out var left)) return null;
        cursor.Blanks();
        if (!cursor.Sign('/')) return null;
        cursor.Blanks();
        return cursor.Digits(rightMin, rightMax, out var right) ? $"{left}/{right}" : null;
    }
}
