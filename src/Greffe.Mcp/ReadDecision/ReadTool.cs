using System.ComponentModel;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Greffe.Mcp.ReadDecision;

/// <summary><c>lire_decision</c>: a decision whole or by zone, piece after piece.</summary>
internal sealed class ReadTool(IPublicDecisions decisions, AnswerSource source, IOptions<McpOptions> options)
{
    private const int MaxIdentifier = 100;

    [McpServerTool(Name = "lire_decision", Title = "Lire une décision", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Donne le texte public d'une décision, en entier ou une zone seule, morceau après morceau (« next » dit où reprendre). [A], [B], [Adresse 1]… tiennent lieu de ce qui est occulté.")]
    public async Task<CallToolResult> Read(
        [Description("Identifiant (24 à 27 chiffres hexadécimaux), ECLI, ou numéro d'affaire.")] string identifiant,
        [Description("Code de la juridiction, quand « identifiant » est un numéro porté par plusieurs.")] string? juridiction = null,
        [Description("Zone seule : introduction, expose, moyens, motivations, dispositif, annexes.")] string? zone = null,
        [Description("Où commencer, en unités UTF-16 du texte ou de la zone.")] int debut = 0,
        [Description("Longueur voulue en unités UTF-16, 20 000 par défaut.")] int longueur = 20_000,
        CancellationToken cancellation = default)
    {
        var most = options.Value.MaxPieceLength;
        if (string.IsNullOrWhiteSpace(identifiant) || identifiant.Length > MaxIdentifier)
            return ToolAnswers.Refuse($"« identifiant » doit avoir 1 à {MaxIdentifier} caractères : identifiant, ECLI ou numéro d'affaire.");
        if (debut < 0) return ToolAnswers.Refuse($"« debut » vaut {debut} : un nombre positif ou nul est attendu.");
        if (longueur < 1 || longueur > most) return ToolAnswers.Refuse($"« longueur » vaut {longueur} : un nombre de 1 à {most} est attendu.");
        CourtCode court = default;
        if (juridiction is not null && !CourtCode.TryParse(juridiction, out court))
            return ToolAnswers.Refuse("« juridiction » attend un code comme cc, ca_lyon ou tj33063 ; « trouver_juridiction » les donne.");
        ZoneKind kind = default;
        if (zone is not null && !ZoneKinds.TryParse(zone, out kind))
            return ToolAnswers.Refuse("« zone » attend introduction, expose, moyens, motivations, dispositif ou annexes.");

        return await Find(identifiant.Trim(), juridiction is null ? null : court, cancellation) switch
        {
            PublicationState.Published(var decision) => await Piece(decision, zone is null ? null : kind, debut, longueur, cancellation),
            PublicationState.Withdrawn(var at) => ToolAnswers.Withdrawn(at),
            _ => ToolAnswers.Unknown(),
        };
    }

    private async ValueTask<PublicationState> Find(string asked, CourtCode? court, CancellationToken cancellation)
    {
        if (DecisionId.TryParse(asked, out var id)) return await decisions.Find(id, cancellation);
        return await decisions.FindByNumber(court, asked, cancellation) is { } found
            ? await decisions.Find(found, cancellation) : new PublicationState.Unknown();
    }

    private async Task<CallToolResult> Piece(PublicDecision decision, ZoneKind? zone, int start, int length, CancellationToken cancellation)
    {
        var text = zone is { } kind ? TextOf(decision, kind) : decision.Text;
        if (text.Length == 0)
            return ToolAnswers.Refuse($"Cette décision n'a pas cette zone. Zones reconnues : {Zones(decision)}.");
        if (start >= text.Length) return ToolAnswers.Refuse($"« debut » vaut {start}, mais le texte demandé s'arrête à {text.Length}.");
        start = Whole(text, start);
        var end = Whole(text, Math.Min(text.Length, start + length));
        // One unit would cut a pair in two: the whole pair is given.
        if (end <= start) end = Math.Min(text.Length, start + 2);
        return ToolAnswers.Ok(new ReadToolAnswer(
            decision.Id.Value, decision.CourtLabel, decision.Court.Value, ToolAnswers.Day(decision.Date), decision.Numbers, decision.Ecli?.Value, decision.Type?.Label,
            decision.Chamber?.Label, decision.Solution?.Label, decision.Form.Key, ToolAnswers.Day(decision.UpdatedOn), source.Link(decision.Id),
            [.. decision.Zones.Select(each => each.Kind.Key).Distinct()], zone?.Key, start, end, text.Length, end < text.Length ? end : null, text[start..end],
            await source.Notice(cancellation)), ToolAnswers.Json.ReadToolAnswer);
    }

    /// <summary>Every stretch of a zone, as far as it lies in the text.</summary>
    private static string TextOf(PublicDecision decision, ZoneKind kind) => string.Concat(decision.Zones.Where(each => each.Kind == kind).Select(each =>
    {
        var start = Math.Clamp(each.Span.Start, 0, decision.Text.Length);
        return decision.Text[start..Math.Clamp(each.Span.End, start, decision.Text.Length)];
    }));

    private static string Zones(PublicDecision decision) =>
        decision.Zones.Count == 0 ? "aucune, lisez le texte entier" : string.Join(", ", decision.Zones.Select(each => each.Kind.Key).Distinct());

    /// <summary>The nearest place before that does not cut a surrogate pair.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}

/// <summary>A piece of a decision.</summary>
/// <param name="Id">Permanent identifier.</param>
/// <param name="Court">Court in words.</param>
/// <param name="CourtCode">Its code.</param>
/// <param name="Date">Day of the decision.</param>
/// <param name="Numbers">Case numbers, main one first.</param>
/// <param name="Ecli">European identifier.</param>
/// <param name="Type">Type in words.</param>
/// <param name="Chamber">Chamber in words.</param>
/// <param name="Solution">Outcome in words.</param>
/// <param name="Form">How much is public.</param>
/// <param name="UpdatedOn">Day of the last change.</param>
/// <param name="Link">Permanent address.</param>
/// <param name="Zones">Zones that can be asked for.</param>
/// <param name="Zone">The zone given; absent for the whole text.</param>
/// <param name="Start">First UTF-16 code unit given.</param>
/// <param name="End">Just after the last.</param>
/// <param name="Length">Length of the whole text or zone.</param>
/// <param name="Next">Where to go on; absent at the end.</param>
/// <param name="Text">The piece.</param>
/// <param name="Source">Source, licence, last update.</param>
internal sealed record ReadToolAnswer(
    string Id, string Court, string CourtCode, string Date, IReadOnlyList<string> Numbers, string? Ecli, string? Type, string? Chamber, string? Solution,
    string Form, string UpdatedOn, string Link, IReadOnlyList<string> Zones, string? Zone, int Start, int End, int Length, int? Next, string Text, SourceWire Source);
