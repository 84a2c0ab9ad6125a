using Greffe.Decisions.People;

namespace Greffe.Catalogue.Describe;

/// <summary>Up to which level somebody reads the catalogue.</summary>
/// <param name="Level">The highest level that they see.</param>
public readonly record struct Reader(Visibility Level)
{
    /// <summary>Somebody unknown.</summary>
    public static Reader Visitor { get; } = new(Visibility.Public);

    /// <summary>The platform itself: it sees all, and shows nothing.</summary>
    public static Reader Everything { get; } = new(Visibility.Restricted);

    /// <summary>What a person may read: stewards and the chief data officer all, whoever has another role what is internal, others what is public.</summary>
    public static Reader Of(Agent agent) => new(
        agent.Is(Role.Steward, Role.ChiefDataOfficer) ? Visibility.Restricted
        : agent.IsSignedIn && agent.Roles.Count > 0 ? Visibility.Internal : Visibility.Public);

    /// <summary>Whether they see what has that level.</summary>
    public bool Sees(Visibility visibility) => visibility <= Level;
}
