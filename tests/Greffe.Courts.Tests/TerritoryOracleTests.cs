using Greffe.Courts.Directory;

namespace Greffe.Tests.Courts;

/// <summary>
/// Every commune of today's list against the tables of the law in the shared material, which the territories were not made from: COJ
/// (courts of appeal, tribunaux judiciaires), CJA R221-3 and R221-7, code du travail R1422-4.
/// </summary>
public class TerritoryOracleTests
{
    private static string? Court(string commune, string matter) =>
        Known.Directory.FindCompetence(commune, matter, Known.Today) is { Courts: [{ } one, ..] } ? one.Name : null;

    /// <summary>A few courts are named by a longer or a shorter form of one town in the list of courts and in the tables.</summary>
    private static string Place(string? name) => name is null ? "" : CourtNames.Place(name) switch
    {
        "evry" => "evry courcouronnes", "saint denis reunion" => "saint denis", "saint pierre reunion" or "saint pierre et miquelon" => "saint pierre", "pontoise" => "cergy pontoise", var place => place,
    };

    [Fact]
    public void Every_commune_has_the_administrative_courts_of_its_department()
    {
        var table = Known.Csv("ta-caa-par-departement-2026.csv").Where(cells => cells[0].Length > 0)
            .ToDictionary(cells => cells[0], cells => (Court: Seat(cells[2]), Appeal: CourtNames.Fold(cells[3])));
        var wrong = new List<string>();
        var checkedCount = 0;
        foreach (var (code, _, department) in Known.CurrentCommunes())
        {
            if (!table.TryGetValue(department, out var expected)) continue;
            checkedCount++;
            if (Place(Court(code, "urbanisme")) != expected.Court || Place(Court(code, "appel-administratif")) != expected.Appeal) wrong.Add(code);
        }

        Assert.Empty(wrong);
        Assert.True(checkedCount > 34_950, $"{checkedCount} communes were checked.");
    }

    /// <summary>The courts overseas bear the name of the territory, the table that of the seat.</summary>
    private static string Seat(string seat) => seat switch
    {
        "Basse-Terre" => "guadeloupe", "Cayenne" => "guyane", "Mamoudzou" => "mayotte", "Mata-Utu" => "wallis et futuna", "Nouméa" => "nouvelle caledonie",
        "Papeete" => "polynesie francaise", "Saint-Denis" => "reunion", "Saint-Pierre" => "saint pierre", "Schœlcher" => "martinique",
        _ => CourtNames.Fold(seat),
    };

    [Fact]
    public void Every_commune_has_a_court_of_appeal_of_its_department()
    {
        var departments = Known.Directory.Outlines.ToDictionary(outline => outline.Code, outline => CourtNames.Fold(outline.Name));
        var table = Known.Csv("cour-appel-par-departement-2015.csv").ToLookup(cells => CourtNames.Fold(cells[0]), cells => Place(cells[1].Split(" (")[0]));
        var wrong = new List<string>();
        var (checkedCount, alone) = (0, 0);
        foreach (var (code, _, department) in Known.CurrentCommunes())
        {
            if (!departments.TryGetValue(department, out var name) || !table.Contains(name)) continue;
            checkedCount++;
            if (table[name].Count() == 1) alone++;
            if (!table[name].Contains(Place(Court(code, "appel")))) wrong.Add($"{code} {Court(code, "appel")}");
        }

        Assert.Empty(wrong.Take(20));
        Assert.True(checkedCount > 34_800, $"{checkedCount} communes were checked.");
        Assert.True(alone > 33_000, $"{alone} communes are settled by their department alone.");
    }

    [Fact]
    public void Labour_courts_are_those_of_the_annex_of_the_code_du_travail()
    {
        var annex = LabourAnnex.Read(Known.Csv("prudhommes-ressort-2026.csv"));
        var (determined, right, notDetermined) = (0, 0, 0);
        var wrong = new List<string>();
        foreach (var (code, name, _) in Known.CurrentCommunes())
        {
            if (annex.Expected(code, name, Known.Directory.Territories) is not { } expected) continue;
            determined++;
            var actual = Court(code, "licenciement");
            if (actual is null) notDetermined++;
            else if (Place(actual) == Place($"Conseil de prud'hommes de {expected}")) right++;
            else wrong.Add($"{code} {name}: {Place(actual)}, and not {expected}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong.Take(40))}");
        Assert.True(determined > 34_000, $"{determined} communes are settled by the annex.");
        Assert.True(right >= determined * 0.98, $"{right} of {determined} right, {notDetermined} not determined.");
    }

    [Fact]
    public void Tribunaux_judiciaires_are_among_those_of_the_department()
    {
        var departments = Known.Directory.Outlines.ToDictionary(outline => outline.Code, outline => CourtNames.Fold(outline.Name));
        var table = Known.Csv("prudhommes-ressort-2026.csv").Append(["", "Côtes-d'Armor", "Saint-Malo"]) // the chambre de proximité of Dinan (same annex, row of Ille-et-Vilaine)
            .Append(["", "Bas-Rhin", "Colmar"]) // the chambre de proximité of Sélestat (COJ annexe, tableau IV)
            .ToLookup(cells => CourtNames.Fold(cells[1]), cells => Place($"Tribunal judiciaire de {cells[2]}"));
        var wrong = new List<string>();
        var (checkedCount, right) = (0, 0);
        foreach (var (code, _, department) in Known.CurrentCommunes())
        {
            if (!departments.TryGetValue(department, out var name) || !table.Contains(name)) continue;
            checkedCount++;
            if (table[name].Contains(Place(Court(code, "tribunal-judiciaire")))) right++;
            else wrong.Add($"{code} {Court(code, "tribunal-judiciaire")}");
        }

        Assert.Empty(wrong.Take(20));
        Assert.True(checkedCount > 34_000 && right >= checkedCount * 0.98, $"{right} of {checkedCount}");
    }
}
