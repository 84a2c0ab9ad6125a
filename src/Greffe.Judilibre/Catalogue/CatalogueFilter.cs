using System.Globalization;
using Greffe.Judilibre.Wire;

namespace Greffe.Judilibre.Catalogue;

/// <summary>Which decisions: the filters that <c>export</c>, <c>scan</c>, <c>stats</c> and <c>search</c> share, so that they agree.</summary>
internal sealed record CatalogueFilter
{
    /// <summary>Kinds of court; never empty.</summary>
    public required IReadOnlyList<string> Jurisdictions { get; init; }

    /// <summary>Courts, as on the wire.</summary>
    public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary>Source systems.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Types.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Subject headings, lower case.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Chambers.</summary>
    public IReadOnlyList<string> Chambers { get; init; } = [];

    /// <summary>Formations.</summary>
    public IReadOnlyList<string> Formations { get; init; } = [];

    /// <summary>Publication levels.</summary>
    public IReadOnlyList<string> Publications { get; init; } = [];

    /// <summary>Solutions.</summary>
    public IReadOnlyList<string> Solutions { get; init; } = [];

    /// <summary>Types of attached files.</summary>
    public IReadOnlyList<string> FileTypes { get; init; } = [];

    /// <summary>Only those of particular interest.</summary>
    public bool ParticularInterest { get; init; }

    /// <summary>First moment.</summary>
    public WireDate? From { get; init; }

    /// <summary>Last moment.</summary>
    public WireDate? To { get; init; }

    /// <summary>Whether moments and order bear on the last update.</summary>
    public bool ByUpdate { get; init; }

    /// <summary>Values of fields of the former system (<c>legacy.selection=1</c>), for <c>export</c>.</summary>
    public IReadOnlyList<(string Field, string Value)> Legacy { get; init; } = [];

    /// <summary>Column of the day that filters and orders.</summary>
    public string Day => ByUpdate ? "updated" : "date";

    /// <summary>The condition of SQL, its parameters added to <paramref name="values"/>.</summary>
    public string Condition(List<object?> values)
    {
        List<string> all = [In("jurisdiction", Jurisdictions)];
        foreach (var (column, keys) in (ReadOnlySpan<(string, IReadOnlyList<string>)>)
            [("location", Locations), ("source", Sources), ("type", Types), ("chamber", Chambers), ("formation", Formations), ("solution", Solutions)])
            if (keys.Count > 0) all.Add(In(column, keys));
        foreach (var (kind, keys) in (ReadOnlySpan<(string, IReadOnlyList<string>)>)[("theme", Themes), ("publication", Publications), ("file", FileTypes)])
            if (keys.Count > 0) all.Add($"n IN (SELECT n FROM term WHERE kind = '{kind}' AND {In("value", keys)})");
        if (ParticularInterest) all.Add("particular = 1");
        if (From is { } from) all.Add($"{Column(from)} >= {Parameter(from.Start)}");
        if (To is { } to) all.Add($"{Column(to)} <= {Parameter(to.End)}");
        foreach (var (field, value) in Legacy)
            all.Add($"CAST(json_extract(record, {Parameter($"$.legacy.{field}")}) AS TEXT) = {Parameter(value)}");
        return string.Join(" AND ", all);

        string In(string column, IReadOnlyList<string> keys) => $"{column} IN ({string.Join(", ", keys.Select(key => Parameter(key)))})";

        string Parameter(object? value)
        {
            values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${values.Count - 1}");
        }

        string Column(WireDate moment) => moment.IsInstant ? Day + "time" : Day;
    }
}
