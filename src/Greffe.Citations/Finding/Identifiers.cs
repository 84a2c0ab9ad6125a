
namespace Greffe.Citations.Finding;

/// <summary>Identifiers that say themselves what they are: ECLI, CELEX, and those of Légifrance.</summary>
internal static class Identifiers
{
    private const int Longest = 60;

    /// <summary>Reads an identifier that begins here; false when none does.</summary>
    public static bool TryRead(ref Cursor cursor, Findings found)
    {
        var start = cursor.At;
        if (Ecli(ref cursor) is { } ecli) found.Case(start, cursor.At, $"ecli:{ecli}");
        else if (Celex(ref cursor) is { } celex) Add(found, start, cursor.At, $"celex:{celex}", isCase: celex[0] == '6');
        else if (Legifrance(ref cursor) is { } id) Add(found, start, cursor.At, $"{id[..8].ToLowerInvariant()}:{id}", isCase: id[0] is 'J' && id[1] is 'U' || id[0] == 'C');
        else return false;
        return true;
    }

    private static void Add(Findings found, int start, int end, string canonical, bool isCase)
    {
        if (isCase) found.Case(start, end, canonical);
        else found.Statute(start, end, canonical);
    }

    /// <summary>«ECLI:FR:CCASS:2021:C200435» in any case, or «EU:C:2014:317» as European courts quote themselves.</summary>
    private static string? Ecli(ref Cursor cursor)
    {
        if (cursor.Now != 'e') return null;
        var prefixed = cursor.Folded[cursor.At..].StartsWith("ecli:");
        if (!prefixed && !cursor.RawIs("EU:C:") && !cursor.RawIs("EU:T:") && !cursor.RawIs("EU:F:")) return null;
        var end = cursor.At;
        while (end < cursor.Raw.Length && end - cursor.At < Longest && (char.IsAsciiLetterOrDigit(cursor.Raw[end]) || cursor.Raw[end] is ':' or '.')) end++;
        while (cursor.Raw[end - 1] is '.' or ':') end--;
        var text = cursor.Raw[cursor.At..end].ToString().ToUpperInvariant();
        if (!Decisions.Ecli.TryParse(prefixed ? text : $"ECLI:{text}", out var ecli)) return null;
        cursor.At = end;
        return ecli.Value;
    }

    /// <summary>«32016R0679»: sector, year, letters of the type, number.</summary>
    private static string? Celex(ref Cursor cursor)
    {
        if (!char.IsAsciiDigit(cursor.Now)) return null;
        var length = 0;
        while (length < 14 && Letters.IsWord(cursor.Look(length))) length++;
        if (length is < 10 or > 11 || !char.IsAsciiLetterUpper(cursor.Raw[cursor.At + 5])) return null;
        var text = cursor.Raw.Slice(cursor.At, length);
        var letters = length - 9;
        if (text[..5].ContainsAnyExceptInRange('0', '9') || text.Slice(5, letters).ContainsAnyExceptInRange('A', 'Z')
            || text[(5 + letters)..].ContainsAnyExceptInRange('0', '9') || text[1..3] is not ("19" or "20")) return null;
        cursor.At += length;
        return text.ToString();
    }

    private static string? Legifrance(ref Cursor cursor)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["LEGIARTI", "LEGITEXT", "JORFTEXT", "JORFARTI", "JURITEXT", "CETATEXT"])
        {
            if (!cursor.RawIs(prefix) || cursor.At + 20 > cursor.Raw.Length) continue;
            var text = cursor.Raw.Slice(cursor.At, 20);
            if (text[8..].ContainsAnyExceptInRange('0', '9') || Letters.IsWord(cursor.Look(20))) return null;
            cursor.At += 20;
            return text.ToString();
        }

        return null;
    }
}
