using System.ComponentModel.DataAnnotations;

namespace Greffe.Look;

/// <summary>What every page says of the site.</summary>
public sealed class LookOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Portal";

    /// <summary>Name of the site, in the header and in every title.</summary>
    [Required, StringLength(60, MinimumLength = 1)]
    public string SiteName { get; set; } = "Greffe";

    /// <summary>Notice shown on top of every page, for example «Données de démonstration inventées»; null for none.</summary>
    [StringLength(300)]
    public string? DemoNotice { get; set; }

    /// <summary>
    /// Style sheets loaded after ours: the slot for another theme, such as a State theme by who has the right to it. Addresses of this
    /// site only (<c>/theme/state.css</c>). They override the custom properties at the top of <c>greffe.css</c>.
    /// </summary>
    public IList<string> ThemeStylesheets { get; } = [];
}
