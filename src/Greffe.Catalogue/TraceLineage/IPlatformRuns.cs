namespace Greffe.Catalogue.TraceLineage;

/// <summary>What the platform itself computes, told by whoever runs it. The host wires it to the assets and the ledger.</summary>
public interface IPlatformRuns
{
    /// <summary>Jobs as they are set up now, with what each reads and writes.</summary>
    IReadOnlyList<PlatformJob> Jobs { get; }

    /// <summary>Runs that ended, each with an identifier that stays the same whenever it is told.</summary>
    IAsyncEnumerable<PlatformRun> Runs(CancellationToken cancellation);
}

/// <summary>A job of the platform.</summary>
/// <param name="Name">Name, stable.</param>
/// <param name="Version">Version of its code.</param>
/// <param name="Reads">Sets of data read.</param>
/// <param name="Writes">Sets of data written.</param>
/// <param name="Marks">Facts that rules read, for example <c>treatment</c> = <c>pseudonymisation</c>.</param>
public sealed record PlatformJob(string Name, string Version, IReadOnlyList<PlatformDataset> Reads, IReadOnlyList<PlatformDataset> Writes, IReadOnlyDictionary<string, string> Marks);

/// <summary>A set of data of the platform.</summary>
/// <param name="Name">Name, stable: the identifier of the catalogue's record where there is one.</param>
/// <param name="Marks">Facts that rules read, for example <c>personal-data</c> = <c>personal</c>, <c>port</c> = <c>public</c>.</param>
/// <param name="Columns">For columns whose origin is known: columns read, by column written.</param>
public sealed record PlatformDataset(string Name, IReadOnlyDictionary<string, string> Marks, IReadOnlyDictionary<string, IReadOnlyList<PlatformColumn>>? Columns = null);

/// <summary>A column of a set of data of the platform.</summary>
/// <param name="Dataset">Name of the set.</param>
/// <param name="Column">Name of the column.</param>
/// <param name="Masked">Whether its value is masked on the way.</param>
public sealed record PlatformColumn(string Dataset, string Column, bool Masked = false);

/// <summary>A run of a job of the platform.</summary>
/// <param name="Id">Identifier, stable.</param>
/// <param name="Job">Name of the job.</param>
/// <param name="At">When it ended, UTC.</param>
/// <param name="Items">Items written.</param>
public sealed record PlatformRun(Guid Id, string Job, DateTimeOffset At, long Items);

/// <summary>A platform that computes nothing.</summary>
internal sealed class NoRuns : IPlatformRuns
{
    public IReadOnlyList<PlatformJob> Jobs => [];

    public IAsyncEnumerable<PlatformRun> Runs(CancellationToken cancellation) => AsyncEnumerable.Empty<PlatformRun>();
}
