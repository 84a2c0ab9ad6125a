using Greffe.Pseudonymisation.Linking;

namespace Greffe.Pseudonymisation.Deciding;

/// <summary>Tells parties from third persons: a party stands in the heading or is ordered something.</summary>
internal static class PartyRoles
{
    private const int LongestHeading = 2_500;

    /// <summary>Role of a mention; also learnt by its person, so that later mentions share it.</summary>
    public static MentionRole Of(DocumentText document, Linked item, HidingRequest request)
    {
        if (item.Person is not { } person) return item.Candidate.Category is EntityCategory.ProfessionnelAvocat ? MentionRole.Avocat : MentionRole.Other;
        if (person.Role != MentionRole.Other) return person.Role;
        var heading = request.HeadingEnd ?? Math.Min(LongestHeading, document.Text.Length / 3);
        person.Learn(person.Name, item.Candidate.Start < heading || IsAddressed(document, item.Candidate.Start) ? MentionRole.Partie : MentionRole.Tiers, Gender.Unknown);
        return person.Role;
    }

    private static bool IsAddressed(DocumentText document, int start)
    {
        var at = document.TokenAt(start);
        for (var index = at - 1; index >= at - 6 && index >= 0; index--)
            if (document.Folded(index) is "condamne" or "deboute" or "contre" or "demande" or "appel" or "pourvoi" or "requete") return true;
        return false;
    }
}
