using System.Globalization;

using Greffe.Decisions;
using Greffe.Decisions.Publication;

using Microsoft.AspNetCore.Http.HttpResults;

namespace Greffe.Publication.Web;

/// <summary>Reads parameters; the first that cannot be read is told.</summary>
internal sealed class FilterQuery
{
    /// <summary>First refusal; null when all was read.</summary>
    public ProblemHttpResult? Problem { get; private set; }

    /// <summary>Filter of the parameters.</summary>
    public PublicDecisionFilter Filter(ListDecisionsQuery query) => new()
    {
        Jurisdictions = Kinds(query.Jurisdiction), Courts = Courts(query.Court), Chambers = Keys(query.Chamber),
        Formations = Keys(query.Formation), Types = Keys(query.Type), Solutions = Keys(query.Solution),
        PublicationLevels = Keys(query.PublicationLevel), From = Day("from", query.From), To = Day("to", query.To),
        ByUpdate = Choice("dateType", query.DateType, "decision", "update") == "update",
    };

    /// <summary>Kinds of court.</summary>
    public IReadOnlyList<Jurisdiction> Kinds(string[]? values) => Parse<Jurisdiction>(
        "jurisdiction", values, Jurisdictions.TryParse, $"une clé parmi {string.Join(", ", Jurisdictions.All.Select(kind => kind.Key))} est attendue");

    /// <summary>Courts.</summary>
    public IReadOnlyList<CourtCode> Courts(string[]? values) => Parse<CourtCode>(
        "court", values, CourtCode.TryParse, "un code de juridiction est attendu, par exemple ca_lyon");

    /// <summary>Keys, whatever they are: an unknown key finds nothing.</summary>
    public static IReadOnlyList<string> Keys(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>A day, or null.</summary>
    public DateOnly? Day(string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Problem ??= PublicationProblems.BadParameter(name, "une date AAAA-MM-JJ est attendue");
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public long Number(string name, string? value, long without, long from, long to)
    {
        if (string.IsNullOrEmpty(value)) return without;
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to) return number;
        Problem ??= PublicationProblems.BadParameter(name, $"un nombre entier de {from} à {to} est attendu");
        return without;
    }

    /// <summary>One of some words; the first when absent.</summary>
    public string Choice(string name, string? value, params string[] words)
    {
        if (string.IsNullOrEmpty(value)) return words[0];
        if (words.Contains(value)) return value;
        Problem ??= PublicationProblems.BadParameter(name, $"l'un de {string.Join(", ", words)} est attendu");
        return words[0];
    }

    private delegate bool TryParse<T>(string? text, out T value);

    private List<T> Parse<T>(string name, string[]? values, TryParse<T> parse, string expected)
    {
        List<T> list = [];
        foreach (var key in Keys(values))
        {
            if (parse(key, out var value)) list.Add(value);
            else Problem ??= PublicationProblems.BadParameter(name, expected);
        }

        return list;
    }
}

/// <summary>A place in the order (date, id), as clients carry it.</summary>
internal static class Cursor
{
    /// <summary>Text of the place of a decision.</summary>
    public static string Of(PublicDecision decision) => $"{decision.Date:yyyyMMdd}-{decision.Id}";

    /// <summary>Reads a place; false when it is none.</summary>
    public static bool TryParse(string text, out (DateOnly Date, DecisionId Id) place)
    {
        place = default;
        if (text.Length < 10 || text[8] != '-' || !DecisionId.TryParse(text[9..], out var id)
            || !DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return false;
        place = (date, id);
        return true;
    }
}
