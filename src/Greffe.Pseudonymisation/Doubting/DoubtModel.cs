using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Greffe.Pseudonymisation.Doubting;

/// <summary>
/// The calibration of doubt: one logistic over the features of a visible word, one over the features of a document. Learnt by <c>greffe calibrate</c>;
/// the file is <c>data/model/doubt.json</c>.
/// </summary>
internal sealed class DoubtModel
{
    private static readonly Lazy<DoubtModel?> Embedded = new(ReadShipped);

    private DoubtModel(DoubtFile file)
    {
        File = file;
        var weights = JsonSerializer.SerializeToUtf8Bytes(file, DoubtJson.Default.DoubtFile);
        Name = Convert.ToHexStringLower(SHA256.HashData(weights).AsSpan(0, 4));
    }

    /// <summary>A hash of the parameters: another calibration is another version of the engine's answer.</summary>
    public string Name { get; }

    /// <summary>The parameters.</summary>
    public DoubtFile File { get; }

    /// <summary>The calibration inside the assembly; null when there is none, or one made for other features: every document is then doubtful.</summary>
    public static DoubtModel? Shipped => Embedded.Value;

    /// <summary>Reads a calibration; null when it is none or one made for other features.</summary>
    public static DoubtModel? Read(Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize(stream, DoubtJson.Default.DoubtFile) is { } file && Fits(file) ? new(file) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes a calibration, indented, six digits a weight.</summary>
    public static void Write(Stream stream, DoubtFile file)
    {
        JsonSerializer.Serialize(stream, file, DoubtJson.Default.DoubtFile);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Log-odds that a visible word was missed.</summary>
    public double RiskOf(ReadOnlySpan<int> features)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += File.Words[feature];
        return sum;
    }

    /// <summary>Probability that something was missed in a document.</summary>
    public double DoubtOf(ReadOnlySpan<double> features)
    {
        var sum = File.Bias;
        for (var index = 0; index < features.Length; index++) sum += File.Weights[index] * (features[index] - File.Means[index]) / File.Deviations[index];
        return Math.Round(DocumentFeatures.Share(sum), 6);
    }

    private static bool Fits(DoubtFile file) => file.Words.Length == WordFeatures.Count && file.Weights.Length == DocumentFeatures.Count
        && file.Means.Length == DocumentFeatures.Count && file.Deviations.Length == DocumentFeatures.Count && file.Deviations.All(value => value > 0);

    private static DoubtModel? ReadShipped()
    {
        using var stream = typeof(DoubtModel).Assembly.GetManifestResourceStream("doubt.json");
        return stream is null ? null : Read(stream);
    }
}

/// <summary>Shape of <c>doubt.json</c>.</summary>
internal sealed record DoubtFile
{
    /// <summary>Engine whose misses were counted.</summary>
    public string Engine { get; init; } = "";

    /// <summary>Documents read.</summary>
    public int Documents { get; init; }

    /// <summary>Those in which something was missed.</summary>
    public int Leaking { get; init; }

    /// <summary>Log-odds of each feature of a visible word.</summary>
    public double[] Words { get; init; } = [];

    /// <summary>Mean of each feature of a document.</summary>
    public double[] Means { get; init; } = [];

    /// <summary>Its standard deviation.</summary>
    public double[] Deviations { get; init; } = [];

    /// <summary>Log-odds for one deviation.</summary>
    public double[] Weights { get; init; } = [];

    /// <summary>Log-odds of a document that is average in everything.</summary>
    public double Bias { get; init; }
}

/// <summary>Reading and writing of the file.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(DoubtFile))]
internal sealed partial class DoubtJson : JsonSerializerContext;
