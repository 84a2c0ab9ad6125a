using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Citing;

namespace Greffe.Tests.Preview;

/// <summary>
/// A network among the invented decisions: <c>tj</c> (2025) reverses nothing, <c>cass-soc-long</c> quashes <c>ca-lyon</c> and cites much;
/// <c>ca-lyon</c> is cited by every copy of <c>ta</c>.
/// </summary>
internal sealed class CitationsInMemory : ICitationNetwork, IFindCitations
{
    private static readonly CitationEdge[] Edges =
    [
        Edge("cass-soc-long", "ca-lyon", CitationTreatment.Quashes),
        Edge("cass-soc-long", "cass-civ2", CitationTreatment.Cites),
        Edge("cass-soc-long", "ce", CitationTreatment.Cites),
        .. Enumerable.Range(1, 9).Select(i => Elsewhere("cass-soc-long", $"cass:soc:2016-05-12:15-11.{100 + i}")),
        new(InventedDecisions.IdOf("cass-soc-long"), "art:code-du-travail#L3121-58", CitationKind.Statute, null, new(0, 1), 2, CitationTreatment.Cites),
        .. Enumerable.Range(1, 12).Select(i => Edge($"ta-{i}", "ca-lyon", CitationTreatment.Cites)),
        Edge("tj", "cass-civ2", CitationTreatment.Cites),
    ];

    public long Position => 1;

    public ValueTask<DecisionId?> Resolve(string canonical, CancellationToken cancellation) => new((DecisionId?)null);

    public ValueTask<CitationPage> Cites(DecisionId id, int after, int limit, CancellationToken cancellation) => Page(edge => edge.Source == id, after, limit);

    public ValueTask<CitationPage> CitedBy(DecisionId id, int after, int limit, CancellationToken cancellation) => Page(edge => edge.Target == id, after, limit);

    public ValueTask<CitationPage> Citing(string canonical, int after, int limit, CancellationToken cancellation) => Page(edge => edge.Canonical == canonical, after, limit);

    public IReadOnlyList<Citation> Find(string text) => [];

    public string Label(string canonical) => canonical.Split(':') is ["cass", var chamber, var date, var number]
        ? $"Cass. {chamber}., {DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).Year}, n°\u00a0{number}" : canonical;

    private static ValueTask<CitationPage> Page(Func<CitationEdge, bool> admits, int after, int limit)
    {
        var edges = Edges.Where(admits).ToList();
        return new(new CitationPage(edges.Count, [.. edges.Skip(after).Take(limit)]));
    }

    private static CitationEdge Edge(string source, string target, CitationTreatment treatment) =>
        new(InventedDecisions.IdOf(source), $"cass:x:2020-01-01:{target}", CitationKind.Case, InventedDecisions.IdOf(target), new(0, 1), 1, treatment);

    private static CitationEdge Elsewhere(string source, string canonical) =>
        new(InventedDecisions.IdOf(source), canonical, CitationKind.Case, null, new(0, 1), 1, CitationTreatment.Cites);
}
