using System.ComponentModel.DataAnnotations;

namespace Greffe.Catalogue;

/// <summary>Settings of the catalogue.</summary>
public sealed class CatalogueOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Catalogue";

    /// <summary>Entity that answers for the platform's own data.</summary>
    [Required, StringLength(200, MinimumLength = 1)]
    public string Owner { get; set; } = "Équipe de la plateforme Greffe";

    /// <summary>Mail or web address of that entity; null when none is to be shown.</summary>
    [StringLength(400)]
    public string? Contact { get; set; }

    /// <summary>Address of the site as the public reaches it, for the addresses of the platform's own data.</summary>
    [Required]
    public Uri PublicAddress { get; set; } = new("http://localhost:5000/");
}
