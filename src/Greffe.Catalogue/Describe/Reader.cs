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

    /// <summary>Parts of records that grants open to this person beyond the level, by record; null for none.</summary>
    internal IReadOnlyDictionary<string, IReadOnlySet<string>>? Opened { get; init; }

    /// <summary>Whether they see what has that level.</summary>
    public bool Sees(Visibility visibility) => visibility <= Level;

    /// <summary>Whether a grant opens that part of a record to them.</summary>
    internal bool Opens(string record, string part) => Opened is not null && Opened.TryGetValue(record, out var parts) && parts.Contains(part);
}
