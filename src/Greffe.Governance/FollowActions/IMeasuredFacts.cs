namespace Greffe.Governance.FollowActions;

/// <summary>
/// Facts that an action's indicator is computed from: the host registers one for each place that counts (catalogue, published decisions, dashboards).
/// Several may be registered; their keys differ by their first word.
/// </summary>
public interface IMeasuredFacts
{
    /// <summary>What this place measures; the list does not change while the server runs.</summary>
    IReadOnlyList<MeasuredFact> Known { get; }

    /// <summary>Values of this instant, by key; a key of <see cref="Known"/> without a value is absent.</summary>
    ValueTask<IReadOnlyDictionary<string, decimal>> Read(CancellationToken cancellation);
}

/// <summary>One fact that is measured.</summary>
/// <param name="Key">Stable key, for example <c>catalogue.datasets</c>.</param>
/// <param name="Label">Its name in French, for example «Jeux de données décrits».</param>
/// <param name="Unit">Unit in French; empty for a plain count.</param>
/// <param name="Source">Where it is counted, in French.</param>
/// <param name="Address">Path of a public page that shows it; null when there is none.</param>
public sealed record MeasuredFact(string Key, string Label, string Unit, string Source, string? Address = null);
