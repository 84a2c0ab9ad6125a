using Greffe.Decisions.People;

namespace Greffe.SignIn.UseDemonstration;

/// <summary>An invented person of the demonstration.</summary>
/// <param name="Key">Word of the form.</param>
/// <param name="Name">Invented name.</param>
/// <param name="Entity">Invented entity.</param>
/// <param name="Roles">Roles at the first sign-in; the administrator of the demonstration may change them.</param>
internal sealed record DemonstrationAccount(string Key, string Name, string Entity, IReadOnlyList<Role> Roles)
{
    /// <summary>Issuer of the identifiers: no provider can have this address.</summary>
    public const string Issuer = "urn:greffe:demonstration";

    public static IReadOnlyList<DemonstrationAccount> All { get; } =
    [
        new("agent", "Alix Agent", "demo-siege", [Role.Agent]),
        new("agent-2", "Bao Agent", "demo-cour-a", [Role.Agent]),
        new("agent-3", "Camille Agent", "demo-cour-b", [Role.Agent]),
        new("correspondant", "Dominique Correspondance", "demo-cour-a", [Role.Agent, Role.Correspondent]),
        new("gestionnaire", "Eden Gestion", "demo-siege", [Role.Agent, Role.Steward]),
        new("amdac", "Farah Directrice", "demo-siege", [Role.Agent, Role.ChiefDataOfficer]),
        new("administrateur", "Gaël Administrateur", "demo-siege", [Role.Administrator]),
    ];
}
