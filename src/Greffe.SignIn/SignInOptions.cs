using System.ComponentModel.DataAnnotations;

namespace Greffe.SignIn;

/// <summary>Settings of the sign-in; each is told in <c>docs/sign-in.md</c>. Without <see cref="Authority"/> nobody can sign in and public pages are as before.</summary>
public sealed class SignInOptions : IValidatableObject
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "SignIn";

    /// <summary>Address of the OpenID Connect provider, to which <c>/.well-known/openid-configuration</c> is added; null for no sign-in.</summary>
    public Uri? Authority { get; set; }

    /// <summary>Identifier that the provider gave to this site.</summary>
    [StringLength(200)]
    public string ClientId { get; set; } = "";

    /// <summary>Secret that the provider gave to this site.</summary>
    [StringLength(500)]
    public string ClientSecret { get; set; } = "";

    /// <summary>Name of the provider as people know it.</summary>
    [Required, StringLength(60)]
    public string ProviderName { get; set; } = "ProConnect";

    /// <summary>Scopes asked for, apart by spaces; those of ProConnect by default (with a standard provider: <c>openid profile email</c>).</summary>
    [Required]
    public string Scopes { get; set; } = "openid given_name usual_name email siret uid";

    /// <summary>Levels of assurance asked for (<c>acr_values</c>), apart by spaces; the token must then carry one of them. Null to ask for none.</summary>
    public string? AcrValues { get; set; }

    /// <summary>Whether what is known of a person must come signed (as ProConnect does), and not merely over TLS.</summary>
    public bool RequireSignedUserInformation { get; set; }

    /// <summary>Whether the code is bound to this browser (PKCE, S256). Off only for a provider that refuses its parameters.</summary>
    public bool Pkce { get; set; } = true;

    /// <summary>Address under which people read the site, of which the provider knows <c>/connexion/retour</c> and <c>/deconnexion/retour</c>; without it, that of each request.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Folder of the keys that seal the cookies; made when absent, readable by this account alone.</summary>
    [Required]
    public string KeysFolder { get; set; } = "";

    /// <summary>Hours after which a person signs in again, whatever they do.</summary>
    [Range(1, 24)]
    public int SessionHours { get; set; } = 8;

    /// <summary>Minutes without a request after which a person signs in again.</summary>
    [Range(5, 720)]
    public int IdleMinutes { get; set; } = 60;

    /// <summary>
    /// SIRET (14 digits) or SIREN (9 digits) whose people are agents by signing in (claim <c>siret</c>). ProConnect lets in whoever works for any
    /// organisation, a company included: when empty, nobody has a role before the administrator gives one.
    /// </summary>
    public IList<string> AgentOrganisations { get; } = [];

    /// <summary>Claim with the directory code of a person's entity; null when the provider has none, the administrator then writes it.</summary>
    public string? EntityClaim { get; set; }

    /// <summary>Identifier (<c>sub</c>, as the provider gives it) of who becomes administrator at sign-in while there is none; null for none.</summary>
    public string? FirstAdministrator { get; set; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Authority is { } authority && (!authority.IsAbsoluteUri || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)))
            yield return new($"{Section}:Authority is «{authority}»: it must be a full address in https.", [nameof(Authority)]);
        if (Authority is not null && ClientId.Length == 0)
            yield return new($"{Section}:ClientId is missing, and {Section}:Authority is given: write the identifier that the provider gave.", [nameof(ClientId)]);
        if (Authority is not null && ClientSecret.Length == 0)
            yield return new($"{Section}:ClientSecret is missing, and {Section}:Authority is given: write the secret that the provider gave.", [nameof(ClientSecret)]);
        foreach (var organisation in AgentOrganisations)
            if (organisation.Length is not (9 or 14) || !organisation.All(char.IsAsciiDigit))
                yield return new($"{Section}:AgentOrganisations has «{organisation}»: a SIREN has 9 digits and a SIRET has 14.", [nameof(AgentOrganisations)]);
    }
}
