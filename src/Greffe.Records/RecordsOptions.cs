using System.ComponentModel.DataAnnotations;

namespace Greffe.Records;

/// <summary>Where records are kept.</summary>
public sealed class RecordsOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Records";

    /// <summary>File of the store (SQLite); its folder exists.</summary>
    [Required]
    public string Database { get; set; } = "";
}
