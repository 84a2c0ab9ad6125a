using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Greffe.Governance.ExchangeTables;
using Greffe.Governance.FollowActions;
using Microsoft.Data.Sqlite;
using UglyToad.PdfPig;

namespace Greffe.Tests.Uses;

public class RegisterTests
{
    private const string Secret = "MOT-INTERNE", Root = "/gouvernance/actions", Inside = "/gouvernance/actions/interne";

    private static (string, string)[] Fields(params (string Name, string Value)[] changed)
    {
        (string Name, string Value)[] usual = [("version", "1"), ("chantier", "Ouvrir"), ("verbe", "Publier"), ("titre", "les jugements"), ("entite", "Service"), ("echeance", "2027-01-31"), ("publique", "oui")];
        return [.. usual.Where(field => changed.All(other => other.Name != field.Name)).Concat(changed)];
    }

    [Fact]
    public async Task Nothing_internal_is_on_any_public_page_or_file_or_snapshot()
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        using var visitor = site.As(null);
        var action = await chief.Send($"{Inside}/nouvelle", Fields(("responsable", Secret), ("note-interne", Secret), ("note", "Note pour tous"))).Next();
        await chief.Send($"{Inside}/nouvelle", [.. Fields(("titre", Secret)).Where(field => field.Item1 != "publique")]).Next(); // not public: no box ticked
        await chief.Send($"{action}/etat", ("etat", "blocked"), ("raison", "Raison pour tous"), ("raison-interne", Secret)).Next();
        await chief.Send($"{action}/preuves", ("libelle", Secret), ("adresse", "https://example.org/")).Next();
        await chief.Send($"{Root}/instantanes", ("titre", "Un instantané")).Next();
        foreach (var address in (string[])[Root, $"{Root}/1", $"{Root}.csv", $"{Root}.json", $"{Root}/instantanes", $"{Root}/instantanes/1", $"{Root}/instantanes/1.json"])
        {
            var text = await visitor.Get(address).Text();
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            if (address.EndsWith("actions", StringComparison.Ordinal)) Assert.Contains("les jugements", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{Root}/2")).StatusCode);
        Assert.DoesNotContain(Secret, Pdf(await (await visitor.Get($"{Root}.pdf")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Workbook(await (await visitor.Get($"{Root}.xlsx")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Contains(Secret, await chief.Get($"{Inside}.csv").Text(), StringComparison.Ordinal); // the marker is where it may be
        Assert.Contains(Secret, await chief.Get($"{Root}/instantanes/1/interne.json").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_moves_by_itself_and_a_snapshot_does_not()
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        using var visitor = site.As(null);
        await chief.Send($"{Inside}/nouvelle", Fields(("indicateur", "Jeux publics"), ("mesure", "catalogue.datasets.public"), ("depart", "0"), ("cible", "4"))).Next();
        site.Catalogue.Publish("a", "A");
        var snapshot = await chief.Send($"{Root}/instantanes", ("titre", "Avant")).Next();
        var before = await visitor.Get($"{snapshot}.json").Text();
        Assert.Contains("Jeux publics : 1, de 0 à 4 (25", await visitor.Get($"{Root}/1").Text(), StringComparison.Ordinal);
        site.Catalogue.Publish("b", "B");
        Assert.Contains("Jeux publics : 2, de 0 à 4 (50", await visitor.Get($"{Root}/1").Text(), StringComparison.Ordinal);
        Assert.Equal(before, await visitor.Get($"{snapshot}.json").Text());
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(before)));
        Assert.Contains(hash, await visitor.Get(snapshot).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE actions_snapshots SET title = 'autre'")]
    [InlineData("DELETE FROM actions_snapshots")]
    public async Task The_tables_themselves_refuse_to_change_a_snapshot(string statement)
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        await chief.Send($"{Root}/instantanes", ("titre", "Pour toujours")).Next();
        Assert.Throws<SqliteException>(() => site.Get<Records.RecordStore>().Write("test", writer => writer.Execute(statement)));
    }

    [Fact]
    public async Task What_is_exported_and_sent_back_unchanged_writes_nothing()
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        await Governance.Demonstration.UsesDemonstration.Seed(site.Services, TestContext.Current.CancellationToken);
        foreach (var form in (string[])["csv", "xlsx"])
        {
            var bytes = await (await chief.Get($"{Inside}.{form}")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var (lines, _) = ReadTable.Of(bytes, RegisterTables.Columns);
            Assert.Equal(8, lines!.Count);
            Assert.Equivalent(new ImportOutcome(0, []), site.Get<ImportActions>().Take("chief", lines, false));
        }
    }

    [Fact]
    public async Task A_wrong_line_is_told_by_line_and_column_and_nothing_is_written_unless_good_lines_are_chosen()
    {
        await using var site = await UsesSite.Start();
        var text = $"""
            {string.Join(';', RegisterTables.Columns)}
            ;Ouvrir;Publier;les jugements;;Service;31/01/2027;en cours;Jeux;;;0;1 200,5;;oui;;
            ;Ouvrir;;les arrêts;;Service;demain;fini;;;;;;;peut-être;;
            77;Ouvrir;Publier;rien;;Service;2027-01-31;;;;;;;;;;
            """;
        var (lines, _) = ReadTable.Of(Encoding.UTF8.GetBytes(text), RegisterTables.Columns);
        var all = site.Get<ImportActions>().Take("chief", lines!, false);
        Assert.Equal([(3, "verbe"), (3, "échéance"), (3, "état"), (3, "publique"), (4, "numéro")], all.Errors.Select(error => (error.Line, error.Column)));
        Assert.Empty(site.Get<Actions>().All());
        Assert.Equal(1, site.Get<ImportActions>().Take("chief", lines!, true).Written);
        var action = Assert.Single(site.Get<Actions>().All()).Action;
        Assert.Equal(("2027-01-31", "started", "1200.5", true), (action.Due, action.State, action.Target, action.IsPublic));
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_inert_and_comes_back_as_it_was()
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        await chief.Send($"{Inside}/nouvelle", Fields(("titre", "=1+1"))).Next();
        var bytes = await (await chief.Get($"{Inside}.csv")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Contains(";'=1+1;", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("=1+1", ReadTable.Of(bytes, RegisterTables.Columns).Lines![0][RegisterTables.Title]);
    }

    [Fact]
    public async Task A_file_shown_as_evidence_is_known_by_its_digest()
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        var action = await chief.Send($"{Inside}/nouvelle", Fields()).Next();
        using MultipartFormDataContent form = new() { { new StringContent("Le compte rendu"), "libelle" }, { new StringContent("oui"), "publique" }, { new ByteArrayContent("abc"u8.ToArray()), "fichier", "cr.pdf" } };
        Assert.Equal(HttpStatusCode.SeeOther, (await chief.PostAsync(new Uri($"{action}/preuves", UriKind.Relative), form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", await chief.Get($"{Root}/1").Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await chief.Send($"{action}/preuves", ("libelle", "x"), ("adresse", "javascript:alert(1)"))).StatusCode);
    }

    [Fact]
    public async Task The_file_for_paper_says_what_the_page_says_in_French_letters()
    {
        await using var site = await UsesSite.Start();
        await Governance.Demonstration.UsesDemonstration.Seed(site.Services, TestContext.Current.CancellationToken);
        using var visitor = site.As(null);
        var text = Pdf(await (await visitor.Get($"{Root}.pdf")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        foreach (var said in (string[])["Registre des actions", "Registre de démonstration : ces actions sont inventées.", "Connaître le patrimoine", "A-8", "échéance"])
            Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_over_somebody_else_s_is_refused()
    {
        await using var site = await UsesSite.Start();
        using var chief = site.As(UsesSite.Chief);
        var action = await chief.Send($"{Inside}/nouvelle", Fields()).Next();
        await chief.Send($"{action}/modifier", Fields(("titre", "autre"))).Next();
        Assert.Equal(HttpStatusCode.Conflict, (await chief.Send($"{action}/modifier", Fields(("titre", "encore"))))!.StatusCode);
    }

    private static string Pdf(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        return string.Join('\n', document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text)).Replace('\n', ' ');
    }

    private static string Workbook(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        return document.WorkbookPart!.WorksheetParts.Single().Worksheet.InnerText;
    }
}
