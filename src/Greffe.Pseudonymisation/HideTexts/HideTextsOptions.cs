using System.ComponentModel.DataAnnotations;

namespace Greffe.Pseudonymisation.HideTexts;

/// <summary>Limits of hiding texts on request.</summary>
public sealed class HideTextsOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Pseudonymisation";

    /// <summary>Longest text, in UTF-16 units. The longest decisions known hold under two million.</summary>
    [Range(1000, 20_000_000)]
    public int MaxTextLength { get; set; } = 4_000_000;

    /// <summary>Longest line of a stream, in bytes; longer ones are skipped and refused.</summary>
    [Range(1000, 100_000_000)]
    public int MaxLineBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Most texts hidden at the same time, for all callers together; 0 means one for each processor.</summary>
    [Range(0, 256)]
    public int Workers { get; set; }

    /// <summary>Most requests that wait for a worker; beyond, they are asked to come back.</summary>
    [Range(0, 10_000)]
    public int MaxWaiting { get; set; } = 64;

    internal int WorkerCount => Workers == 0 ? Environment.ProcessorCount : Workers;
}
