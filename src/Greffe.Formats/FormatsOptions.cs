using System.ComponentModel.DataAnnotations;

namespace Greffe.Formats;

/// <summary>Limits of what is read. Every limit names itself and the value seen in the refusal that it causes.</summary>
public sealed class FormatsOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Formats";

    /// <summary>Largest original of one decision, in bytes.</summary>
    [Range(1, int.MaxValue / 4)]
    public int MaxItemBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Largest metadata sidecar, in bytes.</summary>
    [Range(1, int.MaxValue / 4)]
    public int MaxSidecarBytes { get; set; } = 1024 * 1024;

    /// <summary>Longest text of a decision, in UTF-16 code units.</summary>
    [Range(1, int.MaxValue / 4)]
    public int MaxTextLength { get; set; } = 8 * 1024 * 1024;

    /// <summary>Most items of one delivery, nested archives included.</summary>
    [Range(1, int.MaxValue)]
    public int MaxArchiveItems { get; set; } = 2_000_000;

    /// <summary>Most bytes that one delivered file may expand to, nested archives included.</summary>
    [Range(1, long.MaxValue)]
    public long MaxArchiveBytes { get; set; } = 256L * 1024 * 1024 * 1024;

    /// <summary>Largest ZIP archive that arrives as a stream without a position (nested, or over HTTP): it is held in memory.</summary>
    [Range(1, int.MaxValue / 4)]
    public int MaxBufferedArchiveBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Most times that compressed bytes may expand; checked once <see cref="ExpansionAllowance"/> is passed.</summary>
    [Range(1, int.MaxValue)]
    public int MaxExpansionRatio { get; set; } = 200;

    /// <summary>Expanded bytes below which the ratio is not looked at, so that a small blank document is no bomb.</summary>
    [Range(0, int.MaxValue)]
    public int ExpansionAllowance { get; set; } = 4 * 1024 * 1024;

    /// <summary>Most archives inside one another: 1 = an archive of decisions, 2 = an archive of those.</summary>
    [Range(1, 16)]
    public int MaxDepth { get; set; } = 3;

    /// <summary>Bytes of documents held while their sidecar may still come later in the same tar archive.</summary>
    [Range(0, int.MaxValue / 4)]
    public int MaxHeldBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Longest name of an archive entry, in UTF-16 code units.</summary>
    [Range(1, 32_768)]
    public int MaxNameLength { get; set; } = 512;

    /// <summary>Most XML or HTML elements inside one another.</summary>
    [Range(8, 1024)]
    public int MaxMarkupDepth { get; set; } = 128;

    /// <summary>Longest attribute of an XML element, in UTF-16 code units.</summary>
    [Range(64, int.MaxValue)]
    public int MaxAttributeLength { get; set; } = 65_536;

    /// <summary>Most JSON objects and lists inside one another.</summary>
    [Range(4, 512)]
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Most pages of a PDF.</summary>
    [Range(1, 100_000)]
    public int MaxPdfPages { get; set; } = 2_000;

    /// <summary>Most parts of an Office document.</summary>
    [Range(1, 100_000)]
    public int MaxDocumentParts { get; set; } = 2_000;
}
