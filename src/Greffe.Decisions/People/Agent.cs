namespace Greffe.Decisions.People;

/// <summary>Who is asking.</summary>
/// <param name="Id">Stable identifier given at sign-in, without meaning (no name, no address); empty for a visitor. The only part that enters the journal.</param>
/// <param name="Name">Name as shown to colleagues; empty for a visitor.</param>
/// <param name="Entity">Entity of the ministry, as its directory code; null when unknown.</param>
/// <param name="Roles">What the person may be.</param>
public sealed record Agent(string Id, string Name, string? Entity, IReadOnlySet<Role> Roles)
{
    /// <summary>Nobody signed in.</summary>
    public static Agent Visitor { get; } = new("", "", null, new HashSet<Role>());

    /// <summary>Whether someone signed in.</summary>
    public bool IsSignedIn => Id.Length > 0;

    /// <summary>Whether the person has one of the roles.</summary>
    public bool Is(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
            if (Roles.Contains(role)) return true;
        return false;
    }
}

/// <summary>Who is asking, in the request in progress.</summary>
public interface ICurrentAgent
{
    /// <summary>The person signed in, or <see cref="Agent.Visitor"/>.</summary>
    Agent Agent { get; }
}
