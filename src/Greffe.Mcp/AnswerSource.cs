using System.Globalization;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Microsoft.Extensions.Options;

namespace Greffe.Mcp;

/// <summary>Source, licence and last update, in every answer (CRPA L322-1, D323-2-1).</summary>
/// <param name="Name">Who publishes.</param>
/// <param name="Licence">Licence of reuse.</param>
/// <param name="LastUpdate">When the public collection last changed, ISO 8601; absent while it is empty.</param>
internal sealed record SourceWire(string Name, string Licence, string? LastUpdate);

/// <summary>Makes the notice and the links of answers.</summary>
internal sealed class AnswerSource(IPublicDecisions decisions, IOptions<McpOptions> options)
{
    public async ValueTask<SourceWire> Notice(CancellationToken cancellation)
    {
        var head = await decisions.Head(cancellation);
        string? last = null;
        await foreach (var change in decisions.Changes(Math.Max(0, head - 1), cancellation))
            last = change.At.ToString("O", CultureInfo.InvariantCulture);
        return new(options.Value.SourceName, "Licence Ouverte 2.0", last);
    }

    public string Link(DecisionId id) => options.Value.PublicAddress is { } site ? new Uri(site, $"/decision/{id}").ToString() : $"/decision/{id}";
}
