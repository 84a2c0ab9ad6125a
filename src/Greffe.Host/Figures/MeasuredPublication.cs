using Greffe.Decisions.Publication;
using Greffe.Governance.FollowActions;

namespace Greffe.Host.Figures;

/// <summary>Counts of the public collection that actions are measured by: those of <c>/v1/stats</c> and of the feed.</summary>
internal sealed class MeasuredPublication(IPublicDecisions decisions) : IMeasuredFacts
{
    private const string Place = "collection publique de décisions";

    public IReadOnlyList<MeasuredFact> Known { get; } =
    [
        new("publication.decisions", "Décisions publiées", "", Place, "/recherche"),
        new("publication.courts", "Juridictions dont des décisions sont publiées", "", Place, "/juridictions"),
        new("publication.changes", "Publications, corrections et retraits depuis le début", "", Place, "/donnees/changements"),
    ];

    public async ValueTask<IReadOnlyDictionary<string, decimal>> Read(CancellationToken cancellation) => new Dictionary<string, decimal>
    {
        ["publication.decisions"] = await decisions.Count(PublicDecisionFilter.All, cancellation),
        ["publication.courts"] = (await decisions.CountBy(PublicDecisionFilter.All, [PublicDimension.Court], cancellation)).Count,
        ["publication.changes"] = await decisions.Head(cancellation),
    };
}
