using System.Security.Cryptography;
using System.Text.Json.Serialization;
using System.Text;

namespace Greffe.Decisions;

/// <summary>
/// Permanent public identifier of a decision: 24 to 27 lower-case hexadecimal characters, the shape that Judilibre's clients know.
/// It never derives from a name or a file name in a reversible way.
/// </summary>
[JsonConverter(typeof(TextValueJsonConverter<DecisionId>))]
public readonly record struct DecisionId : ITextValue<DecisionId>, IComparable<DecisionId>
{
    private DecisionId(string value) => Value = value;

    /// <summary>The identifier as text.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>
    /// Identifier of the decision that <paramref name="system"/> knows as <paramref name="sourceId"/>. A source identifier that has the
    /// public shape already (Judilibre's own) is kept; any other is hashed with its system, so that two systems never collide.
    /// </summary>
    public static DecisionId From(string system, string sourceId)
    {
        if (TryParse(sourceId, out var kept)) return kept;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{system}\n{sourceId}"));
        return new(Convert.ToHexStringLower(hash.AsSpan(0, 12)));
    }

    /// <summary>Reads an identifier; false when it does not have the public shape.</summary>
    public static bool TryParse(string? text, out DecisionId id)
    {
        id = default;
        if (text is not { Length: >= 24 and <= 27 } || !text.All(char.IsAsciiHexDigitLower)) return false;
        id = new(text);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(DecisionId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(DecisionId left, DecisionId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(DecisionId left, DecisionId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(DecisionId left, DecisionId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(DecisionId left, DecisionId right) => left.CompareTo(right) >= 0;
}
