using System.Buffers;
using System.Text.Json.Serialization;

namespace Greffe.Decisions;

/// <summary>
/// Code of one court: the key of its kind, then its own code: <c>cc</c>, <c>ca_agen</c>, <c>tj33063</c>, <c>tcom8501</c>,
/// <c>cph100946</c>, <c>ce</c>, <c>caa69</c>, <c>ta75</c>, <c>tc</c>. Judilibre's own codes for commercial and labour courts are bare
/// digits; here the kind always leads, so that a code says what it is. <c>autre</c> stands for a court that is not known.
/// </summary>
[JsonConverter(typeof(TextValueJsonConverter<CourtCode>))]
public readonly record struct CourtCode : ITextValue<CourtCode>
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    private CourtCode(string value, Jurisdiction jurisdiction) => (Value, Jurisdiction) = (value, jurisdiction);

    /// <summary>A court that could not be recognised.</summary>
    public static CourtCode Unknown { get; } = new("autre", Jurisdiction.Autre);

    /// <summary>Cour de cassation.</summary>
    public static CourtCode CourDeCassation { get; } = new("cc", Jurisdiction.CourDeCassation);

    /// <summary>Conseil d'État.</summary>
    public static CourtCode ConseilDEtat { get; } = new("ce", Jurisdiction.ConseilDEtat);

    /// <summary>The code as text.</summary>
    public string Value { get => field ?? "autre"; }

    /// <summary>Kind of court, read from the prefix.</summary>
    public Jurisdiction Jurisdiction { get; }

    /// <summary>Reads a code; false when no kind of court leads it.</summary>
    public static bool TryParse(string? text, out CourtCode court)
    {
        court = Unknown;
        if (string.IsNullOrEmpty(text) || text.Length > 40) return false;
        var letters = text.AsSpan().IndexOfAnyExceptInRange('a', 'z');
        var prefix = letters < 0 ? text : text[..letters];
        if (!Jurisdictions.TryParse(prefix, out var jurisdiction)) return false;
        if (letters >= 0 && text.AsSpan(letters).ContainsAnyExcept(Allowed)) return false;
        court = new(text, jurisdiction);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
