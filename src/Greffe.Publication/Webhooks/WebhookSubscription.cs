using Greffe.Decisions.Publication;

namespace Greffe.Publication;

/// <summary>Where a subscription stands.</summary>
public enum WebhookStanding
{
    /// <summary>The address has not answered the challenge yet: nothing is sent.</summary>
    Unverified,

    /// <summary>Changes are sent.</summary>
    Active,

    /// <summary>The address answered «gone»: nothing is sent any more.</summary>
    Ended,
}

/// <summary>Who is told of changes, and how that goes. Holds no secret.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Url">Address that messages are sent to.</param>
/// <param name="Kinds">Kinds of change told; empty for all.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Position">Position of the feed up to which messages were made.</param>
/// <param name="Waiting">Messages waiting to be delivered.</param>
/// <param name="Delivered">Messages delivered.</param>
/// <param name="Dead">Dead letters: given up after the last attempt, and kept to be delivered again on demand.</param>
public sealed record WebhookSubscription(
    string Id, Uri Url, IReadOnlyList<PublicChangeKind> Kinds, DateTimeOffset CreatedAt, WebhookStanding Standing, long Position,
    long Waiting, long Delivered, long Dead);

/// <summary>A subscription just made. Secret and key are shown here and never again.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Secret">Secret under which messages are signed.</param>
/// <param name="AccessKey">Key by which the subscriber reads its own standing and asks for messages again.</param>
/// <param name="Verified">Whether the address answered the challenge.</param>
public sealed record NewWebhook(string Id, string Secret, string AccessKey, bool Verified);

/// <summary>A message, as its subscriber may see it.</summary>
/// <param name="Id">Identifier, the same at each attempt: whoever has it already passes over it.</param>
/// <param name="First">Position of its first change.</param>
/// <param name="Last">Position of its last change.</param>
/// <param name="State"><c>waiting</c>, <c>delivered</c> or <c>dead</c>.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="NextAt">When it is tried next; null when it is not.</param>
/// <param name="Outcome">What came of the last attempt: a status, or the kind of fault.</param>
public sealed record WebhookMessage(string Id, long First, long Last, string State, int Attempts, DateTimeOffset? NextAt, string? Outcome);
