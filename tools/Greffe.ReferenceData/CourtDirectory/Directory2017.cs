using Greffe.Courts.Directory;
using Greffe.Courts.ImportCourts;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>What the national directory said in 2017 of the courts that still sit.</summary>
internal static class Directory2017
{
    public static void Add(FactSet facts, Published files, CourtCodes codes)
    {
        foreach (var file in new[] { "cour_appel", "tribunal_commerce", "prudhommes", "ta", "caa" })
            foreach (var seen in GeoJsonFile.Read(files.Directory2017(file)).Observations)
            {
                var name = seen.Name.Replace(" - ", " ", StringComparison.Ordinal);
                if (!codes.Knows(name) || codes.Find(name) is not { } code) continue;
                if (seen.Seat is { } seat) facts.Add(code, Fields.Seat, seat, null, "dila-2017");
                foreach (var (field, value) in seen.Facts) facts.Add(code, field, value, seen.On, "dila-2017");
            }
    }
}
