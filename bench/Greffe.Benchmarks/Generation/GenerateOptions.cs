using System.Globalization;

namespace Greffe.Benchmarks.Generation;

/// <summary>Which formats are written.</summary>
internal enum GeneratedFormat
{
    /// <summary>Each kind of court in the format it really comes in.</summary>
    Mixed,

    /// <summary>DILA XML alone: Cassation, cours d'appel, administrative courts.</summary>
    Dila,

    /// <summary>Records of the judicial courts' collection alone.</summary>
    Judilibre,
}

/// <summary>Arguments of the verb <c>generate</c>.</summary>
internal sealed record GenerateOptions(int Count, int Seed, string Out, GeneratedFormat Format, string? Gold)
{
    /// <summary>The arguments; null when one is missing, unknown or malformed.</summary>
    public static GenerateOptions? Parse(string[] args)
    {
        Dictionary<string, string> values = [];
        for (var i = 0; i < args.Length; i += 2)
            if (i + 1 == args.Length || !args[i].StartsWith("--", StringComparison.Ordinal) || !values.TryAdd(args[i][2..], args[i + 1]))
                return null;
        if (values.Keys.Any(key => key is not ("count" or "seed" or "out" or "format" or "gold"))) return null;
        if (!int.TryParse(values.GetValueOrDefault("count"), CultureInfo.InvariantCulture, out var count) || count < 1) return null;
        if (!int.TryParse(values.GetValueOrDefault("seed", "1"), CultureInfo.InvariantCulture, out var seed) || seed < 0) return null;
        if (!Enum.TryParse<GeneratedFormat>(values.GetValueOrDefault("format", "mixed"), ignoreCase: true, out var format)) return null;
        return values.TryGetValue("out", out var output) ? new(count, seed, output, format, values.GetValueOrDefault("gold")) : null;
    }
}
