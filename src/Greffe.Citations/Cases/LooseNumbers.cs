using Greffe.Citations.Finding;

namespace Greffe.Citations.Cases;

/// <summary>Numbers of cases that no court's name leads: «pourvois n° 19-10.001 et Y 19-10.002», «N° RG 20/07315», «2020-834 QPC».</summary>
internal static class LooseNumbers
{
    private const int MostNumbers = 60;
    private const int Neighbourhood = 220;

    /// <summary>Reads numbers that begin here; false when nothing was found.</summary>
    public static bool TryRead(ref Cursor cursor, Findings found)
    {
        var from = cursor.At;
        if (Constitutional(ref cursor, found) || Pourvois(ref cursor, found) || Roles(ref cursor, found) || Requests(ref cursor, found)
            || European(ref cursor, found)) return true;
        cursor.At = from;
        return false;
    }

    private static bool Constitutional(ref Cursor cursor, Findings found)
    {
        var start = cursor.At;
        _ = CaseNumber.Announced(ref cursor);
        if (CaseNumber.Constitutional(ref cursor) is { } number)
        {
            var end = cursor.At;
            cursor.Blanks();
            if (cursor.Sign(',')) cursor.Blanks();
            _ = cursor.Take("du ");
            DateOnly? date = DateReader.TryRead(ref cursor, out var day) ? day : null;
            cursor.At = date is null ? end : cursor.At;
            found.Case(start, cursor.At, $"cc::{date:yyyy-MM-dd}:{number}");
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>Pourvois: alone with the words before, several each with its own «n°» or none.</summary>
    private static bool Pourvois(ref Cursor cursor, Findings found)
    {
        var start = cursor.At;
        var word = cursor.Word("pourvois") || cursor.Word("pourvoi");
        if (word) cursor.Blanks();
        List<(int Sign, int Start, int End, string Number)> numbers = [];
        while (numbers.Count < MostNumbers)
        {
            var end = cursor.At;
            var range = numbers.Count > 0 && cursor.Take(" a ");
            if (numbers.Count > 0 && !range && !Joint(ref cursor))
            {
                cursor.At = end;
                break;
            }

            var sign = cursor.At;
            var signed = cursor.NumberSign(out _);
            var first = cursor.At;
            if (CaseNumber.Pourvoi(ref cursor, word) is not { } number || Letters.IsWord(cursor.Now) || cursor.Now == '-' || IsAmount(cursor))
            {
                cursor.At = end;
                break;
            }

            if (range) numbers[^1] = numbers[^1] with { End = cursor.At, Number = $"{numbers[^1].Number}..{number}" };
            else numbers.Add((signed ? sign : -1, first, cursor.At, number));
        }

        if (numbers.Count == 0)
        {
            cursor.At = start;
            return false;
        }

        cursor.At = numbers[^1].End;
        Emit(found, numbers, start);
        return true;
    }

    private static void Emit(Findings found, List<(int Sign, int Start, int End, string Number)> numbers, int start)
    {
        if (numbers is [var lone])
        {
            found.Case(start, lone.End, $"cass:::{lone.Number}");
            return;
        }

        var each = numbers.TrueForAll(number => number.Sign >= 0);
        foreach (var number in numbers) found.Case(each ? number.Sign : number.Start, number.End, $"cass:::{number.Number}");
    }

    private static bool Joint(ref Cursor cursor)
    {
        cursor.Blanks();
        if (!cursor.Sign(',') && !cursor.Word("et") && !cursor.Sign('/')) return false;
        cursor.Blanks();
        _ = cursor.Word("et") && cursor.Blanks();
        return true;
    }

    private static bool IsAmount(Cursor cursor)
    {
        cursor.Blanks();
        return cursor.Now is '€' or '%' || cursor.Word("euros") || cursor.Word("euro") || cursor.Word("francs") || cursor.Word("m2");
    }

    /// <summary>«N° RG 20/07315 - N° Portalis DBVL-V-B7E-RK4A»: the number alone is the citation.</summary>
    private static bool Roles(ref Cursor cursor, Findings found)
    {
        var start = cursor.At;
        _ = cursor.NumberSign(out _);
        _ = cursor.Word("de") && cursor.Blanks();
        var role = cursor.Word("rg") || cursor.Word("r.g") || cursor.Take("r.g.") || cursor.Take("r. g.") || cursor.Word("repertoire general");
        var portalis = !role && cursor.Word("portalis");
        if (role || portalis)
        {
            cursor.Separators();
            _ = cursor.NumberSign(out _);
            if (cursor.IsCapital && cursor.Now == 'f') cursor.At++;
            cursor.Blanks();
            var at = cursor.At;
            if ((role ? CaseNumber.Role(ref cursor) : Portalis(ref cursor)) is { } number)
            {
                found.Case(at, cursor.At, role ? $"rg:::{number}" : $"portalis:{number}");
                return true;
            }
        }

        cursor.At = start;
        return false;
    }

    private static string? Portalis(ref Cursor cursor)
    {
        var start = cursor.At;
        while (cursor.At - start < 32 && (Letters.IsWord(cursor.Now) || (cursor.Now == '-' && Letters.IsWord(cursor.Look(1))))) cursor.At++;
        var code = Letters.Fold(cursor.Raw[start..cursor.At].ToString()).ToUpperInvariant();
        return code.Length >= 12 && code.Count(c => c == '-') == 3 ? code : null;
    }

    /// <summary>«les requêtes n°s 394925, 397227» where the Conseil d'État, or an administrative court, is near.</summary>
    private static bool Requests(ref Cursor cursor, Findings found)
    {
        var start = cursor.At;
        if (!cursor.Word("requetes") && !cursor.Word("requete")) return false;
        cursor.Blanks();
        if (!cursor.NumberSign(out _)) return false;
        List<(int Start, int End, string Canonical)> numbers = [];
        while (numbers.Count < MostNumbers)
        {
            var end = cursor.At;
            if (numbers.Count > 0 && !Joint(ref cursor))
            {
                cursor.At = end;
                break;
            }

            _ = numbers.Count > 0 && cursor.NumberSign(out _);
            var at = cursor.At;
            if (Request(ref cursor, start) is { } canonical) numbers.Add((at, cursor.At, canonical));
            else
            {
                cursor.At = end;
                break;
            }
        }

        if (numbers.Count == 0) return false;
        if (numbers is [var lone]) found.Case(start, lone.End, lone.Canonical);
        else foreach (var number in numbers) found.Case(number.Start, number.End, number.Canonical);
        return true;
    }

    private static string? Request(ref Cursor cursor, int start)
    {
        if (CaseNumber.One(ref cursor, "caa", true) is { } appeal) return $"caa:::{appeal}";
        if (CaseNumber.One(ref cursor, "ce", true) is not { } number) return null;
        var near = cursor.Folded[Math.Max(0, start - Neighbourhood)..Math.Min(cursor.Folded.Length, cursor.At + Neighbourhood)];
        return number.Length == 6 && (near.Contains("conseil d'etat", StringComparison.Ordinal) || near.Contains("secretariat du contentieux", StringComparison.Ordinal))
            ? $"ce:::{number}" : null;
    }

    /// <summary>«affaire C-311/18», «(C-311/18)», «affaires jointes C-203/15 et C-698/15».</summary>
    private static bool European(ref Cursor cursor, Findings found)
    {
        var start = cursor.At;
        _ = cursor.Now == 'a' && CaseNumber.Announced(ref cursor);
        var letter = cursor.Now;
        var joined = letter is 'c' or 't' && cursor.IsCapital && cursor.Look(1) == '-' && char.IsAsciiDigit(cursor.Look(2));
        if (joined && CaseNumber.TryRead(ref cursor, "cjue", bare: true) is { } numbers)
        {
            found.Case(start, cursor.At, $"{(letter == 'c' ? "cjue" : "tribue")}:::{numbers}");
            return true;
        }

        cursor.At = start;
        return false;
    }
}
