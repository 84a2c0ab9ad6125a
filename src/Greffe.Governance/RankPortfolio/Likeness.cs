using System.Globalization;
using System.Text;

namespace Greffe.Governance.RankPortfolio;

/// <summary>
/// How much two short French texts speak of the same thing: the cosine of their words (cut to their first letters, words of every sentence left out)
/// and of their runs of three letters, half and half. Measured on pairs in the tests; it proposes, people decide.
/// </summary>
internal sealed class Likeness
{
    /// <summary>From this on, two texts are proposed as the same use.</summary>
    public const double Near = 0.35;

    private const int Stem = 6;

    private static readonly HashSet<string> Empty = [.. """
        le la les l un une des de du d au aux et ou en dans par pour sur avec sans sous a est sont etre ce cet cette ces se s sa son ses leur leurs qui que qu quoi dont ne n pas plus
        il elle on nous vous ils elles y j je tu afin ainsi comme mais si tout tous toute toutes entre vers chez lors chaque aussi tres donnees outil service services permettre
        permettrait pourrait faire disposer mettre mieux aujourd hui besoin
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private readonly Dictionary<string, double> _words, _runs;

    private Likeness(Dictionary<string, double> words, Dictionary<string, double> runs) => (_words, _runs) = (words, runs);

    /// <summary>A text, read once for many comparisons. The title says the most: its words count twice.</summary>
    public static Likeness Read(string title, string body)
    {
        var words = Words($"{title} {title} {body}").ToList();
        return new(Vector(words.Select(word => word[..Math.Min(Stem, word.Length)])), Vector(words.SelectMany(Runs)));
    }

    /// <summary>From 0, nothing in common, to 1, the same.</summary>
    public double To(Likeness other) => (Dot(_words, other._words) + Dot(_runs, other._runs)) / 2;

    private static IEnumerable<string> Words(string text)
    {
        var plain = text.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal).Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsLetterOrDigit(c) ? c : ' ');
        return string.Concat(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Empty.Contains(word));
    }

    private static IEnumerable<string> Runs(string word)
    {
        var padded = $" {word} ";
        for (var at = 0; at + 3 <= padded.Length; at++) yield return padded.Substring(at, 3);
    }

    private static Dictionary<string, double> Vector(IEnumerable<string> terms)
    {
        var counts = terms.CountBy(term => term).ToDictionary(term => term.Key, term => 1 + Math.Log(term.Value));
        var length = Math.Sqrt(counts.Values.Sum(value => value * value));
        return counts.ToDictionary(term => term.Key, term => term.Value / length);
    }

    private static double Dot(Dictionary<string, double> one, Dictionary<string, double> other)
    {
        if (one.Count > other.Count) (one, other) = (other, one);
        return one.Sum(term => other.TryGetValue(term.Key, out var value) ? term.Value * value : 0);
    }
}
