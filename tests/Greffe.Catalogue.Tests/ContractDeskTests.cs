using System.Text;
using Greffe.Catalogue.AskAccess;
using Greffe.Catalogue.AttachContracts;
using Greffe.Catalogue.Contracts;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ProfileFile;
using Greffe.Catalogue.ShowReuses;
using Greffe.Catalogue.WriteRecord;
using Greffe.Decisions.People;

namespace Greffe.Tests;

public sealed class ContractDeskTests : IDisposable
{
    private static readonly Agent Steward = new("s1", "Dominique Exemple", "DSJ", new HashSet<Role> { Role.Steward });
    private static readonly Agent Asker = new("a1", "Camille Exemple", "DAP", new HashSet<Role> { Role.Agent });
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly CatalogueFixture _catalogue = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-contract").FullName;
    private readonly ContractDesk _desk;

    public ContractDeskTests()
    {
        _desk = new(_catalogue.Store);
        _catalogue.Put(CatalogueFixture.DataSet("affaires", "Affaires"));
        _catalogue.Put(CatalogueFixture.Of(RecordKind.Product, "produit", "Produit") with { Visibility = Visibility.Internal, Ports = [new(PortDirection.Output, "sortie", "affaires")] });
    }

    [Fact]
    public void A_contract_is_kept_byte_for_byte()
    {
        var bytes = Contract("1.0.0", "# un commentaire\nx-champ-inconnu: [1,  2]   \n");
        Assert.IsType<ContractStep.Done>(_desk.Attach("s1", "produit", bytes));
        Assert.Equal(bytes, _catalogue.Store.Read(records => records.ContractBytes("produit", "1.0.0")));
    }

    [Theory]
    [InlineData("kind: Autre\nversion: 1", "kind: DataContract")]
    [InlineData("kind: DataContract\napiVersion: v3.1.0\nschema: [{name: a}]", "version")]
    [InlineData("kind: DataContract\napiVersion: v3.1.0\nversion: 1.0.0", "aucune table")]
    [InlineData("{{", "ligne")]
    public void A_file_that_is_no_contract_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, Assert.IsType<ContractStep.Refused>(_desk.Attach("s1", "produit", Encoding.UTF8.GetBytes(text))).Reason, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_version_is_published_only_once_its_data_hold_it()
    {
        _desk.Attach("s1", "produit", Contract("1.0.0"));
        Assert.Contains("attend que les données soient contrôlées", Refused("1.0.0").Reason, StringComparison.Ordinal);

        await Test("1.0.0", "id;nombre\n1;4\n;5\n2;x\n");
        var refused = Refused("1.0.0");
        Assert.Contains("2 contrôle(s) en échec", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(["affaires.id, contrôle « required » : 1 valeur(s) absente(s) (sur 3 lignes)", "affaires.nombre, contrôle « type » : 1 valeur(s) qui ne sont pas du type integer (sur 3 lignes)"], refused.Details);
        Assert.Equal(Visibility.Internal, _catalogue.Find("produit", Reader.Everything)!.Visibility);

        await Test("1.0.0", "id;nombre\n1;4\n2;5\n");
        Assert.IsType<ContractStep.Done>(_desk.Publish("s1", "produit", "1.0.0", acceptsBreak: false));
        Assert.NotNull(_catalogue.Find("produit", Reader.Visitor));
        Assert.Contains("ne change plus", Assert.IsType<ContractStep.Refused>(_desk.Attach("s1", "produit", Contract("1.0.0", "# autre\n"))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_is_not_made_public_around_its_contract()
    {
        var product = _catalogue.Find("produit", Reader.Everything)! with { Visibility = Visibility.Public };
        var refused = Assert.IsType<WriteResult.Refused>(new RecordDesk(_catalogue.Store).Write(Steward, product));
        Assert.Equal("visibility", Assert.Single(refused.Reasons).Field);
    }

    [Fact]
    public async Task A_break_names_whom_it_hits_and_wants_a_new_major_number()
    {
        await Published("1.0.0");
        _catalogue.Put(CatalogueFixture.Of(RecordKind.Product, "aval", "Produit en aval") with { Visibility = Visibility.Internal, Ports = [new(PortDirection.Input, "entree", "affaires")] });
        Assert.Empty(new AccessDesk(_catalogue.Store).Ask(Asker, "affaires", "Étude", "Mission", 30));
        Assert.Null(new AccessDesk(_catalogue.Store).Decide(Steward, One("SELECT id FROM catalogue_access"), true, ""));
        Assert.Empty(new Reuses(_catalogue.Store).Propose(Asker, "affaires", "Carte", "Une carte.", "https://example.org", "Association"));
        new Reuses(_catalogue.Store).Decide(Steward, One("SELECT id FROM catalogue_reuses"), accepts: true);

        _desk.Attach("s1", "produit", Contract("1.1.0", columns: "nombre"));
        await Test("1.1.0", "nombre\n4\n");
        Assert.Contains("version majeure doit augmenter", Refused("1.1.0").Reason, StringComparison.Ordinal);

        _desk.Attach("s1", "produit", Contract("2.0.0", columns: "nombre"));
        await Test("2.0.0", "nombre\n4\n");
        var refused = Refused("2.0.0");
        Assert.Contains("touche 3 usage(s)", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(["accès accordé à DAP", "produit « Produit en aval »", "réutilisation « Carte »"], refused.Details);
        var done = Assert.IsType<ContractStep.Done>(_desk.Publish("s1", "produit", "2.0.0", acceptsBreak: true));
        Assert.True(done.Comparison!.IsBreaking);
        Assert.Equal("2.0.0", _catalogue.Store.Read(records => records.ContractsOf("produit").InForce()!.Version));
    }

    [Fact]
    public async Task A_column_added_breaks_nobody_and_asks_nothing()
    {
        await Published("1.0.0");
        _desk.Attach("s1", "produit", Contract("1.1.0", columns: "id,nombre,libelle"));
        await Test("1.1.0", "id;nombre;libelle\n1;4;a\n");
        Assert.False(Assert.IsType<ContractStep.Done>(_desk.Publish("s1", "produit", "1.1.0", acceptsBreak: false)).Comparison!.IsBreaking);
    }

    [Theory]
    [InlineData("a.csv", "id;jour;montant;actif;note\n1;2026-01-02;3.5;true;\n2;2026-01-03;4;false;x\n")]
    [InlineData("a.json", """[{"id":1,"jour":"2026-01-02","montant":3.5,"actif":true,"note":null},{"id":2,"jour":"2026-01-03","montant":4,"actif":false,"note":"x"}]""")]
    public async Task A_first_contract_out_of_a_file_holds_on_that_file(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text, Cancellation);
        var profile = await FileProfile.Read(path, "jeu", Cancellation);
        Assert.Equal(2, profile.Rows);
        Assert.Equal([("actif", "boolean"), ("id", "integer"), ("jour", "date"), ("montant", "number"), ("note", "string")], profile.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => (column.Name, column.LogicalType)));
        Assert.True(profile.Columns.Single(column => column.Name == "id") is { IsRequired: true, IsUnique: true });
        Assert.Equal(1, profile.Columns.Single(column => column.Name == "note").Absent);
        var contract = ContractText.Parse(Encoding.UTF8.GetBytes(ContractDraft.Write("jeu", "Jeu : « d'essai »", profile)));
        Assert.True((await Greffe.Catalogue.Contracts.TestContract.ContractTest.Run(contract, path, null, Cancellation)).Passed);
    }

    [Fact]
    public void What_a_publication_would_show_to_all_is_said_before()
    {
        var record = CatalogueFixture.DataSet("a", "A");
        IReadOnlyList<string> Notes(CatalogueRecord of, string more) => PublicationNotes.Notes(of, ContractText.Parse(Encoding.UTF8.GetBytes("kind: DataContract\n" + more)));
        Assert.Empty(Notes(record, ""));
        Assert.Equal(["catalogue.contract.note.record"], Notes(record with { Visibility = Visibility.Internal }, "servers: []\n"));
        Assert.Equal(["catalogue.contract.note.servers", "catalogue.contract.note.team"], Notes(record, "servers: [{server: s, type: postgresql, host: h}]\nteam: {members: [{username: u}]}\n"));
    }

    [Fact]
    public void A_grant_is_over_on_its_day_and_leaves_its_trail()
    {
        var desk = new AccessDesk(_catalogue.Store);
        Assert.Equal(["purpose", "basis", "days"], desk.Ask(Asker, "affaires", " ", "", 0).Select(reason => reason.Field));
        Assert.Empty(desk.Ask(Asker, "affaires", "Étude", "Mission", 30));
        Assert.Single(desk.Ask(Asker, "affaires", "Étude", "Mission", 30));
        var id = One("SELECT id FROM catalogue_access");
        Assert.NotNull(desk.Decide(Asker with { Roles = Steward.Roles }, id, true, ""));
        Assert.NotNull(desk.Decide(Steward, id, false, " "));
        Assert.Null(desk.Decide(Steward, id, true, ""));
        Assert.Equal("granted", State());
        _catalogue.Clock.Now = _catalogue.Clock.Now.AddDays(30);
        Assert.Equal("expired", State());
        Assert.Equal(1, desk.Expire());
        Assert.Equal(0, desk.Expire());
        Assert.Equal(["ask", "grant", "expire"], _catalogue.Store.Read(records => records.Audit("access", id)).Select(entry => entry.Verb));

        string State() => Assert.Single(_catalogue.Store.Read(records => AccessDesk.For(records, Asker, _catalogue.Clock.Now))).State;
    }

    public void Dispose()
    {
        _catalogue.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Published(string version)
    {
        _desk.Attach("s1", "produit", Contract(version));
        await Test(version, "id;nombre\n1;4\n");
        Assert.IsType<ContractStep.Done>(_desk.Publish("s1", "produit", version, acceptsBreak: false));
        _catalogue.Clock.Now = _catalogue.Clock.Now.AddMinutes(1);
    }

    private async Task Test(string version, string csv)
    {
        _catalogue.Clock.Now = _catalogue.Clock.Now.AddMinutes(1);
        var path = Path.Combine(_folder, "affaires.csv");
        await File.WriteAllTextAsync(path, csv, Cancellation);
        Assert.IsType<ContractStep.Done>(await _desk.Test("s1", "produit", version, path, null, Cancellation));
    }

    private ContractStep.Refused Refused(string version) => Assert.IsType<ContractStep.Refused>(_desk.Publish("s1", "produit", version, acceptsBreak: false));

    private string One(string sql) => _catalogue.Store.Read(records => records.First<string>(sql))!;

    private static byte[] Contract(string version, string more = "", string columns = "id,nombre") => Encoding.UTF8.GetBytes($"""
        {more}apiVersion: v3.1.0
        kind: DataContract
        id: essai
        version: {version}
        status: active
        schema:
          - name: affaires
            properties:
        {string.Join('\n', columns.Split(',').Select(name => $"      - {{name: {name}, logicalType: {(name == "libelle" ? "string" : "integer")}{(name == "id" ? ", required: true" : "")}}}"))}
        """);
}
