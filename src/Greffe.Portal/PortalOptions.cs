using System.ComponentModel.DataAnnotations;

namespace Greffe.Portal;

/// <summary>What a site that runs these pages says of itself.</summary>
public sealed class PortalOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Portal";

    /// <summary>
    /// Address under which the public reads the site, for permanent links, for example <c>https://decisions.example.org</c>; without it
    /// the address of the request is used.
    /// </summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// Where a reader reports a name left visible or another mistake; <c>{id}</c> stands for the decision. Null hides the link. An
    /// address of this site (<c>/signaler?decision={id}</c>), or <c>https:</c> or <c>mailto:</c>.
    /// </summary>
    [RegularExpression(@"^(/(?![/\\])|https://|mailto:).{1,400}$",
        ErrorMessage = "Portal:ReportAddress must begin with '/', 'https://' or 'mailto:'.")]
    public string? ReportAddress { get; set; }

    /// <summary>Reports of visible personal data that one address may send in an hour.</summary>
    [Range(1, 1_000)]
    public int ReportsPerHourAndAddress { get; set; } = 10;

    /// <summary>Reports that all may send in an hour.</summary>
    [Range(1, 100_000)]
    public int ReportsPerHour { get; set; } = 300;

    /// <summary>Who runs the site, for the legal pages; null leaves the sentence out.</summary>
    [StringLength(200)]
    public string? Operator { get; set; }

    /// <summary>E-mail address for questions and for accessibility; null leaves the sentence out.</summary>
    [EmailAddress]
    public string? ContactEmail { get; set; }
}
