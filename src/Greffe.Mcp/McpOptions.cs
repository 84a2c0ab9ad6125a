using System.ComponentModel.DataAnnotations;

namespace Greffe.Mcp;

/// <summary>Settings of the tools for assistants.</summary>
public sealed class McpOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Mcp";

    /// <summary>Source named in every answer; the host gives that of the publication.</summary>
    [Required]
    public string SourceName { get; set; } = "Greffe, données ouvertes des décisions de justice";

    /// <summary>Address under which the public reads the site, for links in answers; null gives paths of the site.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Longest text checked for citations, in UTF-16 code units.</summary>
    [Range(1_000, 2_000_000)]
    public int MaxTextLength { get; set; } = 200_000;

    /// <summary>Longest piece of a decision in one answer, in UTF-16 code units.</summary>
    [Range(1_000, 100_000)]
    public int MaxPieceLength { get; set; } = 40_000;

    /// <summary>Largest message taken over HTTP, in bytes.</summary>
    [Range(10_000, 30_000_000)]
    public long MaxMessageBytes { get; set; } = 2_000_000;
}
