using Greffe.Decisions;
using Greffe.Judilibre.Catalogue;
using Greffe.Publication;

namespace Greffe.Host.Assets;

/// <summary>The catalogue of the existing service's API as a surface that withdrawals clear.</summary>
internal sealed class CatalogueSurface(DecisionCatalogue catalogue) : IPublicSurface
{
    public string Name => "judilibre";

    public ValueTask Remove(DecisionId id, CancellationToken cancellation) => catalogue.Remove(id, cancellation);
}
