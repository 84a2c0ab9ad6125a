using System.ComponentModel.DataAnnotations;

namespace Greffe.Citations;

/// <summary>Settings of citations.</summary>
public sealed class CitationsOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Citations";

    /// <summary>The database file. Holds nothing that cannot be made again from the public collection.</summary>
    [Required]
    public string Database { get; set; } = "";

    /// <summary>Longest text that the checking service reads, in UTF-16 code units.</summary>
    [Range(1_000, 20_000_000)]
    public int MaxTextLength { get; set; } = 1_000_000;

    /// <summary>Whether this process keeps the network up to date while it runs.</summary>
    public bool Follow { get; set; } = true;

    /// <summary>Pause between two looks at the feed of changes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromSeconds(2);
}
