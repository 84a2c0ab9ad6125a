using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Greffe.Judilibre.Wire;

/// <summary>
/// Reads a query string, gathers every refusal, and remembers what was given for the answer to repeat. Lists take repeated keys,
/// <c>key[]</c> and commas; unknown keys are ignored.
/// </summary>
internal sealed class Parameters(IQueryCollection query)
{
    /// <summary>Most values of one list.</summary>
    public const int MaxValues = 250;

    private readonly List<Refusal> refusals = [];

    /// <summary>What is wrong, in the order of reading.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>The parameters given, as understood.</summary>
    public JsonObject Echo { get; } = [];

    /// <summary>The value as given, or null; the last one when it is repeated.</summary>
    public string? Text(string name)
    {
        if (query[name + "[]"] is { Count: > 0 } list) refusals.Add(new(list[0], $"Value of the {name} parameter must be a string.", name, IsList: true));
        return query[name] is { Count: > 0 } values && !string.IsNullOrEmpty(values[^1]) ? Kept(name, values[^1]) : null;
    }

    /// <summary>Notes a refusal.</summary>
    public void Refuse(string name, string? value, string message) => refusals.Add(new(value, message, name));

    /// <summary>The words sought.</summary>
    public string Query()
    {
        const int most = 512;
        var text = Text("query") ?? "";
        if (text.Length > most) Refuse("query", text, $"The query parameter must not contain more than {most} characters.");
        return text;
    }

    /// <summary>A list whose values must be keys of a taxonomy, in any case.</summary>
    public IReadOnlyList<string> Keys(string name, string list) => Keys(name, Taxonomy.Keys(list));

    /// <summary>A list whose values must be among those, in any case.</summary>
    public IReadOnlyList<string> Keys(string name, IReadOnlyList<string> known)
    {
        string[] values = [.. Values(name).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(value => value.ToLowerInvariant())];
        for (var i = 0; i < values.Length; i++)
            if (!known.Contains(values[i])) Refuse($"{name}[{i}]", values[i], $"Value{(name == "withFileOfType" ? "(s)" : "")} of the {name} parameter must be in [{string.Join(',', known)}].");
        return Bounded(name, [.. values.Distinct()]);
    }

    /// <summary>A list of free values that may hold commas: only repeated keys part them.</summary>
    public IReadOnlyList<string> Whole(string name) => Bounded(name, [.. Values(name).Distinct()]);

    /// <summary>One key of a taxonomy, in any case.</summary>
    public string Key(string name, string fallback)
    {
        if (Text(name)?.ToLowerInvariant() is not { } value) return fallback;
        var known = Taxonomy.Keys(name);
        if (!known.Contains(value)) Refuse(name, value, $"Value of the {name} parameter must be in [{string.Join(',', known)}].");
        return value;
    }

    /// <summary>A moment.</summary>
    public WireDate? Date(string name, string what)
    {
        if (Text(name) is not { } value) return null;
        if (WireDate.Read(value) is { } date) return date;
        Refuse(name, value, $"{what} date must be a valid ISO-8601 date (e.g. 2021-05-13, 2021-05-13T06:00:00Z).");
        return null;
    }

    /// <summary>A whole number; null when not given.</summary>
    public int? Number(string name, int least, int? most)
    {
        if (Text(name) is not { } value) return null;
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && (most is null || number <= most))
        {
            Echo[name] = number;
            return number;
        }

        Refuse(name, value, most is null
            ? $"Value of the {name} parameter must be an integer greater or equal than {least}." : $"Value of the {name} parameter must be an integer between {least} and {most}.");
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; null when not given.</summary>
    public bool? Flag(string name)
    {
        if (Text(name) is not { } value) return null;
        if (value is "1" or "0" || bool.TryParse(value, out _))
        {
            var flag = value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase);
            Echo[name] = flag;
            return flag;
        }

        Refuse(name, value, $"Value of the {name} parameter must be a boolean.");
        return null;
    }

    /// <summary>Every parameter whose name starts so, with its last value.</summary>
    public IEnumerable<(string Name, string Value)> Prefixed(string prefix) =>
        query.Where(pair => pair.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrEmpty(pair.Value[^1])).Select(pair => (pair.Key, Kept(pair.Key, pair.Value[^1])!)); // not empty

    /// <summary>The query string again, with some parameters changed, or left out where null.</summary>
    public string Link(params ReadOnlySpan<(string Name, string? Value)> changes)
    {
        List<string> names = [];
        foreach (var (name, _) in changes) names.Add(name);
        var pairs = query.Where(pair => !names.Contains(pair.Key)).SelectMany(pair => pair.Value.Select(value => Pair(pair.Key, value ?? ""))).ToList();
        foreach (var (name, value) in changes)
            if (value is not null) pairs.Add(Pair(name, value));
        return string.Join('&', pairs);

        static string Pair(string name, string value) => $"{Uri.EscapeDataString(name)}={Uri.EscapeDataString(value)}";
    }

    private string[] Values(string name) => [.. query[name].Concat(query[name + "[]"]).Concat(Numbered(name)).OfType<string>().Where(value => value.Length > 0)];

    /// <summary><c>key[0]=…&amp;key[1]=…</c>, which some clients write.</summary>
    private IEnumerable<string?> Numbered(string name)
    {
        for (var i = 0; query.TryGetValue($"{name}[{i}]", out var values); i++)
            foreach (var value in values) yield return value;
    }

    private string[] Bounded(string name, string[] values)
    {
        if (values.Length > MaxValues)
        {
            Refuse(name, null, $"At most {MaxValues} values are taken by the {name} parameter (received {values.Length}).");
            return [];
        }

        if (values.Length > 0) Echo[name] = Json.Strings(values);
        return values;
    }

    private string? Kept(string name, string? value)
    {
        Echo[name] = value;
        return value;
    }
}
