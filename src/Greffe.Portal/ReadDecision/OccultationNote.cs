using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Portal.ReadDecision;

/// <summary>What stands behind a placeholder, in words, with the article that hides it.</summary>
internal static class OccultationNote
{
    /// <summary>
    /// «Personne physique : nom occulté (COJ L111-13)». Names of natural persons: COJ L111-13 and CJA L10; everything else that
    /// identifies: COJ R111-12 and CJA R741-14.
    /// </summary>
    public static string Of(EntityCategory category, Jurisdiction jurisdiction, Words words)
    {
        var name = category == EntityCategory.PersonnePhysique;
        var article = (name, jurisdiction.IsAdministrative) switch
        {
            (true, false) => "COJ L111-13",
            (true, true) => "CJA L10",
            (false, false) => "COJ R111-12",
            (false, true) => "CJA R741-14",
        };
        return words[name ? "occultation.name" : "occultation.element", category.Label, article];
    }
}
