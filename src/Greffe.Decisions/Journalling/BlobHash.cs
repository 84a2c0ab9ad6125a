using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Greffe.Decisions.Journalling;

/// <summary>Address of bytes: their SHA-256, 64 lower-case hexadecimal characters.</summary>
[JsonConverter(typeof(TextValueJsonConverter<BlobHash>))]
public readonly record struct BlobHash : ITextValue<BlobHash>
{
    private BlobHash(string value) => Value = value;

    /// <summary>The hash as text.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>Hash of the bytes.</summary>
    public static BlobHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Reads a hash; false when it is not 64 lower-case hexadecimal characters.</summary>
    public static bool TryParse(string? text, out BlobHash hash)
    {
        hash = default;
        if (text is not { Length: 64 } || !text.All(char.IsAsciiHexDigitLower)) return false;
        hash = new(text);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
