namespace Greffe.Decisions.People;

/// <summary>What a person who signs in may be; each says what they may do, none includes another.</summary>
public enum Role
{
    /// <summary>Works for the ministry: answers campaigns, asks for access, keeps their own skills.</summary>
    Agent,

    /// <summary>Correspondent for data of an entity: answers questions, follows the entity's uses and actions.</summary>
    Correspondent,

    /// <summary>Answers for data sets: describes them, decides on access.</summary>
    Steward,

    /// <summary>Chief data officer: campaigns, portfolio, actions, publication of the register.</summary>
    ChiefDataOfficer,

    /// <summary>Runs the platform: accounts and settings, not contents.</summary>
    Administrator,
}
