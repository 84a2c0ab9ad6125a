using Greffe.Decisions.Publication;

namespace Greffe.Publication;

/// <summary>A form in which the decisions of a court and a month are offered as one file: registered by the host.</summary>
public interface IBulkFormat
{
    /// <summary>Word for it in the manifest, for example <c>jsonl</c>.</summary>
    string Key { get; }

    /// <summary>End of the file's name, for example <c>.jsonl</c>; <c>.zst</c> follows when the file is compressed here.</summary>
    string Suffix { get; }

    /// <summary>Media type of the file, compressed or not.</summary>
    string MediaType { get; }

    /// <summary>Whether the file is compressed (Zstandard) after it was written.</summary>
    bool Compressed { get; }

    /// <summary>Writes the decisions, in their order. The same decisions and notice give the same bytes.</summary>
    ValueTask Write(IAsyncEnumerable<PublicDecision> decisions, BulkNotice notice, Stream destination, CancellationToken cancellation);
}

/// <summary>What every file states of itself.</summary>
/// <param name="Source">Who publishes.</param>
/// <param name="Licence">Licence of reuse.</param>
/// <param name="LastUpdate">Day on which a decision of the file last changed.</param>
public sealed record BulkNotice(string Source, string Licence, DateOnly LastUpdate);
