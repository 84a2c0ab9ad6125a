using System.ComponentModel.DataAnnotations;

namespace Greffe.Judilibre;

/// <summary>Settings of the API of the existing service.</summary>
public sealed class JudilibreOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Judilibre";

    /// <summary>File of the catalogue; made when absent, and disposable.</summary>
    [Required]
    public string Database { get; set; } = "judilibre.db";

    /// <summary>Key that clients must send (<c>KeyId</c>, or as secret of client credentials); null when anyone may ask.</summary>
    public string? Key { get; set; }

    /// <summary>Password of the account <c>admin</c> of the administration routes; null when those routes are closed.</summary>
    public string? AdminPassword { get; set; }

    /// <summary>Sustained public requests per second and address; bursts of ten seconds' worth are let through.</summary>
    [Range(1, 100_000)]
    public int RequestsPerSecond { get; set; } = 500;

    /// <summary>Sustained administration requests per second and address; bursts of ten seconds' worth are let through.</summary>
    [Range(1, 100_000)]
    public int AdminRequestsPerSecond { get; set; } = 10;

    /// <summary>Wrong passwords from one address before it is locked out for five minutes.</summary>
    [Range(1, 1_000)]
    public int WrongPasswordsBeforeLock { get; set; } = 20;
}
