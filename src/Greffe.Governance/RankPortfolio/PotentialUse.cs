using System.Text.Json;

namespace Greffe.Governance.RankPortfolio;

/// <summary>A use of data that somebody proposed.</summary>
internal sealed record PotentialUse
{
    public long Number { get; init; }

    public long Campaign { get; init; }

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>Answers to the questions of the campaign, a JSON array.</summary>
    public string Answers { get; init; } = "[]";

    /// <summary>Who proposed it.</summary>
    public string Agent { get; init; } = "";

    public string Entity { get; init; } = "";

    public string State { get; init; } = UseStates.Proposed;

    /// <summary>The use that it became a part of; null when it stands alone.</summary>
    public long? MergedInto { get; init; }

    public string Proposed { get; init; } = "";

    public IReadOnlyList<string> AnswerList => JsonSerializer.Deserialize(Answers, GovernanceJson.Default.StringArray) ?? [];

    /// <summary>Whether nobody has said yet if it will be done.</summary>
    public bool IsUndecided => State is UseStates.Proposed or UseStates.Studied;

    /// <summary>All that it says, for likeness and for search.</summary>
    public string Text => $"{Title}\n{Summary}\n{string.Join('\n', AnswerList)}";
}

/// <summary>A step in the life of a use.</summary>
internal sealed record UseStep
{
    public string State { get; init; } = "";

    public string Why { get; init; } = "";

    public string Agent { get; init; } = "";

    public string At { get; init; } = "";
}

/// <summary>Data that a use needs.</summary>
internal sealed record UseNeed
{
    /// <summary>What may be missing: nothing, the data itself, its access, its quality, its freshness, or the right to use it.</summary>
    public static IReadOnlyList<string> Gaps { get; } = ["none", "absent", "access", "quality", "freshness", "law"];

    public const int MaxTitle = 200, MaxNote = 1000;

    public long Number { get; init; }

    public long OneUse { get; init; }

    /// <summary>Identifier in the catalogue; empty when the catalogue does not have it.</summary>
    public string Dataset { get; init; } = "";

    public string Title { get; init; } = "";

    public string Gap { get; init; } = "none";

    public string Note { get; init; } = "";

    /// <summary>Whether the use cannot start before the gap is closed.</summary>
    public bool Blocks { get; init; }
}
