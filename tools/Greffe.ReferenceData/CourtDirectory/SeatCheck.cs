using System.Text.Json;
using Greffe.Courts.Communes;
using Greffe.Courts.Directory;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>
/// Whether an address can be that of a court. The national directory of 2026 gives some courts the address of another town (seen for
/// some forty of 717, Nîmes for most): an address is taken when its town is in the court's name, or in its own department for courts that
/// may sit beside the town that they are named after. The INSEE code of that file is not read at all: often that of another commune.
/// </summary>
internal sealed class SeatCheck
{
    private readonly ILookup<string, (string Code, string Department)> _communes;
    private readonly Dictionary<string, string> _departments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double South, double North, double West, double East)> _boxes = new(StringComparer.Ordinal);

    public SeatCheck(Published files, IReadOnlyDictionary<string, TerritoryLine> territories)
    {
        _communes = files.Communes.EnumerateArray().Where(row => row.GetProperty("type").GetString() == "commune-actuelle")
            .Select(row => (Name: row.GetProperty("nom").GetString()!, Code: row.GetProperty("code").GetString()!))
            .ToLookup(row => CourtNames.Fold(row.Name), row => (row.Code, CommuneCode.Department(row.Code)));
        var pairs = territories.SelectMany(line => new[] { line.Value.Ca, line.Value.Tprx, line.Value.Cph, line.Value.Tcom, line.Value.Tj }
            .Where(court => court.Length > 0).Select(court => (court, Department: CommuneCode.Department(line.Key))));
        foreach (var group in pairs.GroupBy(pair => pair.court))
            _departments[group.Key] = group.GroupBy(pair => pair.Department).MaxBy(department => department.Count())!.Key;
        foreach (var feature in files.Departments.GetProperty("features").EnumerateArray())
            _boxes[feature.GetProperty("properties").GetProperty("code").GetString()!] = Box(feature.GetProperty("geometry").GetProperty("coordinates"));
    }

    /// <summary>Whether a point lies in the box around the department that the court serves; true where the department has no outline.</summary>
    public bool Plausible(string code, double latitude, double longitude) =>
        !_departments.TryGetValue(code, out var department) || !_boxes.TryGetValue(department, out var box)
        || (latitude >= box.South && latitude <= box.North && longitude >= box.West && longitude <= box.East);

    private static (double, double, double, double) Box(JsonElement coordinates)
    {
        var (south, north, west, east) = (90.0, -90.0, 180.0, -180.0);
        var rest = new Stack<JsonElement>([coordinates]);
        while (rest.TryPop(out var item))
            if (item[0].ValueKind == JsonValueKind.Number)
                (south, north, west, east) = (Math.Min(south, item[1].GetDouble()), Math.Max(north, item[1].GetDouble()), Math.Min(west, item[0].GetDouble()), Math.Max(east, item[0].GetDouble()));
            else
                foreach (var child in item.EnumerateArray()) rest.Push(child);
        return (south, north, west, east);
    }

    public bool Plausible(string code, string name, string postcode, string city)
    {
        if (code.StartsWith("ta", StringComparison.Ordinal)) return true;
        var (town, place) = (Town(city), CourtNames.Place(name));
        if (town.Length == 0) return false;
        if ($" {place} ".Contains($" {town} ", StringComparison.Ordinal) || $" {town} ".Contains($" {place} ", StringComparison.Ordinal)) return true;
        return code.StartsWith("tcom", StringComparison.Ordinal) && postcode.StartsWith(_departments.GetValueOrDefault(code, "?"), StringComparison.Ordinal);
    }

    /// <summary>INSEE code of the town of the address, when its department has one commune of that name.</summary>
    public string? Seat(string code, string postcode, string city)
    {
        var department = _departments.GetValueOrDefault(code) ?? (postcode.StartsWith('9') && postcode[1] is '7' or '8' ? postcode[..3] : postcode[..2]);
        var found = _communes[Town(city)].Where(commune => commune.Department == department).ToList();
        return found.Count == 1 ? found[0].Code : null;
    }

    private static string Town(string city)
    {
        var folded = CourtNames.Fold(city);
        var cedex = folded.IndexOf(" cedex", StringComparison.Ordinal);
        return cedex < 0 ? folded : folded[..cedex];
    }
}
