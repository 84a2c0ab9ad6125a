using Greffe.Courts.Directory;
using Greffe.Courts.ImportCourts;
using Greffe.Decisions.Courts;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Tribunaux de grande instance and d'instance of 2017, which ended on 31 December 2019, and who took over.</summary>
internal static class FormerCourts
{
    public static void Add(FactSet facts, Published files, CourtCodes codes, string territories)
    {
        var courts = TerritoryLines.Read(territories);
        foreach (var (file, kind) in new[] { ("tgi", CourtKind.TribunalDeGrandeInstance), ("ti", CourtKind.TribunalDInstance) })
            foreach (var seen in GeoJsonFile.Read(files.Directory2017(file)).Observations.Where(seen => seen.Seat is not null))
            {
                var code = $"{kind.Key}{seen.Seat!.ToLowerInvariant()}"; // kept by the filter
                // Overseas territories kept their tribunal de première instance: the directory lists it among the others.
                if (!CourtNames.TryReadKind(seen.Name, out var read) || read != kind) continue;
                facts.Add(code, Fields.Kind, kind.Key, null, "dila-2017");
                facts.Add(code, Fields.Name, seen.Name, null, "dila-2017");
                facts.Add(code, Fields.Seat, seen.Seat!, null, "dila-2017");
                facts.Add(code, Fields.Closed, "2019-12-31", null, "reforme-2020");
                foreach (var (field, value) in seen.Facts) facts.Add(code, field, value, seen.On, "dila-2017");
                if (Successor(kind, seen, codes, courts) is { } successor)
                {
                    facts.Add(code, Fields.Successor, successor, null, "reforme-2020");
                    facts.Add(successor, Fields.Predecessor, code, null, "reforme-2020");
                }
                else
                    codes.Notes.Add($"No successor is known for «{seen.Name}».");
            }
    }

    /// <summary>A TGI became the tribunal judiciaire of its seat; a TI the tribunal de proximité of its town, or a part of the TJ of the place.</summary>
    private static string? Successor(CourtKind kind, Observation seen, CourtCodes codes, IReadOnlyDictionary<string, TerritoryLine> courts)
    {
        if (kind == CourtKind.TribunalDInstance && Named("tribunal de proximité", seen, codes) is { } local) return local;
        if (codes.Names.ContainsKey($"tj{seen.Seat!.ToLowerInvariant()}")) return $"tj{seen.Seat.ToLowerInvariant()}";
        return Named("tribunal judiciaire", seen, codes) ?? courts.GetValueOrDefault(seen.Seat)?.Tj;
    }

    private static string? Named(string kind, Observation seen, CourtCodes codes)
    {
        var name = $"{kind} {CourtNames.Place(seen.Name)}";
        return codes.Knows(name) ? codes.Find(name) : null;
    }
}
