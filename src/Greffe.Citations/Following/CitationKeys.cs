using System.Text;
using Greffe.Decisions;
using Greffe.Decisions.Publication;

namespace Greffe.Citations.Following;

/// <summary>
/// What a citation and a held decision must share to be the same: <c>e:</c> the ECLI, <c>n:</c> court and number, <c>d:</c> court and date
/// where the citation says no number.
/// </summary>
internal static class CitationKeys
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["caa"] = "cour administrative d'appel ", ["ta"] = "tribunal administratif ", ["ca"] = "cour d'appel ", ["tj"] = "tribunal judiciaire ",
        ["tgi"] = "tribunal judiciaire ", ["ti"] = "tribunal judiciaire ", ["tcom"] = "tribunal de commerce ", ["tae"] = "tribunal des activités économiques ",
        ["cph"] = "conseil de prud'hommes ",
    };

    /// <summary>Keys of a citation with the date that it says; none for what cannot be held (a statute, a foreign court).</summary>
    public static (IReadOnlyList<string> Keys, string? Date) Of(string canonical)
    {
        if (canonical.StartsWith("ecli:", StringComparison.Ordinal)) return ([$"e:{canonical[5..]}"], null);
        if (canonical.Split(':', 4) is not [var kind, var unit, var day, var numbers] || Court(kind, unit) is not { } court) return ([], null);
        var date = day.Length > 0 ? day : null;
        if (numbers.Length > 0) return ([.. numbers.Split(["+", ".."], StringSplitOptions.None).Select(number => $"n:{court}:{Normal(number)}")], date);
        return date is null ? ([], null) : ([$"d:{court}:{date}"], date);
    }

    /// <summary>Keys by which a public decision may be cited.</summary>
    public static IEnumerable<string> Of(PublicDecision decision)
    {
        if (decision.Ecli is { } ecli) yield return $"e:{ecli}";
        foreach (var number in decision.Numbers.Select(Normal).Distinct()) yield return $"n:{decision.Court}:{number}";
        yield return $"d:{decision.Court}:{decision.Date:yyyy-MM-dd}";
    }

    private static string? Court(string kind, string unit)
    {
        if (kind == "cass") return "cc";
        if (kind == "ce") return "ce";
        if (kind == "tdc") return "tc";
        return Names.TryGetValue(kind, out var name) && unit.Length > 0
            && KnownCourts.TryRecognise(name + unit.Replace('-', ' '), out var court) ? court.Value : null;
    }

    /// <summary>Capitals and digits, without the letter of a pourvoi nor that of a labour court's case.</summary>
    private static string Normal(string number)
    {
        var plain = new StringBuilder(number.Length);
        foreach (var c in number)
            if (char.IsAsciiLetterOrDigit(c)) plain.Append(char.ToUpperInvariant(c));
        var text = plain.ToString();
        if (text.StartsWith("RG", StringComparison.Ordinal)) text = text[2..];
        return text.Length is 8 or 7 && char.IsAsciiLetter(text[0]) && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9') && text[0] != 'C' ? text[1..] : text;
    }
}
