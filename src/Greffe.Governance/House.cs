using Greffe.Decisions.People;

namespace Greffe.Governance;

/// <summary>Who is of the house: whoever has a role. To have signed in is not enough, since people of other administrations may.</summary>
internal static class House
{
    /// <summary>Every role.</summary>
    public static Role[] Roles { get; } = Enum.GetValues<Role>();

    /// <summary>Whether a person is of the house.</summary>
    public static bool Has(Agent agent) => agent.Is(Roles);
}
