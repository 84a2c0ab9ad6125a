using System.IO.Compression;
using System.Text.Json;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Tests;

namespace Greffe.Search.Tests;

/// <summary>Real decisions of the Cour de cassation's social chamber, from the shared material.</summary>
internal static class RealDecisions
{
    public static IReadOnlyList<PublicDecision> Read()
    {
        using var file = File.OpenRead(Shared.Path("corpus", "judilibre-texts", "decisions.jsonl.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        List<PublicDecision> decisions = [];
        while (reader.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            string Text(string name) => row.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
            if (!DecisionId.TryParse(Text("id"), out var id)) continue;
            decisions.Add(Sample.Decision(1, Text("texte"), "cc", Text("date"), Text("num")) with
            {
                Id = id, Abstracts = Text("sommaire") is { Length: > 0 } summary ? [new([], summary)] : [],
            });
        }

        return decisions;
    }
}
