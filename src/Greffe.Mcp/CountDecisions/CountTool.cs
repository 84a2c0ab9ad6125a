using System.ComponentModel;
using Greffe.Decisions.Publication;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Greffe.Mcp.CountDecisions;

/// <summary><c>statistiques</c>: how many decisions are public. No dimension on persons exists (COJ L111-13).</summary>
internal sealed class CountTool(IPublicDecisions decisions, AnswerSource source)
{
    private const int MostDimensions = 3;
    private const int MostRows = 500;

    private static readonly string[] Names = [.. Enum.GetNames<PublicDimension>().Select(name => name.ToLowerInvariant())];

    [McpServerTool(Name = "statistiques", Title = "Compter les décisions", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Compte les décisions publiques, par une à trois dimensions. Ces comptes disent ce qui est publié ici, non l'activité des juridictions. Rien ne se compte par personne.")]
    public async Task<CallToolResult> Count(
        [Description("Dimensions : jurisdiction, court, chamber, formation, type, solution, nac, source, year, month. Par défaut jurisdiction.")] string[]? par = null,
        [Description("Genres de juridiction : cc, ca, tj, tcom, cph, ce, caa, ta, tc.")] string[]? genres = null,
        [Description("Codes de juridiction (voir trouver_juridiction).")] string[]? juridictions = null,
        [Description("Premier jour des décisions, AAAA-MM-JJ.")] string? du = null,
        [Description("Dernier jour des décisions, AAAA-MM-JJ.")] string? au = null,
        CancellationToken cancellation = default)
    {
        string[] keys = par is null or [] ? ["jurisdiction"] : [.. par.Distinct()];
        if (keys.Length > MostDimensions) return ToolAnswers.Refuse($"« par » admet {MostDimensions} dimensions au plus.");
        if (keys.Any(key => !Names.Contains(key))) return ToolAnswers.Refuse($"« par » attend des dimensions parmi {string.Join(", ", Names)}.");
        AskedFilter asked = new();
        var filter = asked.Read(genres, juridictions, du, au);
        if (asked.Refusal is { } refusal) return ToolAnswers.Refuse(refusal);

        var counts = await decisions.CountBy(filter, [.. keys.Select(key => Enum.Parse<PublicDimension>(key, ignoreCase: true))], cancellation);
        return ToolAnswers.Ok(new CountToolAnswer(
            await decisions.Count(filter, cancellation), keys, [.. counts.Take(MostRows).Select(count => new CountedDecisions(count.Keys, count.Count))],
            Math.Max(0, counts.Count - MostRows), await source.Notice(cancellation)), ToolAnswers.Json.CountToolAnswer);
    }
}

/// <summary>Counts.</summary>
/// <param name="Total">Number of public decisions that the filter admits.</param>
/// <param name="By">Dimensions, in the order of the keys.</param>
/// <param name="Counts">One row a combination, in ascending order of keys.</param>
/// <param name="RowsLeftOut">Rows after the first 500, which are not listed: narrow the filter.</param>
/// <param name="Source">Source, licence, last update.</param>
internal sealed record CountToolAnswer(long Total, IReadOnlyList<string> By, IReadOnlyList<CountedDecisions> Counts, int RowsLeftOut, SourceWire Source);

/// <summary>One row; a key is null where decisions have no value.</summary>
internal sealed record CountedDecisions(IReadOnlyList<string?> Keys, long Count);
