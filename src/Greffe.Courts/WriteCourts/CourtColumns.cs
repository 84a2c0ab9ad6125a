using System.Globalization;
using Greffe.Courts.Directory;
using Greffe.Decisions.Courts;

namespace Greffe.Courts.WriteCourts;

/// <summary>The facts of a court as a flat row, the same in CSV and GeoJSON.</summary>
internal static class CourtColumns
{
    public static IReadOnlyList<(string Name, string Value)> Of(CourtEntry court) =>
    [
        ("code", court.Code), ("kind", court.Kind.Key), ("name", court.Name), ("sits", court.Sits ? "true" : "false"),
        ("from", Fact.Text(court.From)), ("until", Fact.Text(court.Until)), ("seat", court.Seat ?? ""), ("street", court.Street ?? ""),
        ("postcode", court.Postcode ?? ""), ("city", court.City ?? ""), ("phone", court.Phone ?? ""), ("email", court.Email ?? ""),
        ("website", court.Website ?? ""), ("hours", court.Hours ?? ""), ("latitude", Degrees(court.Latitude)), ("longitude", Degrees(court.Longitude)),
        ("parent", court.Parent ?? ""), ("predecessors", string.Join(' ', court.Predecessors)), ("successors", string.Join(' ', court.Successors)),
    ];

    private static string Degrees(double? degrees) => degrees?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";
}
