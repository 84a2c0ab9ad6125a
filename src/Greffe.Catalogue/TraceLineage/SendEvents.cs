using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Greffe.Decisions.People;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Answer to a batch; source: the description of <c>/lineage/batch</c> in OpenLineage 2, with one more list, <c>results</c>.</summary>
/// <param name="Status"><c>success</c> or <c>partial_success</c>.</param>
/// <param name="Summary">Counts.</param>
/// <param name="FailedEvents">Events refused, with the reason.</param>
/// <param name="Results">What became of each event.</param>
public sealed record LineageBatchAnswer(
    string Status, LineageBatchSummary Summary, [property: JsonPropertyName("failed_events")] IReadOnlyList<LineageBatchFailure> FailedEvents, IReadOnlyList<LineageResult> Results);

/// <summary>Counts of a batch.</summary>
/// <param name="Received">Events received.</param>
/// <param name="Successful">Events taken, or known already.</param>
/// <param name="Failed">Events refused.</param>
/// <param name="Retriable">Events that may be sent again as they are: none, a refusal is for good.</param>
/// <param name="NonRetriable">Events refused for good.</param>
public sealed record LineageBatchSummary(int Received, int Successful, int Failed, int Retriable, [property: JsonPropertyName("non_retriable")] int NonRetriable);

/// <summary>One event refused.</summary>
/// <param name="Index">Place in the batch, from 0.</param>
/// <param name="Reason">French sentence.</param>
/// <param name="Retriable">Whether to send it again as it is.</param>
public sealed record LineageBatchFailure(int Index, string Reason, bool Retriable);

/// <summary>Events in: <c>POST /v1/lineage</c> takes one or a list, <c>POST /v1/lineage/batch</c> a list.</summary>
internal static class SendEvents
{
    public static void MapSending(this RouteGroupBuilder api)
    {
        api.MapPost("", Send).WithName("SendLineage").WithSummary("Send an OpenLineage event, or a list of them").Accepts<JsonElement>("application/json");
        api.MapPost("/batch", Send).WithName("SendLineageBatch").WithSummary("Send a list of OpenLineage events").Accepts<JsonElement>("application/json");
    }

    private static async Task<Results<Ok<LineageBatchAnswer>, Created<LineageResult>, Ok<LineageResult>, ProblemHttpResult>> Send(
        HttpRequest request, TakeEvents take, ICurrentAgent current, IOptions<LineageOptions> options, CancellationToken cancellation)
    {
        if (Sender(request, current, options.Value) is not { } sender) return LineageProblems.NotAllowed();
        if (request.ContentLength > LineageBounds.MaxBytes) return LineageProblems.TooLarge();
        if (await Body(request, cancellation) is not { } bytes) return LineageProblems.TooLarge();
        JsonElement body;
        try
        {
            body = JsonSource.Parse(bytes);
        }
        catch (UnreadableFileException unreadable)
        {
            return LineageProblems.NotJson(unreadable.Message);
        }

        if (body.ValueKind == JsonValueKind.Array)
            return body.GetArrayLength() > LineageBounds.MaxBatch ? LineageProblems.TooLarge() : TypedResults.Ok(Answer(take.Take(sender, sender, [.. body.EnumerateArray()])));
        var result = take.Take(sender, sender, [body])[0];
        if (result.Outcome == LineageOutcome.Refused) return LineageProblems.Refused(result.Reason!); // A refusal has its reason.
        return result.Outcome == LineageOutcome.Taken ? TypedResults.Created((string?)null, result) : TypedResults.Ok(result);
    }

    public static LineageBatchAnswer Answer(IReadOnlyList<LineageResult> results)
    {
        var failed = results.Where(result => result.Outcome == LineageOutcome.Refused).Select(result => new LineageBatchFailure(result.Index, result.Reason!, false)).ToList();
        return new(failed.Count == 0 ? "success" : "partial_success", new(results.Count, results.Count - failed.Count, failed.Count, 0, failed.Count), failed, results);
    }

    private static string? Sender(HttpRequest request, ICurrentAgent current, LineageOptions options)
    {
        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith("Bearer ", StringComparison.Ordinal))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(header[7..].Trim())));
            return options.Senders.Where(sender => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(sender.Value), Encoding.ASCII.GetBytes(hash))).Select(sender => $"sender:{sender.Key}").FirstOrDefault();
        }

        return current.Agent is { } agent && agent.Is(Role.Steward, Role.ChiefDataOfficer) ? agent.Id : null;
    }

    private static async Task<ReadOnlyMemory<byte>?> Body(HttpRequest request, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (bytes.Length + read > LineageBounds.MaxBytes) return (ReadOnlyMemory<byte>?)null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
