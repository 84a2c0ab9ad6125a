namespace Greffe.Decisions.Journalling;

/// <summary>Something that happened, about to be written.</summary>
/// <param name="Kind">What, for example <c>item.accepted</c>, <c>decision.released</c>; dots and lower case.</param>
/// <param name="Subject">To what: a delivery, an item, a decision identifier.</param>
/// <param name="Key">Idempotency key, unique in the journal: a fact whose key is there already is not written twice.</param>
/// <param name="Payload">UTF-8 JSON object. Holds identifiers, hashes, counts and public metadata only; never a name or a text in the clear.</param>
public sealed record JournalFact(string Kind, string Subject, string Key, string Payload);

/// <summary>Something that happened, as written: a link of the chain.</summary>
/// <param name="Sequence">Position, from 1, without gap.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Fact">What.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over position, time, fact and previous hash, lower-case hexadecimal.</param>
public sealed record JournalEntry(long Sequence, DateTimeOffset At, JournalFact Fact, string Previous, string Hash);
