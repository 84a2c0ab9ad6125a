namespace Greffe.Decisions.Publication;

/// <summary>The files of the whole collection, for the downloads page. Optional: where the host makes none, the page says how to export.</summary>
public interface IBulkListing
{
    /// <summary>Every file that can be downloaded now.</summary>
    IReadOnlyList<BulkListed> Files();
}

/// <summary>One file.</summary>
/// <param name="Address">Its permanent address on this site.</param>
/// <param name="Court">Court; null for a file of one day's changes.</param>
/// <param name="Period">Month <c>yyyy-MM</c>, or day <c>yyyy-MM-dd</c> for the changes of a day.</param>
/// <param name="Format">Key of the format, for example <c>jsonl</c>.</param>
/// <param name="Entries">Number of decisions, or of changes.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">Checksum, lower-case hexadecimal.</param>
public sealed record BulkListed(string Address, CourtCode? Court, string Period, string Format, long Entries, long Bytes, string Sha256);
