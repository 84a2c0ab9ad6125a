using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Greffe.Decisions.Journalling;

namespace Greffe.Journal.Chain;

/// <summary>What a fact must look like to be written. A refusal names the rule and never quotes the fact.</summary>
internal static partial class FactRules
{
    private const int MaxNameLength = 400;

    /// <exception cref="ArgumentException">The fact breaks a rule: a fault of the caller.</exception>
    public static void Check(JournalFact fact)
    {
        if (!Kind().IsMatch(fact.Kind)) throw Refusal("its kind must be lower-case words joined by dots or hyphens");
        if (fact.Subject.Length is 0 or > MaxNameLength || fact.Subject.Contains('\0'))
            throw Refusal($"its subject must have 1 to {MaxNameLength} characters");
        if (fact.Key.Length is 0 or > MaxNameLength || fact.Key.Contains('\0'))
            throw Refusal($"its key must have 1 to {MaxNameLength} characters");
        if (!IsWellFormed(fact.Subject) || !IsWellFormed(fact.Key) || !IsWellFormed(fact.Payload))
            throw Refusal("it must be well-formed Unicode");
        if (!IsObject(fact.Payload)) throw Refusal("its payload must be one JSON object");
    }

    private static ArgumentException Refusal(string rule) => new($"A fact cannot be journalled: {rule}.");

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private static bool IsObject(string payload)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(payload));
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            while (reader.Read()) { }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[a-z0-9]+(?:[.-][a-z0-9]+)*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kind();
}
