using Greffe.Decisions;
using Greffe.Structure.Identifiers;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>What the text says of the decision itself. Null or empty where it says nothing.</summary>
internal sealed record DecisionFacts
{
    public Fact<DateOnly>? Date { get; init; }
    public IReadOnlyList<Fact<string>> Numbers { get; init; } = [];
    public IReadOnlyList<AppealNumber> WrongKeys { get; init; } = [];
    public Fact<Ecli>? Ecli { get; init; }
    public Fact<Term>? Type { get; init; }
    public Fact<Term>? Chamber { get; init; }
    public Fact<Term>? Formation { get; init; }
    public Fact<Term>? Solution { get; init; }

    /// <summary>Reads the facts of a text whose court and zones are known.</summary>
    public static DecisionFacts Read(LineIndex lines, Regions regions, Jurisdiction jurisdiction)
    {
        var (numbers, wrongKeys) = ReadNumbers.In(lines, regions, jurisdiction);
        return new()
        {
            Date = ReadDate.In(lines, regions, jurisdiction),
            Numbers = numbers,
            WrongKeys = wrongKeys,
            Ecli = EcliInText.In(lines, regions),
            Type = ReadType.In(lines, regions, jurisdiction),
            Chamber = ReadChamber.In(lines, regions, jurisdiction),
            Formation = jurisdiction == Jurisdiction.CourDeCassation ? ReadFormation.In(lines, regions) : null,
            Solution = ReadSolution.In(lines, regions, jurisdiction),
        };
    }
}
