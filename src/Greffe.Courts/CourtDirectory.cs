using System.Collections.Frozen;
using Greffe.Courts.Communes;
using Greffe.Courts.Directory;
using Greffe.Courts.FindCompetence;
using Greffe.Decisions.Courts;

namespace Greffe.Courts;

/// <summary>One state of the directory, indexed, immutable.</summary>
internal sealed class CourtDirectory : ICourtDirectory
{
    private readonly FrozenDictionary<string, CourtRecord> _courts;
    private readonly IReadOnlyList<CourtRecord> _ordered;
    private readonly FindCommune _communes;
    private readonly CompetenceQuestion _question;

    public CourtDirectory(string version, IEnumerable<Fact> facts, IEnumerable<TerritoryFact> territories, IEnumerable<CourtSource> sources)
    {
        Version = version;
        Sources = [.. sources];
        _courts = facts.GroupBy(fact => fact.Court, StringComparer.Ordinal).Select(group => new CourtRecord(group.Key, group)).ToFrozenDictionary(court => court.Code, StringComparer.Ordinal);
        _ordered = [.. _courts.Values.OrderBy(court => court.Kind).ThenBy(court => CourtNames.Fold(court.Name(DateOnly.MaxValue)), StringComparer.Ordinal)];
        Communes = new CommuneIndex(ReferenceFiles.Communes(), Outlines);
        Territories = new TerritoryTable(territories, Communes.Arrondissements);
        _communes = new FindCommune(Communes);
        var administrative = ReferenceFiles.Administrative().ToFrozenDictionary(row => row.Department, row => (row.Court, row.Appeal), StringComparer.Ordinal);
        var table = MatterTable.Load();
        Matters = [.. table.Matters.Select(matter => matter.Entry)];
        _question = new(_communes, new(table.Matters), new(Territories, administrative, _courts, table), table, _courts);
    }

    /// <summary>The directory as shipped, before any import.</summary>
    public static CourtDirectory OfReference() => new("reference", ReferenceFiles.Facts(), ReferenceFiles.Territories(), ReferenceFiles.Sources());

    public string Version { get; }

    public IReadOnlyList<CourtSource> Sources { get; }

    public IReadOnlyList<MatterEntry> Matters { get; }

    public IReadOnlyList<DepartmentOutline> Outlines { get; } = [.. ReferenceFiles.Outlines()];

    internal CommuneIndex Communes { get; }

    internal TerritoryTable Territories { get; }

    internal IReadOnlyDictionary<string, CourtRecord> Courts => _courts;

    public CourtEntry? Find(string code, DateOnly asOf) => _courts.GetValueOrDefault(code)?.On(asOf);

    public IReadOnlyList<CourtEntry> List(CourtFilter filter)
    {
        var words = filter.Text is null ? [] : CourtNames.Fold(filter.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. _ordered.Where(court => (filter.Kind is null || court.Kind == filter.Kind) && (filter.WithFormer || court.Sits(filter.AsOf)))
                .Where(court => words.Length == 0 || Array.TrueForAll(words, $" {CourtNames.Fold(court.Name(filter.AsOf))}".Contains))
                .Select(court => court.On(filter.AsOf))
                .Where(court => (filter.Parent is null || court.Parent == filter.Parent)
                    && (filter.Department is null || (court.Seat is { } seat && string.Equals(CommuneCode.Department(seat), filter.Department, StringComparison.OrdinalIgnoreCase)))),
        ];
    }

    public IReadOnlyList<CommuneMatch> Complete(string text, int limit) => _communes.Complete(text, limit);

    public CommuneLookup FindCommune(string text) => _communes.Find(text);

    public CompetenceAnswer FindCompetence(string commune, string matter, DateOnly asOf) => _question.Answer(commune, matter, asOf);
}
