namespace Greffe.Pseudonymisation;

/// <summary>An annotated text.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Text">The clear text.</param>
/// <param name="Entities">Its mentions.</param>
public sealed record GoldDocument(string Id, string Text, IReadOnlyList<GoldEntity> Entities)
{
    /// <summary>Kind of decision, or the file it comes from; figures are given for each.</summary>
    public string? Family { get; init; }

    /// <summary>Words that must stay although they look like something to hide.</summary>
    public IReadOnlyList<GoldDecoy> Decoys { get; init; } = [];

    /// <summary>What is known of the case besides the text; null when the line has none.</summary>
    public HideTexts.PseudonymiseMetadata? Metadata { get; init; }
}

/// <summary>An annotated mention.</summary>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="End">Offset just after the last one.</param>
/// <param name="Category">What it is.</param>
/// <param name="Role">Role of the person.</param>
/// <param name="EntityId">Same value for the same person or thing.</param>
public sealed record GoldEntity(int Start, int End, EntityCategory Category, MentionRole Role, string EntityId)
{
    /// <summary>Whether it must be hidden, where the annotator said so; null leaves it to category and role.</summary>
    public bool? Hidden { get; init; }

    /// <summary>Neither due nor wrong: courts differ.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether the annotator gave a role: without one, no role can be right or wrong.</summary>
    public bool HasRole { get; init; } = true;

    /// <summary>What makes it hard (unseen, particle, misspelt, lone-first…); empty when the annotator did not say.</summary>
    public IReadOnlyList<string> Difficulty { get; init; } = [];
}

/// <summary>Words that must stay.</summary>
/// <param name="Start">Offset of the first UTF-16 unit.</param>
/// <param name="End">Offset just after the last one.</param>
/// <param name="Kind">What they are: court-town, company, law…</param>
public sealed record GoldDecoy(int Start, int End, string Kind);
