using Greffe.Decisions;
using Greffe.Decisions.Occultations;
using Greffe.Decisions.Publication;

namespace Greffe.Publication.Forms;

/// <summary>Makes the public decision out of an occulted one. Parties, orders and identifiers of the source have no place in it.</summary>
internal static class PublicForm
{
    /// <summary>
    /// The public decision; null when it cannot be cut to its form. Its dates are those of <paramref name="day"/>: they are no part of
    /// the content, the journal holds the real ones.
    /// </summary>
    public static PublicDecision? Of(
        Decision decision, IReadOnlyList<Replacement> replacements, string occultationVersion, GateVerdict.Admitted verdict, DateOnly day)
    {
        if (decision.Date is not { } date || FormApplied.Of(decision, replacements, verdict.Form) is not { } formed) return null;
        var whole = verdict.Form is PublicationForm.Full or PublicationForm.ExceptionalInterest;
        return new()
        {
            Id = decision.Id, Source = decision.Source.System, Text = formed.Text, Court = decision.Court,
            CourtLabel = KnownCourts.Label(decision.Court), Date = date, Numbers = decision.Numbers, Form = verdict.Form,
            Rule = verdict.Rule, PublishedOn = day, UpdatedOn = day, OccultationVersion = occultationVersion, Ecli = decision.Ecli,
            Type = decision.Type, Chamber = decision.Chamber, Formation = decision.Formation, Solution = decision.Solution,
            PublicationLevels = decision.PublicationLevels, Nac = decision.Nac, Zones = formed.Zones, Replacements = formed.Replacements,
            // Summaries, headings and related case law tell the reasons: they go with them.
            Themes = whole ? decision.Themes : [], Abstracts = whole ? decision.Abstracts : [],
            Visa = whole ? decision.Visa : [], Related = whole ? decision.Related : [],
            Contested = whole || verdict.Form == PublicationForm.WithoutReasons ? decision.Contested : null,
            Bulletin = decision.Bulletin, ParticularInterest = decision.ParticularInterest,
            CourtRecord = whole ? decision.CourtRecord : null,
        };
    }
}
