using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Greffe.Search.Following;

namespace Greffe.Search.Answering;

/// <summary>Targets of what stands after <c>cite:</c> in a question: a reference in words, or the identifier of a decision held here.</summary>
internal sealed partial class CitedInQuestion
{
    private const int MostDecisions = 4;

    private readonly Dictionary<string, IReadOnlyList<string>> held = [];
    private readonly IFindCitations? citations;

    private CitedInQuestion(IFindCitations? citations) => this.citations = citations;

    /// <summary>Looks for the decisions that a question names by their identifiers.</summary>
    public static async ValueTask<CitedInQuestion> Read(
        string text, IPublicDecisions decisions, IFindCitations? citations, CancellationToken cancellation)
    {
        var cited = new CitedInQuestion(citations);
        if (citations is null) return cited;
        foreach (Match match in CitedId().Matches(text))
            if (cited.held.Count < MostDecisions && DecisionId.TryParse(match.Groups["id"].Value, out var id)
                && await decisions.Find(id, cancellation) is PublicationState.Published found)
                cited.held[id.Value] = CitedTargets.Of(found.Decision);
        return cited;
    }

    /// <summary>Targets of a reference; empty when it is none.</summary>
    public IReadOnlyList<string> Of(string reference) =>
        held.TryGetValue(reference.Trim(), out var targets) ? targets : citations is null ? [] : CitedTargets.Asked(citations.Find(reference));

    [GeneratedRegex(@"cite:\s{0,2}""?(?<id>[0-9a-f]{24,27})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2_000)]
    private static partial Regex CitedId();
}
