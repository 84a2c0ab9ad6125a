using System.Globalization;

namespace Greffe.Governance.FollowActions;

/// <summary>One action of the register, all of it: only people of governance see it whole.</summary>
internal sealed record RegisteredAction
{
    public const int MaxTitle = 300, MaxShort = 120, MaxNote = 4000;

    public long Number { get; init; }

    public string Workstream { get; init; } = "";

    /// <summary>What is done, as a verb: «Publier», «Ouvrir», «Recenser».</summary>
    public string Verb { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Who answers for it; a person's name, never public.</summary>
    public string Owner { get; init; } = "";

    public string Entity { get; init; } = "";

    public string Due { get; init; } = "";

    public string State { get; init; } = ActionStates.Planned;

    /// <summary>Name of the indicator.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>Key of the fact that it is computed from; empty when it is declared by hand.</summary>
    public string Measure { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>Where it started from: a number as text, empty when unknown.</summary>
    public string Baseline { get; init; } = "";

    public string Target { get; init; } = "";

    /// <summary>Value declared by hand, for an indicator that is not computed.</summary>
    public string Reached { get; init; } = "";

    public bool IsPublic { get; init; }

    public string PublicNote { get; init; } = "";

    public string InternalNote { get; init; } = "";

    /// <summary>The use that it delivers.</summary>
    public long? OneUse { get; init; }

    public bool Invented { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>Whether its day has passed and it is neither done nor abandoned.</summary>
    public bool IsLate(DateOnly today) => Due.Length > 0 && State is not (ActionStates.Done or ActionStates.Abandoned)
        && string.CompareOrdinal(Due, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) < 0;

    /// <summary>Where the indicator stands; null when it has none.</summary>
    public Progress? ProgressOf(IReadOnlyDictionary<string, decimal> measured) => Indicator.Length == 0 ? null : new(
        Value(Baseline), Value(Target), Measure.Length == 0 ? Value(Reached) : measured.TryGetValue(Measure, out var value) ? value : null, Measure.Length > 0);

    private static decimal? Value(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Where an indicator stands between its baseline and its target.</summary>
/// <param name="Baseline">Where it started.</param>
/// <param name="Target">Where it must come.</param>
/// <param name="Now">Where it is; null when it is not known.</param>
/// <param name="IsComputed">Whether the platform computed it.</param>
internal sealed record Progress(decimal? Baseline, decimal? Target, decimal? Now, bool IsComputed)
{
    /// <summary>Share of the way done, 0 to 100; null when one of the three is missing, or there is no way to go.</summary>
    public int? Percent => Baseline is { } from && Target is { } to && Now is { } now && from != to ? (int)Math.Clamp(100 * (now - from) / (to - from), 0, 100) : null;
}

/// <summary>A step in the life of an action.</summary>
internal sealed record ActionStep
{
    public long OneAction { get; init; }

    public string State { get; init; } = "";

    public string PublicWhy { get; init; } = "";

    public string InternalWhy { get; init; } = "";

    public string Agent { get; init; } = "";

    public string At { get; init; } = "";
}

/// <summary>What shows that something was done.</summary>
internal sealed record Evidence
{
    public long Number { get; init; }

    public long OneAction { get; init; }

    public string Label { get; init; } = "";

    /// <summary>Address of a page; empty for a file.</summary>
    public string Address { get; init; } = "";

    /// <summary>Digest of a file that is kept elsewhere, 64 hexadecimal digits; empty for a link.</summary>
    public string Sha256 { get; init; } = "";

    public bool IsPublic { get; init; }

    public string At { get; init; } = "";
}
