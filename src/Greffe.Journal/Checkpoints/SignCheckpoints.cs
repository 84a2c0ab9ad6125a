using System.Text.Json;
using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Checkpoints;

/// <summary>Signs the end of the chain, in the journal and in the file beside it.</summary>
public interface ISignCheckpoints
{
    /// <summary>Signs the last entry; null when there is nothing new since the last checkpoint.</summary>
    ValueTask<Checkpoint?> Sign(CancellationToken cancellation);

    /// <summary>The public key that checks them, PEM.</summary>
    string PublicKey { get; }
}

/// <inheritdoc cref="ISignCheckpoints"/>
internal sealed class SignCheckpoints(IJournal journal, CheckpointKey key, CheckpointFile file, TimeProvider time) : ISignCheckpoints
{
    /// <inheritdoc/>
    public string PublicKey => key.PublicPem;

    /// <inheritdoc/>
    public async ValueTask<Checkpoint?> Sign(CancellationToken cancellation)
    {
        var head = await journal.Head(cancellation);
        JournalEntry? last = null;
        if (head > 0)
            await foreach (var entry in journal.Read(head - 1, null, cancellation))
            {
                last = entry;
                break;
            }
        Checkpoint? signed = null;
        if (last is not null && last.Fact.Kind != Checkpoint.Kind)
        {
            signed = Attest(last);
            var payload = JsonSerializer.Serialize(signed, CheckpointJson.Default.Checkpoint);
            await journal.Append([new(Checkpoint.Kind, "journal", $"{Checkpoint.Kind}/{last.Sequence}", payload)], cancellation);
        }
        await Export(cancellation);
        return signed;
    }

    private Checkpoint Attest(JournalEntry entry)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var draft = new Checkpoint(entry.Sequence, entry.Hash, at, key.Id, "");
        return draft with { Signature = key.Sign(draft.SignedBytes()) };
    }

    // All that the file lacks and not the new one alone: a process killed between journal and file is made good here.
    private async ValueTask Export(CancellationToken cancellation)
    {
        List<Checkpoint> all = [];
        await foreach (var entry in journal.Read(0, [Checkpoint.Kind], cancellation))
            if (JsonSerializer.Deserialize(entry.Fact.Payload, CheckpointJson.Default.Checkpoint) is { } checkpoint) all.Add(checkpoint);
        file.Add(last => [.. all.Where(checkpoint => checkpoint.Sequence > last)]);
    }
}
