namespace Greffe.Journal;

/// <summary>Where the journal keeps what, under one data folder.</summary>
public sealed class JournalOptions
{
    /// <summary>The data folder; made when absent.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether missing key files may be made on the spot: for the demo and for tests.</summary>
    public bool CreateMissingKeys { get; init; }

    /// <summary>Environment variable that holds the keys of the secret store; wins over the file.</summary>
    public string SecretKeyVariable { get; init; } = "GREFFE_SECRET_KEY";

    /// <summary>File with the keys of the secret store; <c>secret.key</c> in the data folder unless set. In production, keep it elsewhere.</summary>
    public string SecretKeyPath { get => field ?? Path.Combine(DataFolder, "secret.key"); init; }

    /// <summary>File with the private key that signs checkpoints; <c>checkpoint.key</c> in the data folder unless set.</summary>
    public string CheckpointKeyPath { get => field ?? Path.Combine(DataFolder, "checkpoint.key"); init; }

    /// <summary>File of signed checkpoints, to be copied elsewhere; <c>checkpoints.jsonl</c> in the data folder unless set.</summary>
    public string CheckpointFile { get => field ?? Path.Combine(DataFolder, "checkpoints.jsonl"); init; }

    /// <summary>A checkpoint is signed each time this many entries were added; 0 for on demand only.</summary>
    public int CheckpointEvery { get; init; } = 10_000;

    /// <summary>Bytes after which a new segment file is begun.</summary>
    public long SegmentLimit { get; init; } = 256L * 1024 * 1024;

    internal string JournalPath => Path.Combine(DataFolder, "journal.db");

    internal string SecretFolder => Path.Combine(DataFolder, "secret");

    internal string PublicFolder => Path.Combine(DataFolder, "public");
}
