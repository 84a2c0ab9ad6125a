namespace Greffe.Pseudonymisation.Tagging;

/// <summary>
/// Weights of a linear-chain conditional random field over hashed features, one signed byte each, and the transitions between labels. Trained by
/// <c>greffe train</c>; the card is <c>docs/model-card.md</c>.
/// </summary>
internal sealed class SequenceModel
{
    /// <summary>Number of hash buckets.</summary>
    public const int Buckets = 1 << 19;

    private const int MaxNameLength = 64;
    private static readonly Lazy<SequenceModel?> Embedded = new(ReadShipped);
    private readonly float[] outgoing;
    private readonly float[] incoming;

    private SequenceModel(string name, byte[] weights, float scale, float[] transitions, RoleModel roles)
    {
        (Name, Weights, Scale, Roles) = (name, weights, scale, roles);
        (outgoing, incoming) = (new float[Labels.Lanes * Labels.Lanes], new float[Labels.Lanes * Labels.Lanes]);
        Lattice.Prepare(transitions, outgoing, incoming);
    }

    /// <summary>First bytes of the file.</summary>
    public static ReadOnlySpan<byte> Magic => "GRFSEQ02"u8;

    /// <summary>Version of the model, part of <see cref="Pseudonymiser.Version"/>.</summary>
    public string Name { get; }

    /// <summary>Weights, <see cref="Labels.Lanes"/> signed bytes a bucket.</summary>
    public byte[] Weights { get; }

    /// <summary>What one unit of a weight is worth.</summary>
    public float Scale { get; }

    /// <summary>Tells parties from third persons.</summary>
    public RoleModel Roles { get; }

    /// <summary>Exponentials of the transitions, a row for each label left.</summary>
    public ReadOnlySpan<float> Outgoing => outgoing;

    /// <summary>The same, a row for each label reached.</summary>
    public ReadOnlySpan<float> Incoming => incoming;

    /// <summary>The model that ships inside the assembly; null in a build without one.</summary>
    public static SequenceModel? Shipped => Embedded.Value;

    /// <summary>Writes a model file.</summary>
    public static void Write(Stream stream, string name, float[] weights, float[] transitions, RoleModel roles)
    {
        var largest = 1e-6f;
        foreach (var weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        var scale = largest / 127f;
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(name);
        writer.Write(Labels.Tags);
        writer.Write(scale);
        foreach (var value in transitions) writer.Write(value);
        foreach (var weight in weights) writer.Write((sbyte)MathF.Round(weight / scale));
        writer.Write(roles.Scale);
        writer.Write(roles.Weights);
    }

    /// <summary>Reads a model file; false when it is none, or one of another engine.</summary>
    public static bool TryRead(Stream stream, out SequenceModel? model)
    {
        model = null;
        try
        {
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) return false;
            var name = reader.ReadString();
            if (name.Length > MaxNameLength || reader.ReadInt32() != Labels.Tags) return false;
            var scale = reader.ReadSingle();
            var transitions = new float[Labels.Lanes * Labels.Lanes];
            foreach (ref var value in transitions.AsSpan()) value = reader.ReadSingle();
            var weights = reader.ReadBytes(Buckets * Labels.Lanes);
            if (weights.Length != Buckets * Labels.Lanes) return false;
            var roleScale = reader.ReadSingle();
            var roleWeights = reader.ReadBytes(RoleModel.Buckets);
            if (roleWeights.Length != RoleModel.Buckets) return false;
            model = new(name, weights, scale, transitions, new(roleWeights, roleScale));
            return true;
        }
        catch (EndOfStreamException)
        {
            return false;
        }
    }

    private static SequenceModel? ReadShipped()
    {
        using var stream = typeof(SequenceModel).Assembly.GetManifestResourceStream("sequence.bin");
        if (stream is null) return null;
        return TryRead(stream, out var model) ? model
            : throw new InvalidOperationException("The sequence model inside the assembly is damaged: build data/model/sequence.bin again.");
    }
}
