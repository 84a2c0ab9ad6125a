using System.ComponentModel.DataAnnotations;

namespace Greffe.Indicators;

/// <summary>Settings of the indicators.</summary>
public sealed class IndicatorsOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Indicators";

    /// <summary>Folder of the figures, as Parquet.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Seconds after which a question in SQL is stopped.</summary>
    [Range(1, 300)]
    public int SqlSeconds { get; set; } = 10;

    /// <summary>Rows after which an answer in SQL is cut.</summary>
    [Range(1, 1_000_000)]
    public int SqlRows { get; set; } = 10_000;

    /// <summary>Mebibytes that one question in SQL may hold.</summary>
    [Range(16, 65_536)]
    public int SqlMemoryMebibytes { get; set; } = 512;
}
