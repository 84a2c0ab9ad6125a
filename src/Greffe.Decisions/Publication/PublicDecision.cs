using Greffe.Decisions.Occultations;

namespace Greffe.Decisions.Publication;

/// <summary>
/// A decision as the public may have it: made only by releasing an occulted decision that a legal rule admits and whose leak audit
/// passed. Holds no party, no order, no source identifier, no secret span.
/// </summary>
public sealed record PublicDecision
{
    /// <summary>Permanent identifier.</summary>
    public required DecisionId Id { get; init; }

    /// <summary>Delivering system, for example <c>jurinet</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Pseudonymised text; line ends as <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Court.</summary>
    public required CourtCode Court { get; init; }

    /// <summary>Words for the court, for example «Cour d'appel de Lyon».</summary>
    public required string CourtLabel { get; init; }

    /// <summary>Date of the decision.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Case numbers, main one first; never empty.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>How much is public.</summary>
    public required PublicationForm Form { get; init; }

    /// <summary>Rule that admitted it, with its version, for example <c>ca-civil@2022-04-30</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>First day public.</summary>
    public required DateOnly PublishedOn { get; init; }

    /// <summary>Day of the last change.</summary>
    public required DateOnly UpdatedOn { get; init; }

    /// <summary>Version that hid the names.</summary>
    public required string OccultationVersion { get; init; }

    /// <summary>Identifier assigned by the court, if any.</summary>
    public Ecli? Ecli { get; init; }

    /// <summary>Type of decision.</summary>
    public Term? Type { get; init; }

    /// <summary>Chamber.</summary>
    public Term? Chamber { get; init; }

    /// <summary>Formation.</summary>
    public Term? Formation { get; init; }

    /// <summary>Outcome.</summary>
    public Term? Solution { get; init; }

    /// <summary>Publication levels.</summary>
    public IReadOnlyList<Term> PublicationLevels { get; init; } = [];

    /// <summary>NAC code.</summary>
    public string? Nac { get; init; }

    /// <summary>Zones, in reading order, disjoint, over <see cref="Text"/>.</summary>
    public IReadOnlyList<Zone> Zones { get; init; } = [];

    /// <summary>Placeholders, in reading order, over <see cref="Text"/>.</summary>
    public IReadOnlyList<Replacement> Replacements { get; init; } = [];

    /// <summary>Subject headings.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Summaries.</summary>
    public IReadOnlyList<Abstract> Abstracts { get; init; } = [];

    /// <summary>Texts applied.</summary>
    public IReadOnlyList<string> Visa { get; init; } = [];

    /// <summary>Related case law.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Decision under appeal.</summary>
    public ContestedDecision? Contested { get; init; }

    /// <summary>Reference in the printed bulletin.</summary>
    public string? Bulletin { get; init; }

    /// <summary>
    /// Every field of the court's own publication order but the text, as a JSON object without blanks; null unless the court ordered the
    /// publication itself.
    /// </summary>
    public string? CourtRecord { get; init; }

    /// <summary>Whether the court marked it as of particular interest.</summary>
    public bool ParticularInterest { get; init; }
}
