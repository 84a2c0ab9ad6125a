using Greffe.Pseudonymisation.Detecting;
using Greffe.Pseudonymisation.Detecting.Fitting;

namespace Greffe.Pseudonymisation.Linking;

/// <summary>
/// Someone called Maître whom no mention shows acting as a lawyer is a notaire, a huissier or a receiver: a third person. Only a whole text can tell,
/// since a lawyer is presented once and called Maître afterwards.
/// </summary>
internal static class Officers
{
    /// <summary>Settles every lawyer known by «Maître» alone.</summary>
    public static void Settle(DocumentText document, List<Candidate> settled, Person?[] people, Offices? offices)
    {
        Dictionary<Person, bool> presented = [];
        for (var index = 0; index < settled.Count; index++)
        {
            if (people[index] is not { Role: MentionRole.Avocat } person) continue;
            presented[person] = presented.GetValueOrDefault(person) || IsPresented(document, settled[index]) || offices is not null && offices.IsLawyer(settled[index]);
        }
        foreach (var (person, isPresented) in presented) if (!isPresented) person.BecomeOfficer();
    }

    private static bool IsPresented(DocumentText document, Candidate mention) =>
        mention.Rule is not ("names/civility" or ModelMentions.Names) || Offices.ActsAsLawyer(document, document.TokenAt(mention.Start), document.TokenAt(mention.End));
}
