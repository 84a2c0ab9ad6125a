using System.Text.Json;
using System.Text.Json.Serialization;

namespace Greffe.Decisions;

/// <summary>A value that is written as one string and read back by its own rule.</summary>
/// <typeparam name="T">The value type itself.</typeparam>
public interface ITextValue<T> where T : struct
{
    /// <summary>The value as text.</summary>
    string Value { get; }

    /// <summary>Reads a value; false when the text does not follow its rule.</summary>
    static abstract bool TryParse(string? text, out T value);
}

/// <summary>Writes identifiers as JSON strings.</summary>
/// <typeparam name="T">The identifier.</typeparam>
public sealed class TextValueJsonConverter<T> : JsonConverter<T> where T : struct, ITextValue<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"The text is no {typeof(T).Name}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
