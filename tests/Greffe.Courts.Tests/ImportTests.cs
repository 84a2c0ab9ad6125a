using Greffe.Courts;
using Greffe.Courts.ImportCourts;
using Microsoft.Extensions.Time.Testing;

namespace Greffe.Tests.Courts;

public sealed class ImportTests : IDisposable
{
    private const string TerritoryHeader = "Commune;Libellé Commune;Orig. CA;N° CA;Cour d'Appel compétente;Orig. TJ;N° TJ;Tribunal judiciaire compétent;Orig. TPRX;N° TPRX;Tribunal de proximité compétent (hors communes exclusives aux TJ);Orig. CPH;N° CPH;Conseil de Prud'hommes compétent";

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("courts").FullName;
    private readonly FakeTimeProvider _time = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private string Database => Path.Combine(_folder, "courts.db");

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_list_of_competent_courts_moves_a_commune_and_says_so()
    {
        var report = Import($"{TerritoryHeader}\n01001;L ABERGEMENT CLEMENCIAT;1;23;Cour d'Appel de Lyon;1;39;Tribunal judiciaire de Bourg-en-Bresse;9;63071;Tribunal de proximité de Nantua;1;937;Conseil de Prud'hommes de Bourg-en-Bresse\n", "2026-12-01");
        Assert.Equal(("competences-communes", 1, 1, 1, 0), (report.Shape, report.Rows, report.Matched, report.Changed, report.Refused));
        Assert.Equal(new CourtChangeLine("01001", "tprx", "tprx_trevoux", "tprx_nantua"), Assert.Single(report.Changes));
        var directory = CourtsModule.OpenDirectory(Database, _time);
        Assert.Equal("tprx_trevoux", directory.FindCompetence("01001", "loyers impayés", new(2026, 11, 30)).Courts[0].Code);
        Assert.Equal("tprx_nantua", directory.FindCompetence("01001", "loyers impayés", new(2026, 12, 1)).Courts[0].Code);
        Assert.Contains(directory.Find("tj01053", Known.Today)!.Facts, fact => fact is { Field: "code.srj", Value: "1-39" });
    }

    [Fact]
    public void A_second_import_of_the_same_file_changes_nothing()
    {
        const string text = "TYPE;CODE_INSEE;CODE_ORIG;NUM;NOM_ETABLISSEMENT;NUMÉRO_ET_LIBELLÉ_VOIE;LIEU_DIT;CODE_POSTAL;LIGNE_D_ACHEMINEMENT;PAYS_OU_DÉNOMINATION_TOM_COM;COORDONNÉES_X;COORDONNÉES_Y;NU_TEL;ADRESSE_MAIL\n"
            + "TGI;10387;1;53;Tribunal judiciaire de Troyes;1 RUE INVENTEE;;10000;TROYES;;4.069397;48.297172;0300000000;tj-troyes@exemple.fr\n";
        var first = Import(text, "2026-10-01");
        Assert.Equal("structures-justice", first.Shape);
        Assert.True(first.Changed > 0);
        var second = Import(text, "2026-10-01");
        Assert.Equal((0, 0), (second.Added, second.Changed));
        Assert.Equal("1 RUE INVENTEE", CourtsModule.OpenDirectory(Database, _time).Find("tj10387", Known.Today)!.Street);
    }

    [Fact]
    public void An_older_file_imported_later_goes_into_the_past()
    {
        Import("categorie,nom,courriels\nTJ,Tribunal judiciaire de Troyes,neuf@exemple.fr\n", "2026-10-01");
        Import("categorie,nom,courriels\nTJ,Tribunal judiciaire de Troyes,vieux@exemple.fr\n", "2021-03-01");
        var directory = CourtsModule.OpenDirectory(Database, _time);
        Assert.Equal("neuf@exemple.fr", directory.Find("tj10387", Known.Today)!.Email);
        Assert.Equal("vieux@exemple.fr", directory.Find("tj10387", new(2022, 1, 1))!.Email);
    }

    [Theory]
    [InlineData("0100;X;1;23;Cour d'Appel de Lyon;1;39;Tribunal judiciaire de Bourg-en-Bresse;;;;1;937;Conseil de Prud'hommes de Bourg-en-Bresse", "commune")]
    [InlineData("99123;X;1;23;Cour d'Appel de Lyon;1;39;Tribunal judiciaire de Bourg-en-Bresse;;;;1;937;Conseil de Prud'hommes de Bourg-en-Bresse", "unknown-commune")]
    [InlineData("01001;X;1;23;Cour d'Appel de Lyon;1;39;Tribunal judiciaire de Nullepart;;;;1;937;Conseil de Prud'hommes de Bourg-en-Bresse", "unknown-court")]
    [InlineData("01001;X;1;23", "cells")]
    public void A_bad_row_is_quarantined_with_its_reason_and_the_rest_goes_on(string row, string code)
    {
        var report = Import($"{TerritoryHeader}\n{row}\n01002;Y;1;23;Cour d'Appel de Lyon;1;39;Tribunal judiciaire de Bourg-en-Bresse;9;1;Tribunal de proximité de Belley;1;937;Conseil de Prud'hommes de Belley\n", "2026-12-01");
        Assert.Equal(code, Assert.Single(report.Refusals).Code);
        Assert.True(report.Matched >= 1);
    }

    [Theory]
    [InlineData("<!doctype html><html></html>")]
    [InlineData("{\"type\":\"FeatureCollection\"")]
    [InlineData("{\"type\":\"Feature\"}")]
    [InlineData("a;b;c\n1;2;3\n")]
    [InlineData("")]
    public void A_file_of_no_known_shape_is_refused_whole(string text)
    {
        var report = Import(text, "2026-12-01");
        Assert.Equal(("inconnue", 0, 1), (report.Shape, report.Matched, report.Refused));
    }

    [Fact]
    public void The_real_directory_of_2017_matches_and_its_prisons_are_out_of_scope()
    {
        string[] files = ["tgi", "ti", "cour_appel", "tribunal_commerce", "prudhommes", "ta", "caa", "maison_arret", "mjd"];
        var report = new CourtImport(Database, _time).Import(files.Select(file => Shared.Path("directory", "annuaire-2017", $"{file}.geojson")), new(2017, 12, 1));
        var courts = report.Files.Take(7).ToList();
        Assert.True(courts.Sum(file => file.Matched) >= 0.93 * courts.Sum(file => file.Rows), string.Join('\n', courts.SelectMany(file => file.Refusals).Select(refusal => refusal.Reason)));
        Assert.All(report.Files.Skip(7), file => Assert.Equal(file.Rows, file.OutOfScope));
        // What 2017 says does not undo what is known since.
        Assert.Equal("Tribunal des activités économiques de Paris", CourtsModule.OpenDirectory(Database, _time).Find("tcom7501", Known.Today)!.Name);
    }

    [Fact]
    public void Our_own_list_written_in_the_official_shape_changes_nothing()
    {
        var reference = Known.Directory;
        var lines = reference.Communes.All.Select(row => row.Code).Where(code => reference.Territories.At(code, Greffe.Courts.Directory.TerritoryColumn.Cph, Known.Today) is { Court.Length: > 0 } && reference.Communes.Arrondissements.All(part => part.Commune != code || code == "75056"))
            .Select(code => string.Join(';', code, "X", "", "", Name(code, 0), "", "", Name(code, 1), "", "", Name(code, 2), "", "", Name(code, 3)));
        var report = Import($"{TerritoryHeader}\n{string.Join('\n', lines)}\n", "2026-12-01");
        Assert.True(report.Rows > 34_900);
        Assert.Equal((0, 0), (report.Added, report.Changed));
        Assert.True(report.Refused == 0, string.Join('\n', report.Refusals.Take(5).Select(refusal => refusal.Reason)));

        string Name(string commune, int column) => reference.Territories.At(commune, (Greffe.Courts.Directory.TerritoryColumn)column, Known.Today) is { Court.Length: > 0 } found ? reference.Courts[found.Court].Name(Known.Today) : "";
    }

    private CourtFileReport Import(string text, string day)
    {
        var path = Path.Combine(_folder, "fichier.csv");
        File.WriteAllText(path, text);
        return Assert.Single(new CourtImport(Database, _time).Import([path], DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Files);
    }
}
