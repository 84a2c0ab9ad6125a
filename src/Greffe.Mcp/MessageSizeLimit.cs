using Microsoft.AspNetCore.Http.Metadata;

namespace Greffe.Mcp;

/// <summary>Largest body that the endpoint takes; the server enforces it while reading.</summary>
/// <param name="Bytes">Limit.</param>
internal sealed record MessageSizeLimit(long Bytes) : IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => Bytes;
}
