using System.Globalization;
using Greffe.Corpus.Naming;
using Greffe.Corpus.Parsing;
using Greffe.Corpus.Things;

namespace Greffe.Corpus.Writing;

/// <summary>Writes what belongs to the case and stays in the clear: dates of procedure, amounts, numbers, seats of courts.</summary>
internal sealed class ThingSlots(Draw draw, Page page, PlaceStock places, DateOnly today)
{
    private readonly Dictionary<string, string> kept = [];
    private readonly Dictionary<string, int> counters = [];
    private readonly DateOnly[] steps = [.. Enumerable.Range(0, 9).Select(_ => today.AddDays(-draw.Between(120, 2900))).Order()];

    public bool Write(Node.Slot slot)
    {
        if (slot.Key is "ca" or "tj" or "ta" or "caa" or "tj2" or "ca2") { Seat(slot); return true; }
        var words = Words(slot.Key, slot.Form);
        if (words is null) return false;
        if (slot.Key is "rg" or "pourvoi" or "minute" or "portalis" or "requete") page.Decoy(words, "number");
        else page.Write(slot.Capitals ? words.ToUpperInvariant() : words);
        return true;
    }

    private void Seat(Node.Slot slot)
    {
        var town = Keep(slot.Key, () => places.Seat(draw, slot.Key.TrimEnd('2')));
        page.Decoy(slot.Capitals ? town.ToUpperInvariant() : town, "courtTown");
    }

    private string? Words(string key, string form) => key switch
    {
        "jour" => form switch { "lettres" => Dates.InWords(today), "num" => $"{today:dd}/{today:MM}/{today.Year}", _ => Dates.Long(today) },
        "d1" or "d2" or "d3" or "d4" or "d5" or "d6" or "d7" or "d8" or "d9" => Dates.Long(steps[key[1] - '1']),
        "audience" => Keep(key, () => Dates.Long(today.AddDays(-draw.Between(20, 90)))),
        "delibere" => Dates.Long(today.AddDays(draw.Between(-9, -1))),
        "date" => draw.Chance(0.88) ? Dates.Long(Past()) : Past() is var past ? $"{past:dd}/{past:MM}/{past.Year}" : "",
        "futur" => Dates.Long(today.AddDays(draw.Between(20, 400))),
        "moisannee" => Dates.Month(Past()),
        "an" => Past().Year.ToString(CultureInfo.InvariantCulture),
        "heure" => $"{draw.Between(8, 22)} {draw.Any("heures", "h")} {draw.Any("", "30", "15", "45")}".TrimEnd(),
        "montant" => Dates.Money(draw, 300, 48_000),
        "petit" => Dates.Money(draw, 50, 900),
        "frais" => Dates.Money(draw, 500, 5_000),
        "gros" => Dates.Money(draw, 40_000, 900_000),
        "n" => Number(form),
        "pct" => $"{draw.Between(2, 95)} %",
        "rg" => Keep(key, () => $"{today.AddDays(-300):yy}/{draw.Between(1, 9800):00000}"),
        "minute" => Keep(key, () => draw.Below(3) switch { 0 => $"{today:yy}/{draw.Between(1, 980):000}", 1 => $"{draw.Between(1, 980)}/{today.Year}", _ => $"{draw.Between(1, 980)}" }),
        "portalis" => Keep(key, () => $"{string.Concat(Enumerable.Range(0, 4).Select(_ => draw.Letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")))}-{draw.Letter("WXV")}-B7{draw.Letter()}-{string.Concat(Enumerable.Range(0, 4).Select(_ => draw.Letter("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")))}"),
        "pourvoi" => Keep(key, () => $"{draw.Letter()} {today.AddDays(-400):yy}-{draw.Between(10, 26)}.{draw.Between(100, 999)}"),
        "requete" => Keep(key, () => draw.Chance(0.5) ? $"{today.AddDays(-300):yy}{draw.Between(1, 9999):00000}" : $"{today.AddDays(-300):yy}{draw.Any("PA", "LY", "MA", "BX", "NT", "DA", "VE", "NC", "TL")}{draw.Between(1, 3999):00000}"),
        "piece" => $"{draw.Between(1, 64)}",
        "toque" => draw.Chance(0.5) ? $"{draw.Letter()}{draw.Between(100, 2499):0000}" : $"{draw.Between(1, 900)}",
        "point" or "rang" or "art" => (counters[key] = counters.GetValueOrDefault(key) + 1).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private DateOnly Past() => today.AddDays(-draw.Between(60, 3200));

    private string Number(string form)
    {
        var bounds = form.Split('-');
        return draw.Between(int.Parse(bounds[0], CultureInfo.InvariantCulture), int.Parse(bounds[1], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
    }

    private string Keep(string key, Func<string> write) => kept.TryGetValue(key, out var known) ? known : kept[key] = write();
}
