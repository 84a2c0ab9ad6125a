using System.ComponentModel.DataAnnotations;

namespace Greffe.Courts;

/// <summary>Settings of the directory.</summary>
public sealed class CourtsOptions
{
    /// <summary>Configuration section.</summary>
    public const string Section = "Courts";

    /// <summary>Path of the SQLite file of imports; where it is absent, the reference shipped with the program answers.</summary>
    [Required]
    public string Database { get; set; } = "courts.db";
}
