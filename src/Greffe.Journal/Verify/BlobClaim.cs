using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Verify;

/// <summary>What an entry says of a blob. Of several entries on the same blob of the same store, the last one counts.</summary>
/// <param name="Blob">Which blob.</param>
/// <param name="IsSecret">Whether it stands in the secret store; otherwise in the public one.</param>
/// <param name="Erased">Whether the entry says that it was taken away (a withdrawal) and not that it is there.</param>
public readonly record struct BlobClaim(BlobHash Blob, bool IsSecret, bool Erased = false);
