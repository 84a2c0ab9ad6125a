using Greffe.Decisions.Publication;
using Greffe.Governance.FollowActions;

namespace Greffe.Host.Figures;

/// <summary>Published decisions as facts for the register of actions: the same count as <c>/v1/stats</c>.</summary>
internal sealed class PublicMeasures(IPublicDecisions decisions) : IMeasuredFacts
{
    public IReadOnlyList<MeasuredFact> Known { get; } =
    [
        new("decisions.public", "Décisions publiques", "décisions", "collection publique, calculée depuis le journal", "/chiffres"),
        new("decisions.changes", "Publications, corrections et retraits", "", "flux des changements, calculé depuis le journal", "/donnees/changements"),
    ];

    public async ValueTask<IReadOnlyDictionary<string, decimal>> Read(CancellationToken cancellation) => new Dictionary<string, decimal>
    {
        ["decisions.public"] = await decisions.Count(PublicDecisionFilter.All, cancellation),
        ["decisions.changes"] = await decisions.Head(cancellation),
    };
}
