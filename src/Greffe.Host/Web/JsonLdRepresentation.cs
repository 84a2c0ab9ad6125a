using System.Text;
using Greffe.Decisions.Publication;
using Greffe.Formats.Writing;
using Greffe.Portal;
using Greffe.Publication;
using Microsoft.Extensions.Options;

namespace Greffe.Host.Web;

/// <summary>A decision as linked data: by content negotiation or <c>?format=jsonld</c>, and inside its page.</summary>
internal sealed class JsonLdRepresentation(IOptions<PublicationOptions> options, IHttpContextAccessor http) : IDecisionRepresentation, IStructuredDecision
{
    public string Key => "jsonld";

    public IReadOnlyList<string> MediaTypes => [DecisionJsonLd.MediaType];

    public async ValueTask Write(PublicDecision decision, Stream destination, CancellationToken cancellation) =>
        await destination.WriteAsync(Encoding.UTF8.GetBytes(JsonLd(decision)), cancellation);

    public string JsonLd(PublicDecision decision) => DecisionJsonLd.Write(decision, Site, options.Value.SourceName);

    private string Site => options.Value.PublicAddress?.ToString().TrimEnd('/')
        ?? (http.HttpContext?.Request is { } request ? $"{request.Scheme}://{request.Host}" : "");
}
