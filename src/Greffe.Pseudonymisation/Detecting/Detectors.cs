using Greffe.Pseudonymisation.Detecting.Names;
using Greffe.Pseudonymisation.Detecting.Patterns;

namespace Greffe.Pseudonymisation.Detecting;

/// <summary>The detectors that ship. None keeps state, so all calls share them.</summary>
internal static class Detectors
{
    /// <summary>All of them; order does not matter, overlaps are settled by score.</summary>
    public static IReadOnlyList<IMentionDetector> Shipped { get; } =
    [
        new NirNumbers(), new BankAccounts(), new BankCards(), new CompanyNumbers(), new PhoneNumbers(), new EmailAddresses(), new WebAccounts(),
        new NumberPlates(), new CadastralParcels(), new IdentityNumbers(), new PostalAddresses(), new Dwellings(), new Workplaces(), new LifeEvents(),
        new PersonsByCivility(), new PersonsByLabel(), new PersonsByKinship(), new PersonsByRelative(), new PersonsByNursery(), new PersonsByEvidence(), new Nicknames(), new LegalPersons(),
    ];
}
