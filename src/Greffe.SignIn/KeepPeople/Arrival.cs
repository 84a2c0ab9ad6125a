using System.Security.Claims;
using Greffe.Decisions.People;

namespace Greffe.SignIn.KeepPeople;

/// <summary>What a sign-in says of a person.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name to show to colleagues.</param>
/// <param name="Mail">Mail address, or null.</param>
/// <param name="Entity">Directory code of the entity, or null when the sign-in does not tell.</param>
/// <param name="Granted">Roles that the sign-in gives by itself; they are added, never taken away.</param>
internal sealed record Arrival(string Id, string Name, string? Mail, string? Entity, IReadOnlyList<Role> Granted)
{
    private const int MaxLength = 200;

    /// <summary>Reads the claims of ProConnect (<c>given_name</c>, <c>usual_name</c>, <c>siret</c>) and of standard providers (<c>name</c>, <c>family_name</c>).</summary>
    public static Arrival Read(ClaimsPrincipal claims, string id, SignInOptions options)
    {
        IReadOnlyList<Role> granted = options.AgentOrganisations.Any(known => Text(claims, "siret") is { } siret && siret.StartsWith(known, StringComparison.Ordinal)) ? [Role.Agent] : [];
        return new(id, NameOf(claims), Text(claims, "email"), options.EntityClaim is { } claim ? Text(claims, claim) : null, granted);
    }

    private static string NameOf(ClaimsPrincipal claims)
    {
        var parts = new[] { Text(claims, "given_name"), Text(claims, "usual_name") ?? Text(claims, "family_name") }.OfType<string>().ToArray();
        return parts.Length == 2 ? string.Join(' ', parts) : Text(claims, "name") ?? (parts.Length == 1 ? parts[0] : "");
    }

    private static string? Text(ClaimsPrincipal claims, string type) =>
        claims.FindFirstValue(type)?.Trim() is { Length: > 0 } value ? (value.Length > MaxLength ? value[..MaxLength] : value) : null;
}
