using System.Text;
using Greffe.Pseudonymisation.Deciding;

namespace Greffe.Pseudonymisation.Replacing;

/// <summary>One text after replacement.</summary>
/// <param name="Text">The public text.</param>
/// <param name="Replacements">Its placeholders.</param>
/// <param name="Map">How offsets moved.</param>
internal sealed record Replaced(string Text, IReadOnlyList<Replacement> Replacements, SpanMap Map);

/// <summary>Puts placeholders in the place of hidden mentions, and one sentence in the place of withheld reasons.</summary>
internal static class Replacer
{
    /// <summary>Replaces within one field of the document; offsets of the result are those of the field.</summary>
    public static Replaced Replace(string document, TextSpan field, IReadOnlyList<Decided> decided, IReadOnlyDictionary<string, string> allocation,
        IEnumerable<TextSpan> withheld, string withheldWords)
    {
        var output = new StringBuilder(field.Length);
        List<Replacement> replacements = [];
        var map = new SpanMap();
        var at = field.Start;
        foreach (var (span, words, category) in Pieces(field, decided, allocation, withheld, withheldWords))
        {
            output.Append(document, at, span.Start - at);
            var shown = new TextSpan(output.Length, output.Length + words.Length);
            output.Append(words);
            replacements.Add(new(shown, words, category));
            map.Add(new(span.Start - field.Start, span.End - field.Start), shown);
            at = span.End;
        }
        output.Append(document, at, field.End - at);
        return new(output.ToString(), replacements, map);
    }

    private static IEnumerable<(TextSpan Span, string Words, EntityCategory Category)> Pieces(TextSpan field, IReadOnlyList<Decided> decided,
        IReadOnlyDictionary<string, string> allocation, IEnumerable<TextSpan> withheld, string withheldWords)
    {
        var zones = withheld.Where(zone => zone.Length > 0).ToList();
        var mentions = decided.Where(item => item.Hidden && field.Contains(item.Span) && !zones.Any(zone => zone.Overlaps(item.Span)))
            .Select(item => (item.Span, allocation[item.Key], item.Category));
        return mentions.Concat(zones.Select(zone => (zone, withheldWords, EntityCategory.TermePersonnalise))).OrderBy(piece => piece.Item1.Start);
    }
}
