using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Search.Questions;

namespace Greffe.Search.Following;

/// <summary>
/// What a decision cites, as the index has it: an article with and without its paragraph (<c>art:code-civil#1240;al=1</c>,
/// <c>art:code-civil#1240</c>), a decision by its number alone (<c>n:2012345</c>), so that two ways of citing it meet, or by its ECLI.
/// </summary>
internal static class CitedTargets
{
    /// <summary>Everything that a decision cites: its text, and the related case law that the court lists.</summary>
    public static IEnumerable<string> Of(PublicDecision decision, IFindCitations citations) =>
        decision.Related.Concat(decision.Visa).Prepend(decision.Text).SelectMany(citations.Find).SelectMany(found => Indexed(found.Canonical)).Distinct();

    /// <summary>What to look for, for citations found in a question.</summary>
    public static IReadOnlyList<string> Asked(IEnumerable<Citation> citations) => [.. citations.Select(found => Asked(found.Canonical)).Distinct()];

    /// <summary>What to look for, for those that cite a decision held here.</summary>
    public static IReadOnlyList<string> Of(PublicDecision decision) =>
        [.. decision.Numbers.Select(number => $"n:{Numbers.Canonical(number)}"), .. decision.Ecli is { } ecli ? (IEnumerable<string>)[$"ecli:{ecli.Value}"] : []];

    private static IEnumerable<string> Indexed(string canonical)
    {
        yield return Asked(canonical);
        if (canonical.StartsWith("art:", StringComparison.Ordinal) && canonical.IndexOf(';') is var qualified and > 0) yield return canonical[..qualified];
    }

    private static string Asked(string canonical)
    {
        var number = canonical[(canonical.LastIndexOf(':') + 1)..];
        var isCase = canonical.Count(c => c == ':') >= 3 && !canonical.StartsWith("ecli:", StringComparison.Ordinal);
        return isCase && number.Length > 0 ? $"n:{Numbers.Canonical(number)}" : canonical;
    }
}
