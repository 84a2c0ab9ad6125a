using System.Globalization;
using System.Text.Json;
using Greffe.Courts.Directory;
using Greffe.Courts.ImportCourts;
using Greffe.Decisions.Courts;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>What the national directory says in 2026, points and functional e-mails included.</summary>
internal static class Directory2026
{
    private const string Source = "dila-2026";

    private static readonly DateOnly Points = new(2026, 8, 20);

    public static void Add(FactSet facts, Published files, CourtCodes codes, SeatCheck seats)
    {
        foreach (var place in files.Directory2026.GetProperty("j").EnumerateArray()) AddPlace(facts, codes, seats, place);
        foreach (var point in files.Points2026.GetProperty("j").EnumerateArray())
            if (codes.Find(Name(point, "n")) is { } code && seats.Plausible(code, point.GetProperty("y").GetDouble(), point.GetProperty("x").GetDouble()))
                facts.Add(code, Fields.Position, string.Create(CultureInfo.InvariantCulture,
                    $"{point.GetProperty("y").GetDouble():0.###},{point.GetProperty("x").GetDouble():0.###}"), Points, Source);
        foreach (var seen in EmailsCsv.Read(CsvRows.Read(files.Emails2026)).Observations)
            if (CourtNames.TryReadKind(seen.Name, out _) && codes.Knows(seen.Name) && codes.Find(seen.Name) is { } code)
                foreach (var (field, value) in seen.Facts) facts.Add(code, field, value, new DateOnly(2026, 1, 1), "courriels-2026");
    }

    private static void AddPlace(FactSet facts, CourtCodes codes, SeatCheck seats, JsonElement place)
    {
        if (codes.Find(Name(place, "nom")) is not { } code) return;
        var on = DateOnly.ParseExact(place.GetProperty("maj").GetString()!, "dd/MM/yyyy", CultureInfo.InvariantCulture);
        var address = place.GetProperty("adresse").GetString()!.Split(" – ");
        var (postcode, city) = address[^1].Split(' ', 2) is [{ Length: 4 or 5 } digits, var town] ? (digits.PadLeft(5, '0'), town) : ("", ""); // spreadsheets eat the zero
        if (postcode.Length == 0 || !seats.Plausible(code, codes.Names[code], postcode, city))
            codes.Notes.Add($"«{Name(place, "nom")}»: the directory puts it at {address[^1]}; address left out.");
        else
        {
            if (seats.Seat(code, postcode, city) is { } seat) facts.Add(code, Fields.Seat, seat, facts.Latest(code, Fields.Seat) is null ? null : on, Source);
            facts.Add(code, Fields.Street, string.Join(", ", address[..^1]), on, Source);
            facts.Add(code, Fields.Postcode, postcode, on, Source);
            facts.Add(code, Fields.City, city, on, Source);
        }

        if (place.GetProperty("tels").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } phone) facts.Add(code, Fields.Phone, phone.GetString()!, on, Source);
        if (place.GetProperty("mails").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } mail) facts.Add(code, Fields.Email, mail.GetString()!, on, Source);
        if (place.GetProperty("site").GetString() is { Length: > 0 } site) facts.Add(code, Fields.Website, site, on, Source);
        facts.Add(code, Fields.Hours, Hours(place.GetProperty("horaires")), on, Source);
    }

    private static string Hours(JsonElement hours) => string.Join(" ; ", hours.EnumerateArray().Select(line =>
        $"{line.GetProperty("jours").GetString()!.ToLowerInvariant().Replace(" – ", " au ", StringComparison.Ordinal)} : {line.GetProperty("plages").GetString()!.Replace(" et ", ", ", StringComparison.Ordinal)}"
        + (line.GetProperty("note").GetString() is { Length: > 0 } note ? $" ({CsvRows.OneLine(note)})" : "")));

    /// <summary>«Tribunal administratif - Nantes» is «de Nantes».</summary>
    private static string Name(JsonElement place, string member) => place.GetProperty(member).GetString()!.Replace(" - ", " ", StringComparison.Ordinal);
}
