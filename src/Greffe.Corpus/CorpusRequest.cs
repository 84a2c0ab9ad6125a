namespace Greffe.Corpus;

/// <summary>What to invent. The same request, material and version give the same documents.</summary>
public sealed record CorpusRequest
{
    /// <summary>Seed of every draw.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many documents.</summary>
    public int Count { get; init; } = 100;

    /// <summary>
    /// Which part: names, towns, wordings and source decisions of one part never stand in another. Null draws on every part and on the decisions that
    /// the held-out sets measure on: for what ships, once it has been measured.
    /// </summary>
    public CorpusSplit? Split { get; init; } = CorpusSplit.Train;

    /// <summary>Which family of decisions.</summary>
    public CorpusKind Kind { get; init; }

    /// <summary>Share of surnames that stand in no list, 0 to 1.</summary>
    public double InventedNames { get; init; } = 0.45;

    /// <summary>Share of documents that carry typing and reading faults, 0 to 1.</summary>
    public double Noise { get; init; } = 0.4;

    /// <summary>Share of documents of a mixed request that refill a real decision, where there are any, 0 to 1.</summary>
    public double Refills { get; init; } = 0.15;
}
