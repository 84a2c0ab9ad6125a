using System.ComponentModel;
using Greffe.Decisions.Publication;
using Greffe.Decisions.Searching;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Greffe.Mcp.SearchDecisions;

/// <summary><c>rechercher</c>: decisions that speak of something.</summary>
internal sealed class SearchTool(ISearchDecisions index, IPublicDecisions decisions, AnswerSource source)
{
    private const int MaxSize = 20;
    private const int MaxRank = 1_000;

    [McpServerTool(Name = "rechercher", Title = "Rechercher des décisions", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Cherche dans les décisions de justice publiées : mots, « phrases exactes » entre guillemets, ET, OU, SAUF, préfixe*, numéro de pourvoi ou de rôle, ECLI, date. Donne les décisions les plus pertinentes avec des extraits. Les noms de personnes sont occultés : inutile de les chercher.")]
    public async Task<CallToolResult> Search(
        [Description("Ce que l'on cherche, 2 000 caractères au plus.")] string question,
        [Description("Genres de juridiction : cc, ca, tj, tcom, cph, ce, caa, ta, tc.")] string[]? genres = null,
        [Description("Codes de juridiction (voir trouver_juridiction).")] string[]? juridictions = null,
        [Description("Premier jour, AAAA-MM-JJ.")] string? du = null,
        [Description("Dernier jour, AAAA-MM-JJ.")] string? au = null,
        [Description("« pertinence » (par défaut) ou « date » (les plus récentes d'abord).")] string tri = "pertinence",
        [Description("Page, à partir de 1.")] int page = 1,
        [Description("Nombre de décisions par page, 1 à 20.")] int taille = 10,
        CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(question)) return ToolAnswers.Refuse("« question » est vide : dites ce que vous cherchez.");
        if (question.Length > SearchQuery.MaxTextLength)
            return ToolAnswers.Refuse($"« question » fait {question.Length} caractères, la limite est de {SearchQuery.MaxTextLength}.");
        if (taille is < 1 or > MaxSize) return ToolAnswers.Refuse($"« taille » vaut {taille} : un nombre de 1 à {MaxSize} est attendu.");
        if (page < 1 || (long)page * taille > MaxRank)
            return ToolAnswers.Refuse($"« page » doit être au moins 1, et les {MaxRank} premières réponses seules se parcourent : affinez la question ou les dates.");
        if (tri is not ("pertinence" or "date")) return ToolAnswers.Refuse("« tri » attend « pertinence » ou « date ».");
        AskedFilter asked = new();
        var filter = asked.Read(genres, juridictions, du, au);
        if (asked.Refusal is { } refusal) return ToolAnswers.Refuse(refusal);

        var found = await index.Search(new()
        {
            Text = question, Filter = filter, Sort = tri == "date" ? SearchSort.Date : SearchSort.Relevance, Page = page - 1, PageSize = taille, WithFacets = false,
        }, cancellation);
        return ToolAnswers.Ok(await Answer(found, page, taille, cancellation), ToolAnswers.Json.SearchToolAnswer);
    }

    private async Task<SearchToolAnswer> Answer(SearchPage found, int page, int size, CancellationToken cancellation)
    {
        List<FoundDecision> hits = [];
        foreach (var hit in found.Hits)
        {
            // The index may be a moment behind: what was taken back meanwhile is left out.
            if (await decisions.Find(hit.Decision.Id, cancellation) is not PublicationState.Published(var decision)) continue;
            hits.Add(new(decision.Id.Value, decision.CourtLabel, decision.Court.Value, ToolAnswers.Day(decision.Date), decision.Numbers, decision.Ecli?.Value,
                decision.Chamber?.Label, decision.Solution?.Label, [.. hit.Highlights.Select(extract => extract.Fragment)], source.Link(decision.Id)));
        }

        int? next = (long)page * size < Math.Min(found.Total, MaxRank - size + 1) ? page + 1 : null;
        return new(found.Total, page, next, found.Relaxed, found.Understood, hits, await source.Notice(cancellation));
    }
}

/// <summary>A page of answers.</summary>
/// <param name="Total">Number of public decisions that match.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="NextPage">The next one; absent on the last.</param>
/// <param name="Relaxed">Whether no decision has all the words, and those with some of them are given.</param>
/// <param name="Understood">What was recognised in the question.</param>
/// <param name="Decisions">The decisions.</param>
/// <param name="Source">Source, licence, last update.</param>
internal sealed record SearchToolAnswer(
    long Total, int Page, int? NextPage, bool Relaxed, IReadOnlyList<string> Understood, IReadOnlyList<FoundDecision> Decisions, SourceWire Source);

/// <summary>One decision found.</summary>
internal sealed record FoundDecision(
    string Id, string Court, string CourtCode, string Date, IReadOnlyList<string> Numbers, string? Ecli, string? Chamber, string? Solution,
    IReadOnlyList<string> Extracts, string Link);
