namespace Greffe.Decisions.Courts;

/// <summary>Which court is competent for a matter at a place, with the rule that says so; or what is missing.</summary>
public sealed record CompetenceAnswer
{
    /// <summary><c>determined</c> (one court), <c>alternatives</c> (each under a condition), <c>not-determined</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The answer in one French sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>The commune; null when the text does not settle on one.</summary>
    public CommuneMatch? Commune { get; init; }

    /// <summary>Communes to choose from when the text means several.</summary>
    public IReadOnlyList<CommuneMatch> Communes { get; init; } = [];

    /// <summary>The matter; null when the words do not settle on one.</summary>
    public MatterEntry? Matter { get; init; }

    /// <summary>Matters to choose from when the words mean several.</summary>
    public IReadOnlyList<MatterEntry> Matters { get; init; } = [];

    /// <summary>The courts, in the order of the rule.</summary>
    public IReadOnlyList<CompetentCourt> Courts { get; init; } = [];

    /// <summary>Court that would hear an appeal; null when it is not determined.</summary>
    public CourtName? Appeal { get; init; }

    /// <summary>What is missing to determine, in French, one sentence each.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What to know before going to court, in French.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Day at which the directory was read.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>One court that is competent.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">Key of its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Condition">When it is the one, in French; null when always.</param>
/// <param name="Article">Articles that give this kind of court the matter.</param>
/// <param name="Place">Whose place decides, in French: «le domicile du défendeur».</param>
/// <param name="Territory">Text or table that gives this court the commune.</param>
/// <param name="Source">Identifier of that table's source.</param>
public sealed record CompetentCourt(
    string Code, string Kind, string Name, string? Condition, string Article, string Place, string Territory, string Source);

/// <summary>A court by code and name.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
public sealed record CourtName(string Code, string Name);

/// <summary>One matter of the decision table.</summary>
/// <param name="Key">Key, for example <c>loyers-impayes</c>.</param>
/// <param name="Label">French words.</param>
/// <param name="Nac">NAC codes or prefixes that it covers.</param>
public sealed record MatterEntry(string Key, string Label, IReadOnlyList<string> Nac);
