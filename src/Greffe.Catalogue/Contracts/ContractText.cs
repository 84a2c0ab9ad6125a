using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Greffe.Catalogue.Yaml;

namespace Greffe.Catalogue.Contracts;

/// <summary>
/// A data contract as its author wrote it. The source stays: reading and writing give the same bytes, and a change replaces the characters of
/// one value, so that order, comments, anchors and fields that are unknown here are kept.
/// </summary>
public sealed class ContractText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly YamlValue _tree;

    private ContractText(string text, bool hasMark)
    {
        (Text, HasByteOrderMark) = (text, hasMark);
        _tree = YamlReader.Read(text);
        Value = YamlAsJson.Convert(_tree);
        if (Value.ValueKind != JsonValueKind.Object) throw new UnreadableFileException("Un contrat est un objet : ce fichier n'en contient pas.");
    }

    /// <summary>The text, without the mark.</summary>
    public string Text { get; }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>What it says, as JSON: aliases followed, values typed by the core schema of YAML 1.2.</summary>
    public JsonElement Value { get; }

    /// <summary>Reads a contract in YAML or JSON.</summary>
    /// <param name="path">The file, in UTF-8, at most 64 MiB.</param>
    /// <exception cref="UnreadableFileException">It is not one; the sentence says the line.</exception>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static ContractText Read(string path) => Parse(SourceFile.Read(path));

    /// <summary>Reads a contract from bytes.</summary>
    /// <param name="utf8">The file.</param>
    /// <exception cref="UnreadableFileException">It is not a contract; the sentence says the line.</exception>
    public static ContractText Parse(ReadOnlySpan<byte> utf8) => new(SourceFile.Text(utf8), utf8.StartsWith("\uFEFF"u8));

    /// <summary>The bytes of the file: those that were read, but for the values set since.</summary>
    public byte[] Write() => [.. HasByteOrderMark ? "\uFEFF"u8 : default, .. System.Text.Encoding.UTF8.GetBytes(Text)];

    /// <summary>The same contract with one text, number or boolean changed.</summary>
    /// <param name="place">JSON pointer of a value that is there.</param>
    /// <param name="value">The new value.</param>
    /// <returns>Null when nothing is there, or no such value.</returns>
    public ContractText? With(string place, JsonElement value)
    {
        if (Find(place) is not YamlValue.Scalar scalar || value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) return null;
        // Written as JSON writes it: that is YAML too, and a text can then never be taken for a number.
        return new(string.Concat(Text.AsSpan(0, scalar.Start), JsonSerializer.Serialize(value, Readable), Text.AsSpan(scalar.End)), HasByteOrderMark);
    }

    private YamlValue? Find(string place) => place.Split('/').Skip(1).Aggregate((YamlValue?)_tree, (at, token) => at switch
    {
        YamlValue.Map map => map.Members.FirstOrDefault(member => member.Key == token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).Value,
        YamlValue.List list when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
        _ => null,
    });
}
