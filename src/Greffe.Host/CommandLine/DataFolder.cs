namespace Greffe.Host.CommandLine;

/// <summary>Where one installation keeps everything it knows. Delete the folder and nothing remains.</summary>
/// <param name="Root">Full path.</param>
internal sealed record DataFolder(string Root)
{
    /// <summary>Folder used when none is named.</summary>
    public const string Default = ".greffe/data";

    /// <summary>Pipeline ledger: can be rebuilt from the journal.</summary>
    public string Ledger => Path.Combine(Root, "ledger.db");

    /// <summary>Projection of the public collection: can be rebuilt from the journal.</summary>
    public string PublicDatabase => Path.Combine(Root, "public.db");

    /// <summary>Withdrawals in force, beside the journal: to be copied elsewhere and put back with any backup.</summary>
    public string WithdrawalRegister => Path.Combine(Root, "withdrawals.jsonl");

    /// <summary>Subscriptions of webhooks, with their secrets.</summary>
    public string Webhooks => Path.Combine(Root, "webhooks.db");

    /// <summary>Bulk files: can be rebuilt from the public collection.</summary>
    public string Bulk => Path.Combine(Root, "bulk");

    /// <summary>Search index: can be rebuilt from the public collection.</summary>
    public string Index => Path.Combine(Root, "index");

    /// <summary>What people write: catalogue, uses, skills, actions, questions. Cannot be rebuilt: saved with the journal.</summary>
    public string Records => Path.Combine(Root, "records.db");

    /// <summary>Keys that seal the cookies of people signed in. Lost or removed, everyone signs in again.</summary>
    public string SignInKeys => Path.Combine(Root, "signin-keys");

    /// <summary>Directory of courts with what was imported; the reference shipped with the program answers where it is absent.</summary>
    public string Courts => Path.Combine(Root, "courts.db");

    /// <summary>Catalogue of the existing service's API: can be rebuilt from the public collection.</summary>
    public string Catalogue => Path.Combine(Root, "judilibre.db");

    /// <summary>Who cites what: disposable.</summary>
    public string CitationDatabase => Path.Combine(Root, "citations.db");
    /// <summary>Figures of the indicators, as Parquet files.</summary>
    public string Indicators => Path.Combine(Root, "indicators");

    /// <summary>Whether an installation is there.</summary>
    public bool Exists => Directory.Exists(Root) && Directory.EnumerateFileSystemEntries(Root).Any();

    public static DataFolder At(string path) => new(Path.GetFullPath(path));
}
