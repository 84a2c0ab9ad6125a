using Greffe.Courts.Directory;

namespace Greffe.ReferenceData.CourtDirectory;

/// <summary>Makes <c>courts.tsv</c> (one fact a line) and <c>sources.tsv</c> of the directory folder.</summary>
internal static class DirectoryFiles
{
    private const string Head = """
        # Facts of courts: court, field, value, first day, last day, source (see sources.tsv). A day left empty is not known, or not over.
        # Made by tools/Greffe.ReferenceData; do not edit by hand.

        """;

    private static readonly string[] SourceLines =
    [
        "judilibre-2026\tTaxonomies de Judilibre : codes et noms des juridictions\tCour de cassation\tLicence Ouverte 2.0\t2026-11-01",
        "communes-2026\tListe des juridictions compétentes pour les communes de France, édition de l'été 2026 (reprise par BaptisteCat/juritel, 2d9bea9)\tMinistère de la justice\tLicence Ouverte 2.0\t2026-07-01",
        "infogreffe-2021\tRéférentiel des tribunaux de commerce par commune (repris par BaptisteCat/juritel, 2d9bea9)\tInfogreffe\tLicence Ouverte 2.0\t2021-01-01",
        "dila-2017\tAnnuaire de l'administration, édition de décembre 2017\tDILA\tLicence Ouverte 2.0\t2017-12-01",
        "dila-2026\tAnnuaire de l'administration, 2026 (repris par BaptisteCat/juritel, 2d9bea9)\tDILA\tLicence Ouverte 2.0\t2026-08-20",
        "courriels-2026\tCourriels fonctionnels des juridictions, 2026\tMinistère de la justice (relevé de Dahliyaal/justicelibre)\tLicence Ouverte 2.0\t2026-01-01",
        "cja-2026\tCode de justice administrative, articles R221-3 et R221-7\tLégifrance (DILA)\tLicence Ouverte 2.0\t2026-01-01",
        "reforme-2020\tLoi n° 2019-222 du 23 mars 2019, article 95 : tribunaux judiciaires au 1er janvier 2020\tLégifrance (DILA)\tLicence Ouverte 2.0\t2019-03-23",
        "tae-2025\tDécret n° 2024-674 et arrêté du 5 juillet 2024 : tribunaux des activités économiques au 1er janvier 2025\tLégifrance (DILA)\tLicence Ouverte 2.0\t2024-07-05",
        "insee-2026\tCode officiel géographique et codes postaux (@etalab/decoupage-administratif 6.0.0)\tINSEE, La Poste\tLicence Ouverte 2.0\t2026-01-01",
        "ign-2018\tContours des départements (Admin Express)\tIGN\tLicence Ouverte 2.0\t2018-10-01",
    ];

    public static void Write(Published files, CourtCodes codes, string folder)
    {
        var facts = new FactSet();
        CourtNamesAndReforms.Add(facts, codes);
        FormerCourts.Add(facts, files, codes, Path.Combine(folder, "territories.tsv"));
        Directory2017.Add(facts, files, codes);
        Directory2026.Add(facts, files, codes, new(files, TerritoryLines.Read(Path.Combine(folder, "territories.tsv"))));
        CourtsAbove.Add(facts, files, codes, Path.Combine(folder, "territories.tsv"));
        File.WriteAllText(Path.Combine(folder, "courts.tsv"), Head.ReplaceLineEndings("\n")
            + string.Join('\n', facts.All.Select(fact => fact.ToLine()).Order(StringComparer.Ordinal)) + "\n");
        File.WriteAllText(Path.Combine(folder, "sources.tsv"), "# Sources of facts: identifier, title, publisher, licence, date of the edition.\n"
            + string.Join('\n', SourceLines) + "\n");
    }
}
