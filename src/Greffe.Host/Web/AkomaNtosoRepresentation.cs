using Greffe.Decisions.Publication;
using Greffe.Formats.Writing;
using Greffe.Publication;
using Microsoft.Extensions.Options;

namespace Greffe.Host.Web;

/// <summary>A decision as an Akoma Ntoso document, by content negotiation or <c>?format=akn</c>.</summary>
internal sealed class AkomaNtosoRepresentation(IOptions<PublicationOptions> options, IServiceProvider services) : IDecisionRepresentation
{
    public string Key => "akn";

    public IReadOnlyList<string> MediaTypes => ["application/akn+xml", "application/xml"];

    public async ValueTask Write(PublicDecision decision, Stream destination, CancellationToken cancellation) =>
        await DecisionExport.WriteDocument(
            ExportFormat.AkomaNtoso, decision,
            new(options.Value.SourceName, new(decision.UpdatedOn, TimeOnly.MinValue, TimeSpan.Zero)) { Citations = services.GetService<FindCitedSpans>() },
            destination, cancellation);
}
