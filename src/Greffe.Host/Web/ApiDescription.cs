using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Greffe.Host.Web;

/// <summary>What the OpenAPI document says of itself.</summary>
internal sealed class ApiDescription : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "Greffe",
            Version = "1",
            Description = """
                Décisions de justice pseudonymisées, en libre réutilisation (Licence Ouverte 2.0 : citez la source et la date de dernière mise à jour).
                Chaque refus est un document « problem details » (RFC 9457) dont le type est stable.
                """,
            License = new() { Name = "Licence Ouverte 2.0", Url = new Uri("https://www.etalab.gouv.fr/licence-ouverte-open-licence/") },
        };
        // The address is that of whoever asks: a fixed one would be wrong behind a proxy.
        document.Servers?.Clear();
        return Task.CompletedTask;
    }
}
