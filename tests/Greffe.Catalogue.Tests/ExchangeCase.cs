using System.Text;
using System.Text.Json.Nodes;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.ExportDcat;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Harvest;
using Greffe.Catalogue.ServeCkan;
using Greffe.Catalogue.Store;
using Greffe.Records;
using Greffe.Tests;
using Microsoft.Extensions.Options;

namespace Greffe.Catalogue.Tests;

/// <summary>A catalogue with two invented data sets, and what others may ask of it.</summary>
public abstract class ExchangeCase : IDisposable
{
    private protected static readonly string[] Forms = ["ttl", "jsonld", "rdfxml"];

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("greffe-exchange").FullName;

    private protected CatalogueFixture.Moment Clock { get; } = new();

    private protected RecordStore Store { get; }

    private protected ExportCatalogue Exports { get; }

    private protected HarvestCatalogue Harvests { get; }

    private protected CkanActions Actions { get; }

    protected ExchangeCase()
    {
        Store = new(Path.Combine(Folder, "records.db"), [CatalogueStore.Schema, HarvestCatalogue.Schema], Clock);
        var options = Options.Create(new ExchangeOptions { Address = "https://donnees.example.org" });
        (Exports, Harvests, Actions) = (new(Store, options), new(Store, Clock), new(Store, new RecordSearch(Store, Clock), options));
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected void Fill()
    {
        Put(CatalogueFixture.Of(RecordKind.Domain, "penal", "Justice pénale"));
        var natinf = CatalogueFixture.DataSet("natinf", "Liste des infractions", (Fields.Domain, "penal"), (Fields.Keywords, "droit pénal"), (Fields.Keywords, "infraction"), (Fields.Contact, "donnees@example.org"), (Fields.Licence, "lov2"), (Fields.Theme, "JUST"),
            (Fields.Frequency, "QUARTERLY"), (Fields.Issued, "2022-07-04"), (Fields.Modified, "2026-06-05"), (Fields.PeriodStart, "2022-01-01"), (Fields.PeriodEnd, "2026-06-01"), (Fields.Spatial, "France"), (Fields.Language, "fr"),
            (Fields.LandingPage, "https://example.org/natinf"), (Fields.ConformsTo, "https://example.org/schema"));
        Put(natinf with
        {
            Values = natinf.Values.With(Fields.Owner, "Ministère inventé"),
            Distributions =
            [
                new() { Id = "csv", Kind = RecordKind.Distribution, Values = FieldValues.Of((Fields.Title, "NATINF, \"CSV\""), (Fields.AccessUrl, "https://example.org/natinf.csv"), (Fields.DownloadUrl, "https://example.org/natinf.csv?dl=1"), (Fields.Format, "CSV"), (Fields.MediaType, "text/csv"), (Fields.ByteSize, "4000000"), (Fields.Checksum, "sha256:" + new string('a', 64))) },
            ],
        });
        Put(CatalogueFixture.DataSet("nac", "Natures d'affaires"));
        Put(CatalogueFixture.Of(RecordKind.Reference, "juridictions", "Juridictions", (Fields.DownloadUrl, "https://example.org/j.json")));
        Put(CatalogueFixture.Of(RecordKind.Service, "api", "API", (Fields.Endpoint, "https://example.org/api"), (Fields.Serves, "nac")));
    }

    private protected void Put(CatalogueRecord record) => Assert.IsType<PutResult.Created>(Store.Write("tester", writer => writer.Put(record)));

    private protected string Text(string form)
    {
        using var bytes = new MemoryStream();
        Exports.Write(form, bytes);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private protected JsonNode Call(string action, params (string, string)[] parameters) => Assert.IsType<CkanAnswer.Result>(Actions.Run(action, Parameters(parameters))).Value!;

    private protected static CkanParameters Parameters(params (string Name, string Value)[] parameters) => new(parameters.Where(one => one.Name.Length > 0).ToDictionary(one => one.Name, one => one.Value));
}
