using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

using Greffe.Decisions;
using Greffe.Decisions.Journalling;

namespace Greffe.Mirror.Tests;

/// <summary>The public addresses of a source, in memory: what the real one promises, and the faults of networks on demand.</summary>
internal sealed class FakeSource : HttpMessageHandler
{
    private readonly List<(long Sequence, string Kind, DecisionId Id, byte[]? Content)> changes = [];
    private readonly Dictionary<DecisionId, byte[]> current = [];
    private long sequence;

    /// <summary>Cuts the next answers of the feed after so many characters, in order.</summary>
    public Queue<int> Cuts { get; } = [];

    /// <summary>Answers so many questions with 429 first.</summary>
    public int Busy { get; set; }

    /// <summary>Gives contents that are not those of their hashes.</summary>
    public bool Lies { get; set; }

    public List<string> Asked { get; } = [];

    public static DecisionId Id(int number) => DecisionId.TryParse(number.ToString("x24", null), out var id) ? id : throw new ArgumentOutOfRangeException(nameof(number));

    public void Publish(int number, string text)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new { schema = "greffe/decision/1", id = Id(number).Value, text });
        changes.Add((++sequence, current.ContainsKey(Id(number)) ? "corrected" : "published", Id(number), bytes));
        current[Id(number)] = bytes;
    }

    public void Withdraw(int number)
    {
        changes.Add((++sequence, "withdrawn", Id(number), null));
        current.Remove(Id(number));
    }

    public void GoBackTo(long position)
    {
        changes.RemoveAll(change => change.Sequence > position);
        current.Clear();
        foreach (var change in changes)
            if (change.Content is { } bytes) current[change.Id] = bytes;
            else current.Remove(change.Id);
        sequence = position;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        Asked.Add(path);
        if (Busy-- > 0) return Task.FromResult(new HttpResponseMessage(HttpStatusCode.TooManyRequests));
        if (path == "/v1/changes/head") return Answer(JsonSerializer.Serialize(new { sequence, decisions = current.Count, root = Root() }));
        if (path.StartsWith("/v1/changes.ndjson", StringComparison.Ordinal)) return Answer(Cut(Feed(request.RequestUri)));
        if (path.StartsWith("/v1/decisions/", StringComparison.Ordinal) && DecisionId.TryParse(path["/v1/decisions/".Length..^".content".Length], out var id))
            return current.TryGetValue(id, out var bytes) ? Answer(Encoding.UTF8.GetString(bytes)) : Task.FromResult(new HttpResponseMessage(HttpStatusCode.Gone));
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
    }

    private static Task<HttpResponseMessage> Answer(string body) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });

    private string Cut(string feed) => Cuts.TryDequeue(out var length) ? feed[..Math.Min(length, feed.Length)] : feed;

    private string Feed(Uri address)
    {
        var query = address.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        var after = long.Parse(query["after"], null);
        var lines = new StringBuilder();
        foreach (var (at, kind, id, content) in changes.Where(change => change.Sequence > after))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{{\"sequence\":{at},\"kind\":\"{kind}\",\"id\":\"{id}\"");
            if (content is not null) lines.Append(CultureInfo.InvariantCulture, $",\"contentHash\":\"{BlobHash.Of(content)}\"");
            if (query["content"] == "true" && content is not null && current.TryGetValue(id, out var now) && now == content)
                lines.Append(",\"decision\":").Append(Lies ? "{}" : Encoding.UTF8.GetString(content));
            lines.Append("}\n");
        }

        return lines.ToString();
    }

    private string Root() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
        string.Concat(current.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {BlobHash.Of(pair.Value)}\n")))));
}
