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

    /// <summary>File of withdrawals beside the journal, to be copied elsewhere and put back with any backup.</summary>
    [Required]
    public string WithdrawalRegister { get; set; } = "withdrawals.jsonl";

    /// <summary>Folder of the bulk files; deleting it loses nothing.</summary>
    [Required]
    public string BulkFolder { get; set; } = "bulk";

    /// <summary>File of subscriptions and messages; made at the first subscription.</summary>
    [Required]
    public string WebhooksDatabase { get; set; } = "webhooks.db";

    /// <summary>Whether messages may go to private addresses and without TLS: for trials on one machine, never on a public server.</summary>
    public bool AllowPrivateWebhooks { get; set; }

    /// <summary>How often a serving process brings new publications into the bulk files, in seconds; withdrawals never wait.</summary>
    [Range(1, 86_400)]
    public int BulkEverySeconds { get; set; } = 300;

    /// <summary>How often a serving process looks for what other processes wrote, in milliseconds.</summary>
    [Range(50, 60_000)]
    public int FollowEveryMilliseconds { get; set; } = 1000;

    /// <summary>Source named in every answer and file.</summary>
    [Required]
    public string SourceName { get; set; } = "Greffe, données ouvertes des décisions de justice";

    /// <summary>Address under which the public reads the site, for links in feeds, files and messages; without it, that of each request.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>How many days before the end of a time limit a decision counts as soon due.</summary>
    [Range(1, 180)]
    public int NoticeDays { get; set; } = 15;
}
