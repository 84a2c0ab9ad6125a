using Greffe.Citations;
using Greffe.Decisions;
using Greffe.Publication;

namespace Greffe.Host.Assets;

/// <summary>The network of citations as a surface that withdrawals clear.</summary>
internal sealed class CitationSurface(CitationFollower follower) : IPublicSurface
{
    public string Name => "citations";

    public async ValueTask Remove(DecisionId id, CancellationToken cancellation) => await follower.CatchUp(cancellation);
}
