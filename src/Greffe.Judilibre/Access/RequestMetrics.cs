using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Access;

/// <summary>Counts and durations of requests by method, route and status, in the text form of Prometheus. Nothing of what was asked enters.</summary>
internal sealed class RequestMetrics(TimeProvider time) : IEndpointFilter
{
    private static readonly double[] Edges = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<(string Method, string Route, int Status), Cell> cells = new();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var start = time.GetTimestamp();
        var http = context.HttpContext;
        http.Response.OnCompleted(() =>
        {
            var route = (http.GetEndpoint() as Microsoft.AspNetCore.Routing.RouteEndpoint)?.RoutePattern.RawText ?? "";
            var key = (http.Request.Method, route.Length > 0 ? route[Math.Max(0, route.LastIndexOf('/'))..] : "/", http.Response.StatusCode);
            cells.GetOrAdd(key, _ => new()).Add(time.GetElapsedTime(start).TotalSeconds);
            return Task.CompletedTask;
        });
        return await next(context);
    }

    /// <summary>The answer of <c>GET /metrics</c>.</summary>
    public IResult Answer()
    {
        var text = new StringBuilder();
        var known = cells.OrderBy(pair => pair.Key).Select(pair => (Labels: Labels(pair.Key), pair.Value.Seen)).ToArray();
        text.Append("# HELP http_request_total The total number of HTTP requests received\n# TYPE http_request_total counter\n");
        foreach (var (labels, seen) in known) Line("http_request_total", labels, seen.Count);
        text.Append("\n# HELP http_request_duration_seconds Duration of HTTP requests in seconds\n# TYPE http_request_duration_seconds histogram\n");
        foreach (var (labels, seen) in known)
        {
            for (var i = 0; i < Edges.Length; i++) Line("http_request_duration_seconds_bucket", $"le=\"{Edges[i].ToString(CultureInfo.InvariantCulture)}\",{labels}", seen.Buckets[i]);
            Line("http_request_duration_seconds_bucket", $"le=\"+Inf\",{labels}", seen.Count);
            Line("http_request_duration_seconds_sum", labels, seen.Sum);
            Line("http_request_duration_seconds_count", labels, seen.Count);
        }

        return TypedResults.Text(text.ToString(), "text/plain; version=0.0.4; charset=utf-8");

        void Line(string name, string labels, double value) => text.Append(CultureInfo.InvariantCulture, $"{name}{{{labels}}} {value}\n");
    }

    private static string Labels((string Method, string Route, int Status) key) => $"method=\"{key.Method}\",route=\"{key.Route}\",status_code=\"{key.Status}\"";

    private sealed class Cell
    {
        private readonly Lock gate = new();
        private readonly long[] buckets = new long[Edges.Length];
        private long count;
        private double sum;

        public (long Count, double Sum, long[] Buckets) Seen
        {
            get
            {
                lock (gate) return (count, sum, [.. buckets]);
            }
        }

        public void Add(double seconds)
        {
            lock (gate)
            {
                count++;
                sum += seconds;
                for (var i = 0; i < Edges.Length; i++)
                    if (seconds <= Edges[i]) buckets[i]++;
            }
        }
    }
}
