using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Greffe.Decisions;

/// <summary>
/// European Case Law Identifier (Council conclusions 2011/C 127/01): <c>ECLI:country:court:year:ordinal</c>. Greffe reads and keeps
/// them; it never mints one, since in France only the supreme courts assign them.
/// </summary>
[JsonConverter(typeof(TextValueJsonConverter<Ecli>))]
public readonly partial record struct Ecli : ITextValue<Ecli>
{
    private Ecli(string value) => Value = value;

    /// <summary>Canonical text, upper case.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>Country code, two letters or <c>EU</c>.</summary>
    public string Country => Value.Split(':')[1];

    /// <summary>Court code, 1 to 7 characters, for example <c>CCASS</c>.</summary>
    public string Court => Value.Split(':')[2];

    /// <summary>
    /// Reads an identifier, surrounding blanks allowed; false when its five parts do not follow the published pattern: <c>ECLI</c> and
    /// the country in capitals, a year from 1000 to 2999, at most 25 characters of ordinal. Court and ordinal may come in any case.
    /// </summary>
    public static bool TryParse(string? text, out Ecli ecli)
    {
        ecli = default;
        if (text is null) return false;
        var candidate = text.Trim();
        if (!Pattern().IsMatch(candidate)) return false;
        ecli = new(candidate.ToUpperInvariant());
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\AECLI:[A-Z]{2}:[A-Za-z][A-Za-z0-9]{0,6}:[12][0-9]{3}:[A-Za-z0-9](?:[A-Za-z0-9.]{0,23}[A-Za-z0-9])?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pattern();
}
