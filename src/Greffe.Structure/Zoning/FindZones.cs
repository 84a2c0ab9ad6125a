using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Zoning;

/// <summary>Chooses the rules by the kind of court, and by the look of the text where the court is not known.</summary>
internal static class FindZones
{
    /// <summary>The zones of a text, ordered, disjoint, covering all but blanks; empty for a blank text.</summary>
    public static IReadOnlyList<Zone> In(LineIndex lines, Jurisdiction jurisdiction)
    {
        var marks = new ZoneMarks();
        switch (jurisdiction)
        {
            case Jurisdiction.CourDeCassation when CassationBefore2019.Recognises(lines): CassationBefore2019.Mark(lines, marks); break;
            case Jurisdiction.CourDeCassation: CassationSince2019.Mark(lines, marks); break;
            case Jurisdiction.ConseilDEtat or Jurisdiction.CourAdministrativeDAppel or Jurisdiction.TribunalAdministratif
                or Jurisdiction.TribunalDesConflits:
                AdministrativeCourts.Mark(lines, marks); break;
            case Jurisdiction.TribunalDeCommerce: CommercialCourts.Mark(lines, marks); break;
            case Jurisdiction.Autre when AdministrativeCourts.Recognises(lines): AdministrativeCourts.Mark(lines, marks); break;
            default: JudicialCourts.Mark(lines, marks); break;
        }

        return marks.ToZones(lines);
    }
}
