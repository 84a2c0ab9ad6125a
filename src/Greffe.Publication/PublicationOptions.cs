using System.ComponentModel.DataAnnotations;

namespace Greffe.Publication;

/// <summary>Settings of the publication capability.</summary>
public sealed class PublicationOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Publication";

    /// <summary>File of the projection.</summary>
    [Required]
    public string Database { get; set; } = "public.db";

    /// <summary>How often a serving process looks for what other processes wrote, in milliseconds.</summary>
    [Range(50, 60_000)]
    public int FollowEveryMilliseconds { get; set; } = 1000;

    /// <summary>Source named in every answer and file.</summary>
    [Required]
    public string SourceName { get; set; } = "Greffe, données ouvertes des décisions de justice";

    /// <summary>How many days before the end of a time limit a decision counts as soon due.</summary>
    [Range(1, 180)]
    public int NoticeDays { get; set; } = 15;

    /// <summary>
    /// Hours within which a report of visible personal data is to be examined. The promise is written on the acknowledgement and does not
    /// change afterwards. 72 hours is what article 33 of the GDPR gives to notify a breach.
    /// </summary>
    [Range(1, 720)]
    public int ReportHours { get; set; } = 72;
}
