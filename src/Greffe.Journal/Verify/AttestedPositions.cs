using System.Text.Json;
using Greffe.Decisions.Journalling;
using Greffe.Journal.Checkpoints;

namespace Greffe.Journal.Verify;

/// <summary>What signed checkpoints attest, to be held against the chain. Those of the file are known at the start, so that an entry is
/// compared when it passes; those of the journal attest what has passed already.</summary>
internal sealed class AttestedPositions
{
    private readonly CheckpointKey key;
    private readonly Dictionary<long, string> hashes = [];

    public AttestedPositions(CheckpointKey key, IReadOnlyList<Checkpoint?> outside)
    {
        this.key = key;
        foreach (var checkpoint in outside)
            if (checkpoint is null || !key.Verifies(checkpoint)) FirstBreak ??= Forged(checkpoint?.Sequence ?? 0, "du fichier");
            else Keep(checkpoint);
    }

    /// <summary>Signed checkpoints seen.</summary>
    public long Count { get; private set; }

    /// <summary>A checkpoint that its signature does not bear out, if one was met.</summary>
    public JournalBreak? FirstBreak { get; private set; }

    /// <summary>Takes in a checkpoint entry of the journal.</summary>
    public void Add(JournalEntry entry)
    {
        var checkpoint = Parse(entry.Fact.Payload);
        if (checkpoint is null || !key.Verifies(checkpoint)) FirstBreak ??= Forged(entry.Sequence, "du journal");
        else Keep(checkpoint);
    }

    /// <summary>The break when a checkpoint attests another entry at this position.</summary>
    public JournalBreak? Check(JournalEntry entry) =>
        hashes.TryGetValue(entry.Sequence, out var hash) && hash != entry.Hash
            ? new(JournalBreakKind.Rewritten, entry.Sequence, null,
                $"L'entrée {entry.Sequence} n'est pas celle qu'atteste un point de contrôle signé : le journal a été réécrit.")
            : null;

    /// <summary>The first attested position beyond the end, or null.</summary>
    public long? Beyond(long end) => hashes.Keys.Where(sequence => sequence > end).Select(sequence => (long?)sequence).Min();

    private static Checkpoint? Parse(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, CheckpointJson.Default.Checkpoint) is { Hash: not null, Signature: not null } whole
                ? whole : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JournalBreak Forged(long sequence, string where) => new(JournalBreakKind.ForgedCheckpoint, sequence, null,
        $"Un point de contrôle {where} (entrée {sequence}) n'est pas signé par la clé connue.");

    private void Keep(Checkpoint checkpoint)
    {
        Count++;
        if (hashes.TryAdd(checkpoint.Sequence, checkpoint.Hash) || hashes[checkpoint.Sequence] == checkpoint.Hash) return;
        FirstBreak ??= new(JournalBreakKind.Rewritten, checkpoint.Sequence, null,
            $"Deux points de contrôle signés attestent deux entrées différentes à la position {checkpoint.Sequence}.");
    }
}
