using Greffe.Decisions;

namespace Greffe.Publication;

/// <summary>
/// Everything the gate may look at: facts of the decision and of what was done to it. No text and no name, so that it can be kept,
/// shown and tested freely.
/// </summary>
public sealed record GateFacts
{
    /// <summary>Court.</summary>
    public required CourtCode Court { get; init; }

    /// <summary>Date of the decision; null when unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Delivering system, for example <c>jurica</c>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Branch, when known; otherwise the gate deduces it (<c>data/rules/matters.yaml</c>).</summary>
    public Matter? Matter { get; init; }

    /// <summary>NAC code.</summary>
    public string? Nac { get; init; }

    /// <summary>Key of the chamber.</summary>
    public string? Chamber { get; init; }

    /// <summary>Words for the chamber, for example «Chambre sociale»: a label of the court's, never a name.</summary>
    public string? ChamberLabel { get; init; }

    /// <summary>Key of the type of decision.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the debates were public; null when not said.</summary>
    public bool? PublicHearing { get; init; }

    /// <summary>Whether no appeal is open any more; null when not said.</summary>
    public bool? IsFinal { get; init; }

    /// <summary>Whether a minor is tried; null when not said.</summary>
    public bool? MinorTried { get; init; }

    /// <summary>Whether names of minors tried are hidden to the last initial.</summary>
    public bool MinorsFullyHidden { get; init; }

    /// <summary>Whether the judge ordered the reasons withheld.</summary>
    public bool ReasonsWithheld { get; init; }

    /// <summary>The recorded decision of a person that it is of exceptional interest; null when none was taken.</summary>
    public ExceptionalInterest? Exceptional { get; init; }

    /// <summary>Whether the court itself ordered the publication, of a text in which it had hidden the names.</summary>
    public bool PublishedByCourt { get; init; }

    /// <summary>Day of deposit at the registry.</summary>
    public DateOnly? DepositedOn { get; init; }

    /// <summary>Whether the decision bears a case number: without one it could not be cited.</summary>
    public bool HasNumber { get; init; }

    /// <summary>Whether an occultation record exists.</summary>
    public bool IsOcculted { get; init; }

    /// <summary>Verdict of the leak audit; null when it was not run.</summary>
    public bool? LeakAuditPassed { get; init; }

    /// <summary>Where the reading of the decision by persons stands; null when nobody decided whether it must be read.</summary>
    public ReviewDoubt.ReviewStanding? Review { get; init; }

    /// <summary>Codes of findings that must be settled by a person before publication, for example <c>date-disagrees</c>.</summary>
    public IReadOnlyList<string> BlockingFindings { get; init; } = [];

    /// <summary>Facts of a decision, in the clear or occulted. What the decision cannot tell stays at its default: not publishable.</summary>
    public static GateFacts From(Decision decision) => new()
    {
        Court = decision.Court, Date = decision.Date, Source = decision.Source.System, Matter = decision.Matter, Nac = decision.Nac,
        Chamber = decision.Chamber?.Key, ChamberLabel = decision.Chamber?.Label, Type = decision.Type?.Key,
        PublicHearing = decision.PublicHearing, IsFinal = decision.IsFinal, DepositedOn = decision.DepositedOn,
        ReasonsWithheld = decision.Order?.ReasonsWithheld ?? false, HasNumber = decision.Numbers.Count > 0,
        PublishedByCourt = decision.CourtRecord is not null,
    };
}

/// <summary>The decision of a person that a decision of justice is of exceptional interest (COJ R111-11 al. 2).</summary>
/// <param name="Actor">Who decided: an account, not a name in words.</param>
/// <param name="Reason">Code of the ground, for example <c>doctrine</c>.</param>
/// <param name="At">When.</param>
public sealed record ExceptionalInterest(string Actor, string Reason, DateTimeOffset At);
