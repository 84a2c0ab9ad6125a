using System.Net;
using System.Net.Sockets;
using Greffe.Decisions.Reaching;

namespace Greffe.Catalogue.Harvest;

/// <summary>An address that is not read, or could not be; the message is a French sentence without any word of the answer.</summary>
/// <param name="sentence">Why.</param>
public sealed class FetchRefusedException(string sentence) : Exception(sentence);

/// <summary>Reads web addresses with bounds: time, size, redirections, and by default no private address, whatever a name resolves to.</summary>
public sealed class FetchAddress : IDisposable
{
    /// <summary>Bytes of an answer.</summary>
    public const long MaxBytes = 256L << 20;

    private const int MaxRedirections = 5;
    private readonly HttpClient _http;

    /// <param name="allowPrivate">Whether addresses of private networks may be read.</param>
    /// <param name="patience">Longest wait for one answer; null for two minutes.</param>
    public FetchAddress(bool allowPrivate, TimeSpan? patience = null)
    {
        _http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(15), UseCookies = false, UseProxy = false, ConnectCallback = (context, cancellation) => PublicInternet.Connect(context, allowPrivate, cancellation),
        }, disposeHandler: true) { Timeout = patience ?? TimeSpan.FromMinutes(2) };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Greffe");
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/turtle, application/ld+json, application/rdf+xml;q=0.9, application/json;q=0.8, */*;q=0.1");
    }

    /// <summary>The bytes of an answer and its media type.</summary>
    /// <exception cref="FetchRefusedException">It is not read, or could not be.</exception>
    internal async Task<(ReadOnlyMemory<byte> Bytes, string Type)> Get(string address, CancellationToken cancellation)
    {
        try
        {
            var uri = new Uri(address);
            for (var hops = 0; ; hops++)
            {
                if (uri.Scheme is not ("http" or "https")) throw new FetchRefusedException("Seules les adresses http et https sont lues.");
                using var answer = await _http.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellation);
                if (answer.StatusCode is not (HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect) || answer.Headers.Location is not { } location)
                    return answer.IsSuccessStatusCode ? (await Bytes(answer, cancellation), answer.Content.Headers.ContentType?.MediaType ?? "") : throw new FetchRefusedException($"La source répond {(int)answer.StatusCode}.");
                if (hops == MaxRedirections) throw new FetchRefusedException($"La source renvoie ailleurs plus de {MaxRedirections} fois.");
                uri = new(uri, location);
            }
        }
        catch (Exception fault) when (fault is HttpRequestException or SocketException or IOException or UriFormatException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new FetchRefusedException(IsPrivate(fault) ? "L'adresse est celle d'un réseau privé : elle n'est lue qu'avec --allow-private." : fault is TaskCanceledException ? "La source ne répond pas à temps." : "La source ne peut pas être jointe.");
        }
    }

    private static bool IsPrivate(Exception fault) => fault is NotPublicException || fault.InnerException is NotPublicException;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task<ReadOnlyMemory<byte>> Bytes(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(cancellation);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + read > MaxBytes) throw new FetchRefusedException($"La réponse fait plus de {MaxBytes >> 20} Mio.");
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
