using Greffe.Decisions.People;

namespace Greffe.SignIn.KeepPeople;

/// <summary>Someone who has signed in at least once.</summary>
/// <param name="Id">Stable identifier without meaning.</param>
/// <param name="Name">As the provider gives it; empty once erased.</param>
/// <param name="Mail">As the provider gives it; null when it gives none, or once erased.</param>
/// <param name="Entity">Directory code of the entity; null when unknown.</param>
/// <param name="FirstSeen">First sign-in, UTC.</param>
/// <param name="Roles">What the person may be.</param>
public sealed record Person(string Id, string Name, string? Mail, string? Entity, DateTimeOffset FirstSeen, IReadOnlySet<Role> Roles);

/// <summary>What a change of somebody's roles came to.</summary>
public enum RoleChange
{
    /// <summary>Done, or already so.</summary>
    Done,

    /// <summary>Nobody has that identifier.</summary>
    UnknownPerson,

    /// <summary>Refused: nobody would be left to give roles.</summary>
    LastAdministrator,
}
