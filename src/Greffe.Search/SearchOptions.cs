using System.ComponentModel.DataAnnotations;

namespace Greffe.Search;

/// <summary>Settings of the search.</summary>
public sealed class SearchOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Search";

    /// <summary>Folder of the index. Holds nothing that cannot be made again from the public collection.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Whether this process keeps the index up to date while it runs.</summary>
    public bool Follow { get; set; } = true;

    /// <summary>Pause between two looks at the feed of changes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan FollowEvery { get; set; } = TimeSpan.FromSeconds(1);
}
