using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Portal.ReadDecision;

/// <summary>What a decision cites and who cites it, as its page shows them. Empty where the host runs no citations.</summary>
/// <param name="InText">Citations of the text, in reading order, disjoint, each with the decision held here when it is.</param>
/// <param name="Cites">What it cites, each once.</param>
/// <param name="CitedBy">Who cites it: those that the page lists.</param>
/// <param name="CitedByTotal">How many cite it in all.</param>
internal sealed record DecisionCitations(
    IReadOnlyList<MarkedCitation> InText, IReadOnlyList<ListedCitation> Cites, IReadOnlyList<ListedCitation> CitedBy, long CitedByTotal)
{
    private const int MostCited = 200;
    private const int MostCiting = 20;

    /// <summary>A page without citations.</summary>
    public static DecisionCitations None { get; } = new([], [], [], 0);

    /// <summary>Reads them from the ports of the host.</summary>
    public static async Task<DecisionCitations> Read(IServiceProvider ports, PublicDecision decision, CancellationToken cancellation)
    {
        if (ports.GetService<ICitationNetwork>() is not { } network || ports.GetService<IFindCitations>() is not { } finder) return None;
        var decisions = ports.GetRequiredService<IPublicDecisions>();
        var cites = await network.Cites(decision.Id, 0, MostCited, cancellation);
        var citedBy = await network.CitedBy(decision.Id, 0, MostCiting, cancellation);
        var targets = cites.Edges.ToDictionary(edge => edge.Canonical, edge => edge.Target);
        MarkedCitation[] inText = [.. finder.Find(decision.Text).Where(citation => targets.ContainsKey(citation.Canonical))
            .Select(citation => new MarkedCitation(citation.Span, citation.Kind, targets[citation.Canonical]))];
        List<ListedCitation> cited = [], citing = [];
        foreach (var edge in cites.Edges)
            cited.Add(await Listed(decisions, edge, edge.Target, finder.Label(edge.Canonical), cancellation));
        foreach (var edge in citedBy.Edges)
            citing.Add(await Listed(decisions, edge, edge.Source, edge.Source.Value, cancellation));
        return new(inText, cited, citing, citedBy.Total);
    }

    private static async Task<ListedCitation> Listed(
        IPublicDecisions decisions, CitationEdge edge, DecisionId? held, string label, CancellationToken cancellation) =>
        held is { } id && await decisions.Find(id, cancellation) is PublicationState.Published(var decision)
            ? new(CitationLine.Of(decision), edge.Kind, id, edge.Treatment) : new(label, edge.Kind, null, edge.Treatment);
}

/// <summary>One citation where the text has it.</summary>
internal sealed record MarkedCitation(TextSpan Span, CitationKind Kind, DecisionId? Target);

/// <summary>One line of a list.</summary>
internal sealed record ListedCitation(string Label, CitationKind Kind, DecisionId? Held, CitationTreatment Treatment);
