using System.ComponentModel;
using Greffe.Decisions;
using Greffe.Decisions.Citing;
using Greffe.Decisions.Publication;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Greffe.Mcp.CheckCitations;

/// <summary><c>verifier_citations</c>: what a text cites, and what of it is held here.</summary>
internal sealed class CitationsTool(
    IFindCitations finder, ICitationNetwork network, IPublicDecisions decisions, AnswerSource source, IOptions<McpOptions> options)
{
    private const int MostListed = 300;

    [McpServerTool(Name = "verifier_citations", Title = "Vérifier les citations d'un texte", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Relève les décisions et les articles de loi qu'un texte cite, et dit pour chaque décision si elle est détenue ici (avec son lien). Une décision qui n'est pas détenue n'est pas pour autant inexistante ; un texte de loi n'est jamais détenu.")]
    public async Task<CallToolResult> Check(
        [Description("Le texte à vérifier, 200 000 unités UTF-16 au plus.")] string texte, CancellationToken cancellation = default)
    {
        var limit = options.Value.MaxTextLength;
        if (texte.Length > limit) return ToolAnswers.Refuse($"« texte » fait {texte.Length} unités UTF-16, la limite est de {limit}. Envoyez-le en plusieurs morceaux.");
        var found = finder.Find(texte);
        List<CheckedCitation> citations = [];
        foreach (var citation in found.Take(MostListed))
        {
            var held = citation.Kind == CitationKind.Case ? await Held(citation.Canonical, cancellation) : null;
            citations.Add(new(citation.Span.Start, citation.Span.End, texte[citation.Span.Start..citation.Span.End], citation.Kind.Key, citation.Canonical,
                finder.Label(citation.Canonical), held is not null, held?.Value, held is { } id ? source.Link(id) : null));
        }

        return ToolAnswers.Ok(new CitationsToolAnswer(found.Count, found.Count - citations.Count, citations, await source.Notice(cancellation)), ToolAnswers.Json.CitationsToolAnswer);
    }

    private async ValueTask<DecisionId?> Held(string canonical, CancellationToken cancellation) =>
        await network.Resolve(canonical, cancellation) is { } id && await decisions.Find(id, cancellation) is PublicationState.Published ? id : null;
}

/// <summary>What a text cites.</summary>
/// <param name="Total">Number of citations found.</param>
/// <param name="LeftOut">Those after the first 300, which are not listed.</param>
/// <param name="Citations">In reading order.</param>
/// <param name="Source">Source, licence, last update.</param>
internal sealed record CitationsToolAnswer(int Total, int LeftOut, IReadOnlyList<CheckedCitation> Citations, SourceWire Source);

/// <summary>One citation.</summary>
internal sealed record CheckedCitation(int Start, int End, string Text, string Kind, string Canonical, string Label, bool Held, string? Id, string? Link);
