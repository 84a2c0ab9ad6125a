using Greffe.Decisions.Publication;
using Greffe.Search.Words;

namespace Greffe.Search.Suggesting;

/// <summary>Subject headings (titrages) as completions: in lower case, short enough to be a question.</summary>
internal static class Headings
{
    private const int Longest = 70, MostTails = 6;

    /// <summary>Headings of a decision that are short enough, each once, in lower case.</summary>
    public static IEnumerable<string> Of(PublicDecision decision) =>
        decision.Themes.Concat(decision.Abstracts.SelectMany(item => item.Titles))
            .Select(heading => string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '.', ',', ';').ToLowerInvariant())
            .Where(heading => heading.Length is > 3 and <= Longest).Distinct();

    /// <summary>A heading, folded, from its beginning and from each of its first words on that is no frequent word.</summary>
    public static IEnumerable<string> Tails(string heading)
    {
        List<string> tails = [Folding.Fold(heading)];
        var reader = new WordReader(heading);
        while (tails.Count < MostTails && reader.MoveNext())
            if (reader.Start > 0 && !StopWords.Contains(reader.Folded)) tails.Add(Folding.Fold(heading[reader.Start..]));
        return tails.Distinct();
    }
}
