using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Search.Words;

namespace Greffe.Search.Suggesting;

/// <summary>
/// Words of a decision that may be suggested to anyone: written in lower case in its summaries or its operative part, hence no name of a
/// person, or standing in its headings, which the court's own lists make.
/// </summary>
internal static class SuggestibleWords
{
    private const int Shortest = 4, Longest = 30, MostHeadingWords = 200;

    /// <summary>Folded form and own form, each once.</summary>
    public static IEnumerable<(string Folded, string Surface)> Of(PublicDecision decision)
    {
        HashSet<(string, string)> words = [];
        foreach (var summary in decision.Abstracts) Read(summary.Summary, words, anyCase: false);
        foreach (var zone in decision.Zones.Where(zone => zone.Kind == ZoneKind.Dispositif)) Read(zone.Span.In(decision.Text).ToString(), words, anyCase: false);
        foreach (var heading in Headings.Of(decision).Take(MostHeadingWords)) Read(heading, words, anyCase: true);
        return words;
    }

    private static void Read(string text, HashSet<(string, string)> words, bool anyCase)
    {
        var reader = new WordReader(text);
        while (reader.MoveNext())
        {
            var surface = text.AsSpan(reader.Start, reader.End - reader.Start);
            if (reader.IsNumber || surface.Length is < Shortest or > Longest || StopWords.Contains(reader.Folded)) continue;
            if (anyCase || !surface.ContainsAnyInRange('A', 'Z') && char.IsLower(surface[0])) words.Add((reader.Folded.ToString(), surface.ToString().ToLowerInvariant()));
        }
    }
}
