using Greffe.Decisions.Occultations;

namespace Greffe.Decisions;

/// <summary>
/// A decision as a court delivered it, <b>in the clear</b>. It stays on the secret side; what may be shown is a
/// <see cref="Publication.PublicDecision"/>, another type, so that one cannot be handed out for the other.
/// </summary>
public sealed record Decision
{
    /// <summary>Permanent identifier.</summary>
    public required DecisionId Id { get; init; }

    /// <summary>Where it was delivered from.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>Full text, line ends as <c>\n</c>, Unicode NFC. Never empty.</summary>
    public required string Text { get; init; }

    /// <summary>Court; <see cref="CourtCode.Unknown"/> until recognised.</summary>
    public CourtCode Court { get; init; } = CourtCode.Unknown;

    /// <summary>Date of the decision (date de lecture for the administrative courts); null when neither metadata nor text give it.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Case numbers in canonical form (pourvoi <c>NN-NN.NNN</c>, RG <c>NN/NNNNN</c>, as delivered for others), main one first.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Identifier assigned by the court, if any.</summary>
    public Ecli? Ecli { get; init; }

    /// <summary>Arrêt, jugement, ordonnance, avis…</summary>
    public Term? Type { get; init; }

    /// <summary>Chamber.</summary>
    public Term? Chamber { get; init; }

    /// <summary>Formation of the bench.</summary>
    public Term? Formation { get; init; }

    /// <summary>Outcome (rejet, cassation, …).</summary>
    public Term? Solution { get; init; }

    /// <summary>Publication levels chosen by the court (bulletin, recueil, …).</summary>
    public IReadOnlyList<Term> PublicationLevels { get; init; } = [];

    /// <summary>NAC code of the dispute (nomenclature des affaires civiles), for example <c>80A</c>.</summary>
    public string? Nac { get; init; }

    /// <summary>Branch, when known.</summary>
    public Matter? Matter { get; init; }

    /// <summary>Zones, in reading order, disjoint; empty when the delivery has none.</summary>
    public IReadOnlyList<Zone> Zones { get; init; } = [];

    /// <summary>Subject headings.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Summaries with their headings.</summary>
    public IReadOnlyList<Abstract> Abstracts { get; init; } = [];

    /// <summary>Texts applied (visa), one entry a text.</summary>
    public IReadOnlyList<string> Visa { get; init; } = [];

    /// <summary>Related case law as the court lists it (rapprochements), one entry a line.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Decision under appeal.</summary>
    public ContestedDecision? Contested { get; init; }

    /// <summary>Reference in the printed bulletin.</summary>
    public string? Bulletin { get; init; }

    /// <summary>People and bodies named by the metadata.</summary>
    public IReadOnlyList<Party> Parties { get; init; } = [];

    /// <summary>What the judge ordered to hide or to keep; null when no order came with the delivery.</summary>
    public OccultationOrder? Order { get; init; }

    /// <summary>Whether the debates were held in public; null when not said.</summary>
    public bool? PublicHearing { get; init; }

    /// <summary>Whether no ordinary appeal is open any more: criminal decisions become public only then; null when not said.</summary>
    public bool? IsFinal { get; init; }

    /// <summary>Whether the court marked it as of particular interest.</summary>
    public bool ParticularInterest { get; init; }

    /// <summary>
    /// The publication order of the court, when the court itself ordered it for a text in which it had hidden the names: a JSON object with
    /// every field of the order but the text. Null for every other delivery. Nothing is hidden or completed in such a decision; the leak
    /// audit and the gate see it like any other.
    /// </summary>
    public string? CourtRecord { get; init; }

    /// <summary>Day of deposit at the registry, from which the time limit of COJ R111-10 runs; null when not said.</summary>
    public DateOnly? DepositedOn { get; init; }
}
