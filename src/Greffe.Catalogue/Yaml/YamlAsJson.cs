using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Greffe.Catalogue.Yaml;

/// <summary>A YAML tree as the JSON value that it denotes, by the core schema of YAML 1.2 (yes, on and dates are texts).</summary>
internal static partial class YamlAsJson
{
    /// <summary>Values written at most: an alias may repeat a block, and blocks of aliases repeat them by the power.</summary>
    public const int MaxValues = 2_000_000;

    /// <exception cref="UnreadableFileException">Over <see cref="MaxValues"/>.</exception>
    public static JsonElement Convert(YamlValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            var left = MaxValues;
            Write(value, json, ref left);
        }

        return JsonSource.Parse(buffer.WrittenMemory);
    }

    private static void Write(YamlValue value, Utf8JsonWriter json, ref int left)
    {
        if (--left < 0) throw new UnreadableFileException($"Le fichier YAML déplie plus de {MaxValues} valeurs (alias répétés).");
        switch (value)
        {
            case YamlValue.Map map:
                json.WriteStartObject();
                foreach (var (key, member) in map.Members)
                {
                    json.WritePropertyName(key);
                    Write(member, json, ref left);
                }

                json.WriteEndObject();
                break;
            case YamlValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(item, json, ref left);
                json.WriteEndArray();
                break;
            case YamlValue.Scalar scalar:
                WriteScalar(scalar, json);
                break;
        }
    }

    private static void WriteScalar(YamlValue.Scalar scalar, Utf8JsonWriter json)
    {
        var text = scalar.Text;
        if (!scalar.Plain) json.WriteStringValue(text);
        else if (text is "" or "~" or "null" or "Null" or "NULL") json.WriteNullValue();
        else if (text is "true" or "True" or "TRUE") json.WriteBooleanValue(true);
        else if (text is "false" or "False" or "FALSE") json.WriteBooleanValue(false);
        else if (Decimal().IsMatch(text) && double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) WriteNumber(text, number, json);
        else if (text.StartsWith("0x", StringComparison.Ordinal) && long.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hexadecimal)) json.WriteNumberValue(hexadecimal);
        else json.WriteStringValue(text);
    }

    // A figure keeps its digits where JSON writes it alike; «+1», «.5» and «007» do not exist there.
    private static void WriteNumber(string text, double number, Utf8JsonWriter json)
    {
        if (JsonNumber().IsMatch(text)) json.WriteRawValue(text);
        else json.WriteNumberValue(number);
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex JsonNumber();
}
