using Greffe.Decisions;

namespace Greffe.Tests.Corpus;

/// <summary>A real decision as the corpus has it: its text, what its metadata say, and its zones where it has them.</summary>
internal sealed record RealDecision(string Name, string Set, string Text, Jurisdiction Jurisdiction)
{
    public string? Number { get; init; }
    public DateOnly? Date { get; init; }
    public string? Ecli { get; init; }
    public string? Chamber { get; init; }
    public string? Formation { get; init; }
    public string? Solution { get; init; }
    public IReadOnlyList<Zone> Zones { get; init; } = [];

    /// <summary>The decision with its text alone: the kind of court is all that is told.</summary>
    public Decision Bare() => new()
    {
        Id = DecisionId.From("test", Name),
        Source = new("test", Name),
        Text = Text,
        Court = Jurisdiction switch
        {
            Jurisdiction.CourDeCassation => CourtCode.CourDeCassation,
            Jurisdiction.ConseilDEtat => CourtCode.ConseilDEtat,
            _ => CourtCode.Unknown,
        },
    };
}
