using Greffe.Decisions;

namespace Greffe.Publication;

/// <summary>A place where the public can read decisions: index, files, another service. Told of each withdrawal.</summary>
public interface IPublicSurface
{
    /// <summary>Name in the proof, for example <c>index</c>.</summary>
    string Name { get; }

    /// <summary>Makes the decision unreadable there before returning; harmless to repeat and for a decision that is not there.</summary>
    ValueTask Remove(DecisionId id, CancellationToken cancellation);

    /// <summary>
    /// At the start of a server, before it answers: makes sure that none of these can be read there, even where an older copy of the
    /// surface's files was put back.
    /// </summary>
    /// <param name="withdrawn">Decisions taken back, with the position of the withdrawal in the feed; 0 for those that never were public.</param>
    /// <param name="cancellation">Stops between two decisions.</param>
    async ValueTask Reconcile(IReadOnlyDictionary<DecisionId, long> withdrawn, CancellationToken cancellation)
    {
        foreach (var id in withdrawn.Keys) await Remove(id, cancellation);
    }
}
