using System.Security.Claims;
using Greffe.Decisions.People;
using Microsoft.AspNetCore.Http;

namespace Greffe.Look;

/// <summary>Who is asking, as the claims of the request say: written by the sign-in, read by every page.</summary>
/// <param name="accessor">The request in progress.</param>
public sealed class SignedInAgent(IHttpContextAccessor accessor) : ICurrentAgent
{
    /// <summary>Claim of the entity's directory code.</summary>
    public const string EntityClaim = "entity";

    /// <summary>Claim of the stable identifier.</summary>
    public const string IdClaim = "sub";

    /// <summary>Claim of the name shown to colleagues.</summary>
    public const string NameClaim = "name";

    /// <inheritdoc/>
    public Agent Agent => accessor.HttpContext?.User is { Identity.IsAuthenticated: true } user && user.FindFirstValue(IdClaim) is { Length: > 0 } id
        ? new(id, user.FindFirstValue(NameClaim) ?? "", user.FindFirstValue(EntityClaim), Roles(user))
        : Agent.Visitor;

    /// <summary>The claims of a person, as one identity of that scheme.</summary>
    public static ClaimsPrincipal Principal(Agent agent, string scheme)
    {
        List<Claim> claims = [new(IdClaim, agent.Id), new(NameClaim, agent.Name)];
        if (agent.Entity is { } entity) claims.Add(new(EntityClaim, entity));
        claims.AddRange(agent.Roles.Select(role => new Claim(ClaimTypes.Role, role.ToString())));
        return new(new ClaimsIdentity(claims, scheme, NameClaim, ClaimTypes.Role));
    }

    private static HashSet<Role> Roles(ClaimsPrincipal user) =>
        [.. user.FindAll(ClaimTypes.Role).Select(claim => Enum.TryParse<Role>(claim.Value, out var role) && Enum.IsDefined(role) ? role : (Role?)null).OfType<Role>()];
}
