using Greffe.Decisions.Courts;

namespace Greffe.Courts.Communes;

/// <summary>Communes by code, name, postcode and nearness of spelling. Immutable.</summary>
internal sealed class CommuneIndex
{
    private readonly ILookup<string, CommuneRow> _byCode;
    private readonly Dictionary<string, CommuneRow> _today;
    private readonly ILookup<string, NamedCommune> _byKey;
    private readonly ILookup<string, NamedCommune> _byLoose;
    private readonly ILookup<string, NamedCommune> _byPostcode;
    private readonly NamedCommune[] _sorted;
    private readonly TrigramIndex _near;

    public CommuneIndex(IEnumerable<CommuneRow> rows, IEnumerable<DepartmentOutline> departments)
    {
        var all = rows.ToList();
        _byCode = all.ToLookup(row => row.Code, StringComparer.Ordinal);
        _today = all.Where(row => row.Kind is 'c' or 'm').ToDictionary(row => row.Code, StringComparer.Ordinal);
        Departments = all.Where(row => row.Kind == 'c').Select(row => row.Department).Distinct().ToDictionary(code => code, StringComparer.Ordinal);
        foreach (var department in departments) Departments[PlaceName.Key(department.Name)] = department.Code;
        var names = all.Where(row => row.Kind != 'm' && row.Name.Length > 0 && Today(row) is not null).SelectMany(Named).ToArray();
        _byKey = names.ToLookup(name => name.Key, StringComparer.Ordinal);
        _byLoose = names.ToLookup(name => PlaceName.Loose(name.Key), StringComparer.Ordinal);
        _byPostcode = names.SelectMany(name => name.Today.Postcodes.Select(postcode => (postcode, name))).ToLookup(pair => pair.postcode, pair => pair.name, StringComparer.Ordinal);
        _sorted = [.. names.OrderBy(name => name.Key, StringComparer.Ordinal)];
        _near = new(names);
    }

    /// <summary>Code of each department, by its code and, where an outline gives it, by its folded name.</summary>
    public Dictionary<string, string> Departments { get; }

    public IEnumerable<CommuneRow> All => _today.Values.Where(row => row.Kind == 'c');

    /// <summary>Every code of the list, former ones included.</summary>
    public HashSet<string> Codes => [.. _byCode.Select(group => group.Key)];

    public IEnumerable<(string Arrondissement, string Commune)> Arrondissements => _today.Values.Where(row => row.Kind == 'm').Select(row => (row.Code, row.Parent));

    /// <summary>Every line with that INSEE code: a commune of today first.</summary>
    public IEnumerable<CommuneRow> Coded(string code) => _byCode[code].OrderBy(row => row.Kind is 'c' or 'm' ? 0 : 1);

    public IEnumerable<NamedCommune> Exact(string key) => _byKey[key];

    public IEnumerable<NamedCommune> Loose(string key) => _byLoose[PlaceName.Loose(key)];

    public IEnumerable<NamedCommune> Posted(string postcode) => _byPostcode[postcode];

    /// <summary>Names spelt like that one, best first, with their distance.</summary>
    public IReadOnlyList<(NamedCommune Commune, int Distance)> Near(string key, int limit, string? department) => _near.Find(key, limit, department);

    /// <summary>Municipal arrondissement of a commune by its number.</summary>
    public CommuneRow? Arrondissement(CommuneRow commune, int number) => (commune.Code switch
    {
        "75056" => number is >= 1 and <= 20 ? _today.GetValueOrDefault($"751{number:00}") : null,
        "69123" => number is >= 1 and <= 9 ? _today.GetValueOrDefault($"6938{number}") : null,
        "13055" => number is >= 1 and <= 16 ? _today.GetValueOrDefault($"132{number:00}") : null,
        _ => null,
    });

    /// <summary>Today's commune of a line; null when the list does not say.</summary>
    public CommuneRow? Today(CommuneRow row) => row.Kind is 'c' or 'm' ? row : _today.GetValueOrDefault(row.Parent);

    /// <summary>Names that begin with that key, each commune once, the most populated first.</summary>
    public IEnumerable<NamedCommune> Beginning(string prefix)
    {
        var (low, high) = (0, _sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(_sorted[middle].Key, prefix) < 0) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < _sorted.Length && _sorted[i].Key.StartsWith(prefix, StringComparison.Ordinal); i++) yield return _sorted[i];
    }

    public IEnumerable<string> PostcodesBeginning(string digits) =>
        _byPostcode.Select(group => group.Key).Where(postcode => postcode.StartsWith(digits, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private IEnumerable<NamedCommune> Named(CommuneRow row)
    {
        var today = Today(row)!; // filtered by the caller
        var former = row.Kind == 'c' ? null : row;
        var key = PlaceName.Key(row.Name);
        // A delegated commune that bears the name of the commune that it belongs to adds nothing.
        if (former is null || key != PlaceName.Key(today.Name)) yield return new(key, today, former is null ? null : row.Name, former?.Code);
        if (row.Former.Length > 0) yield return new(PlaceName.Key(row.Former), today, row.Former, former?.Code);
    }
}

/// <summary>One name of one commune of today.</summary>
/// <param name="Key">The strict key.</param>
/// <param name="Today">The commune.</param>
/// <param name="As">The old, delegated or associated name; null when it is today's.</param>
/// <param name="FormerCode">Code of the former, delegated or associated commune; null otherwise.</param>
internal sealed record NamedCommune(string Key, CommuneRow Today, string? As, string? FormerCode);
