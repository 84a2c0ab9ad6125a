using System.Globalization;
using Greffe.Decisions;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre;

/// <summary>Reads a query string and gathers every refusal. Lists take repeated keys, <c>key[]</c> and commas; unknown keys are ignored.</summary>
internal sealed class Parameters(IQueryCollection query)
{
    /// <summary>Most values of one list.</summary>
    public const int MaxValues = 250;

    private readonly List<Refusal> refusals = [];

    /// <summary>What is wrong, in the order of reading.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>The value as given, or null; the last one when it is repeated.</summary>
    public string? Text(string name) => query[name] is { Count: > 0 } values && !string.IsNullOrEmpty(values[^1]) ? values[^1] : null;

    /// <summary>Notes a refusal.</summary>
    public void Refuse(string name, string? value, string message) => refusals.Add(new(value, message, name));

    /// <summary>A text of bounded length.</summary>
    public string Bounded(string name, int most)
    {
        var text = Text(name) ?? "";
        if (text.Length > most) Refuse(name, null, $"Value of the {name} parameter must not exceed {most} characters (received {text.Length}).");
        return text;
    }

    /// <summary>A list whose values must be keys of a taxonomy.</summary>
    public IReadOnlyList<string> Keys(string name, string list)
    {
        var known = Taxonomy.Keys(list);
        var values = List(name);
        foreach (var value in values)
            if (!known.Contains(value)) Refuse(name, value, $"Value of the {name} parameter must be in [{string.Join(',', known)}].");
        return values;
    }

    /// <summary>One key of a taxonomy.</summary>
    public string Key(string name, string list, string fallback)
    {
        if (Text(name) is not { } value) return fallback;
        var known = Taxonomy.Keys(list);
        if (!known.Contains(value)) Refuse(name, value, $"Value of the {name} parameter must be in [{string.Join(',', known)}].");
        return value;
    }

    /// <summary>Courts.</summary>
    public IReadOnlyList<CourtCode> Locations()
    {
        List<CourtCode> courts = [];
        foreach (var value in List("location"))
            if (CourtCodes.TryRead(value, out var court)) courts.Add(court);
            else Refuse("location", value, "Value of the location parameter must be a key given by GET /taxonomy?id=location.");
        return courts;
    }

    /// <summary>A list of free values.</summary>
    public IReadOnlyList<string> List(string name)
    {
        string[] values = [.. query[name].Concat(query[name + "[]"]).SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];
        if (values.Length <= MaxValues) return values;
        Refuse(name, null, $"At most {MaxValues} values are taken by the {name} parameter (received {values.Length}).");
        return [];
    }

    /// <summary>A list of free values that may hold commas: only repeated keys part them.</summary>
    public IReadOnlyList<string> Whole(string name) =>
        [.. query[name].Concat(query[name + "[]"]).OfType<string>().Where(value => value.Length > 0).Distinct().Take(MaxValues)];

    /// <summary>A day, as <c>2021-05-13</c> or <c>2021-05-13T06:00:00Z</c>.</summary>
    public DateOnly? Day(string name)
    {
        if (Text(name) is not { } value) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (value.Length > 10 && value[10] == 'T' && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return DateOnly.FromDateTime(instant.UtcDateTime);
        Refuse(name, value, $"Value of the {name} parameter must be a valid ISO-8601 date (e.g. 2021-05-13, 2021-05-13T06:00:00Z).");
        return null;
    }

    /// <summary>A whole number.</summary>
    public int Number(string name, int fallback, int least, int most)
    {
        if (Text(name) is not { } value) return fallback;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(name, value, $"Value of the {name} parameter must be an integer between {least} and {most}.");
        return fallback;
    }

    /// <summary><c>true</c> or <c>false</c>; null when not given.</summary>
    public bool? Flag(string name)
    {
        switch (Text(name))
        {
            case null: return null;
            case "true" or "1": return true;
            case "false" or "0": return false;
            case var value:
                Refuse(name, value, $"Value of the {name} parameter must be a boolean.");
                return null;
        }
    }
}
