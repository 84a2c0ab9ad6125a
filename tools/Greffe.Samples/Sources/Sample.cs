using Greffe.Decisions;
using Greffe.Decisions.Occultations;

namespace Greffe.Samples.Sources;

/// <summary>One invented decision with its gold annotations, read from <c>data/samples/sources</c>.</summary>
public sealed record Sample
{
    /// <summary>Name of the source file without its extension, <c>nnn-slug</c>; names no person.</summary>
    public required string Slug { get; init; }

    /// <summary>Format it is delivered in.</summary>
    public required SampleFormat Format { get; init; }

    /// <summary>Archive of the deliveries that holds it (<c>lot.zip</c>); null for a file of its own.</summary>
    public string? Archive { get; init; }

    /// <summary>The decision as a reader should return it, identifier included.</summary>
    public required Decision Decision { get; init; }

    /// <summary>Entities, in the order of the declarations.</summary>
    public required IReadOnlyList<SampleEntity> Entities { get; init; }

    /// <summary>Every mention, in reading order, disjoint.</summary>
    public required IReadOnlyList<SampleMention> Mentions { get; init; }

    /// <summary>Words that look like a name of this decision and are nobody: the source says so.</summary>
    public IReadOnlyList<TextSpan> Nobody { get; init; } = [];

    /// <summary>Key of the first publication level; null when there is none.</summary>
    public string? PublicationKey => Decision.PublicationLevels is [var first, ..] ? first.Key : null;

    /// <summary>Main names of everyone with that role, as metadata list them.</summary>
    public string NamesOf(MentionRole role) =>
        string.Join(", ", Entities.Where(entity => entity.Role == role).Select(entity => entity.Name));
}
