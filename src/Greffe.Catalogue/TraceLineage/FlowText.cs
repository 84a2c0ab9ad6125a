using System.Globalization;
using System.Text;

namespace Greffe.Catalogue.TraceLineage;

/// <summary>Flows as one text: <c>source:target:signs</c>, a space between, in order of numbers.</summary>
internal static class FlowText
{
    public static Dictionary<(long Source, long Target), FlowSigns> Read(string? text)
    {
        var flows = new Dictionary<(long, long), FlowSigns>();
        foreach (var range in (text ?? "").AsSpan().Split(' '))
        {
            var flow = text.AsSpan()[range];
            if (flow.IsEmpty) continue;
            var first = flow.IndexOf(':');
            var last = flow.LastIndexOf(':');
            flows[(Number(flow[..first]), Number(flow[(first + 1)..last]))] = (FlowSigns)Number(flow[(last + 1)..]);
        }

        return flows;
    }

    public static string Write(Dictionary<(long Source, long Target), FlowSigns> flows)
    {
        var text = new StringBuilder();
        foreach (var ((source, target), signs) in flows.OrderBy(flow => flow.Key))
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? "" : " ")}{source}:{target}:{(int)signs}");
        return text.ToString();
    }

    private static long Number(ReadOnlySpan<char> text) => long.Parse(text, CultureInfo.InvariantCulture);
}
