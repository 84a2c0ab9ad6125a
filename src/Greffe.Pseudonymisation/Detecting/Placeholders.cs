using System.Buffers;

namespace Greffe.Pseudonymisation.Detecting;

/// <summary>
/// Placeholders that a text already holds: <c>[A]</c>, <c>[Adresse 1]</c>, <c>[...]</c>, <c>[XXXXXXXX01]</c>, and the older <c>X...</c> of the
/// Cour de cassation. They are never hidden again, and new placeholders never take their name.
/// </summary>
internal static class Placeholders
{
    private const int Longest = 45;
    private static readonly SearchValues<char> Starters = SearchValues.Create("[….");
    private static readonly string[] Terms =
    [
        "Date", "Adresse", "Localité", "Numéro", "N°", "Courriel", "Cadastre", "Immatriculation", "Etablissement", "Établissement", "Motifs",
        "Téléphone", "Compte", "Site", "Mineur", "Personne", "Terme",
    ];

    /// <summary>Every placeholder of a text, in reading order, disjoint.</summary>
    public static List<TextSpan> FindAll(string text)
    {
        List<TextSpan> found = [];
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Starters);
            if (next < 0) break;
            at += next;
            if (TryRead(text, at, found.Count == 0 ? 0 : found[^1].End, out var span)) found.Add(span);
            at = found.Count > 0 && found[^1].End > at ? found[^1].End : at + 1;
        }
        return found;
    }

    private static bool TryRead(string text, int at, int floor, out TextSpan span) =>
        text[at] == '[' ? TryBracketed(text, at, out span) : TryDotted(text, at, floor, out span);

    private static bool TryBracketed(string text, int at, out TextSpan span)
    {
        span = default;
        var window = text.AsSpan(at + 1, Math.Min(Longest, text.Length - at - 1));
        var close = window.IndexOf(']');
        if (close <= 0 || !IsTerm(window[..close])) return false;
        span = new(at, at + close + 2);
        return true;
    }

    /// <summary>Whether the words between brackets are those of a placeholder.</summary>
    internal static bool IsTerm(ReadOnlySpan<char> inside)
    {
        inside = inside.Trim();
        if (inside.IsEmpty) return false;
        if (inside is "..." or "…" or "....") return true;
        if (inside.Length <= 3 && !inside.ContainsAnyExceptInRange('A', 'Z')) return true;
        if (inside.Length <= 4 && !inside.ContainsAnyExceptInRange('0', '9')) return true;
        if (inside.StartsWith("XXX") && !inside.ContainsAnyExcept(MaskCharacters)) return true;
        foreach (var term in Terms) if (inside.StartsWith(term, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a placeholder stands for a person: letters, or one or two capitals before an ellipsis.</summary>
    public static bool IsOfPerson(ReadOnlySpan<char> placeholder) => placeholder.Trim("[]… .").Length is > 0 and <= 3 && !placeholder.Trim("[]… .").ContainsAnyExceptInRange('A', 'Z');

    private static readonly SearchValues<char> MaskCharacters = SearchValues.Create("X0123456789");

    // «X...», «Y…»: one or two capitals, then an ellipsis.
    private static bool TryDotted(string text, int at, int floor, out TextSpan span)
    {
        span = default;
        var dots = at;
        if (text[at] == '.') while (dots < text.Length && text[dots] == '.') dots++;
        else dots++;
        if (text[at] == '.' && dots - at != 3) return false;
        var start = at;
        while (start > floor && at - start < 3 && char.IsAsciiLetterUpper(text[start - 1])) start--;
        if (start == at || at - start > 2 || (start > 0 && char.IsLetterOrDigit(text[start - 1]))) return false;
        span = new(start, dots);
        return true;
    }
}
