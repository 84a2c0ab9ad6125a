using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;

using Polly;
using Polly.Retry;

namespace Greffe.Mirror;

/// <summary>One change as the source tells it.</summary>
/// <param name="Sequence">Position.</param>
/// <param name="Id">Decision.</param>
/// <param name="Hash">Hash of its content; null for a withdrawal.</param>
/// <param name="Content">Bytes of the content where the source gives them, checked against the hash.</param>
internal sealed record SourceChange(long Sequence, DecisionId Id, BlobHash? Hash, byte[]? Content);

/// <summary>Where the source stands.</summary>
internal sealed record SourceHead(long Sequence, long Decisions, string Root);

/// <summary>The public addresses of another Greffe, read with patience: passing faults are tried again, a busy source is given time.</summary>
internal sealed class MirrorSource(HttpClient http, Uri address, TimeProvider time)
{
    /// <summary>A source that says nothing for so long is asked again.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    private readonly ResiliencePipeline<HttpResponseMessage> patience = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 6, Delay = TimeSpan.FromMilliseconds(250), BackoffType = DelayBackoffType.Exponential, UseJitter = true,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>()
                .HandleResult(answer => answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError),
            DelayGenerator = static retry => new(retry.Outcome.Result?.Headers.RetryAfter?.Delta),
        })
        .Build();

    public async ValueTask<SourceHead> Head(CancellationToken cancellation)
    {
        using var answer = await Get("v1/changes/head", cancellation);
        try
        {
            using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation));
            var root = json.RootElement;
            return new(root.GetProperty("sequence").GetInt64(), root.GetProperty("decisions").GetInt64(), root.GetProperty("root").GetString() ?? "");
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or HttpRequestException { StatusCode: HttpStatusCode.NotFound })
        {
            throw new MirrorRefusedException($"« {address} » ne répond pas comme une source Greffe (/v1/changes/head). Vérifiez l'adresse.", other);
        }
    }

    /// <summary>Changes after a position, to the end of the feed or to where the connection broke.</summary>
    /// <exception cref="MirrorRefusedException">A content is not what its hash says.</exception>
    public async IAsyncEnumerable<SourceChange> Changes(long after, bool withContent, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var answer = await Get($"v1/changes.ndjson?after={after}&content={(withContent ? "true" : "false")}", cancellation);
        answer.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation), Encoding.UTF8);
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        while (true)
        {
            silence.CancelAfter(Silence);
            if (await reader.ReadLineAsync(silence.Token) is not { } line) yield break;
            if (line.Length > 0) yield return Parse(line);
        }
    }

    /// <summary>The content of one decision; null when it is not public any more.</summary>
    public async ValueTask<byte[]?> Content(DecisionId id, BlobHash hash, CancellationToken cancellation)
    {
        using var answer = await Get($"v1/decisions/{id}.content", cancellation);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) return null;
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(cancellation);
        return BlobHash.Of(bytes) == hash ? bytes : null; // corrected meanwhile: the feed brings it
    }

    private async ValueTask<HttpResponseMessage> Get(string path, CancellationToken cancellation) => await patience.ExecuteAsync(
        async stop => await http.GetAsync(new Uri(address, path), HttpCompletionOption.ResponseHeadersRead, stop), cancellation);

    private static SourceChange Parse(string line)
    {
        using var json = ParseLine(line);
        var root = json.RootElement;
        if (!root.TryGetProperty("sequence", out var sequence) || !root.TryGetProperty("id", out var name) || !DecisionId.TryParse(name.GetString(), out var id))
            throw new MirrorRefusedException("La source a envoyé un changement sans position ni identifiant : la copie s'arrête là où elle en était.");
        BlobHash? hash = root.TryGetProperty("contentHash", out var text) && BlobHash.TryParse(text.GetString(), out var known) ? known : null;
        if (!root.TryGetProperty("decision", out var decision)) return new(sequence.GetInt64(), id, hash, null);
        var bytes = Encoding.UTF8.GetBytes(decision.GetRawText());
        return BlobHash.Of(bytes) == hash
            ? new(sequence.GetInt64(), id, hash, bytes)
            : throw new MirrorRefusedException($"À la position {sequence.GetInt64()}, le contenu de la décision {id} n'a pas l'empreinte annoncée : rien n'en est gardé.");
    }

    private static JsonDocument ParseLine(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException broken)
        {
            throw new IOException("The feed was cut in the midst of a line.", broken);
        }
    }
}
