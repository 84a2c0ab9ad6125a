namespace Greffe.Portal.FindCourt;

/// <summary>Keeps together on one line what French typography does not part: a quote mark and its word, a word and its colon, a range of hours.</summary>
internal static class FrenchSpaces
{
    private const string NoBreak = "\u00A0";
    private const string Joiner = "\u2060";

    /// <summary>The text with unbreakable blanks where plain ones were written.</summary>
    public static string Keep(string text) => text
        .Replace("« ", "«" + NoBreak, StringComparison.Ordinal).Replace(" »", NoBreak + "»", StringComparison.Ordinal)
        .Replace(" :", NoBreak + ":", StringComparison.Ordinal).Replace(" ;", NoBreak + ";", StringComparison.Ordinal)
        .Replace(" ?", NoBreak + "?", StringComparison.Ordinal).Replace(" 000", NoBreak + "000", StringComparison.Ordinal)
        .Replace(" euros", NoBreak + "euros", StringComparison.Ordinal).Replace("–", Joiner + "–" + Joiner, StringComparison.Ordinal);
}
