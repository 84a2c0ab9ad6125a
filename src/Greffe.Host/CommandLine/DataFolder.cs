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

    /// <summary>Search index: can be rebuilt from the public collection.</summary>
    public string Index => Path.Combine(Root, "index");

    /// <summary>Who cites what: disposable.</summary>
    public string CitationDatabase => Path.Combine(Root, "citations.db");
    /// <summary>Figures of the indicators, as Parquet files.</summary>
    public string Indicators => Path.Combine(Root, "indicators");

    /// <summary>Whether an installation is there.</summary>
    public bool Exists => Directory.Exists(Root) && Directory.EnumerateFileSystemEntries(Root).Any();

    public static DataFolder At(string path) => new(Path.GetFullPath(path));
}
