using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Store;
using Greffe.Records;

namespace Greffe.Tests;

/// <summary>A catalogue in a temporary file.</summary>
internal sealed class CatalogueFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-catalogue").FullName;

    public CatalogueFixture()
    {
        Store = new(Path.Combine(_folder, "records.db"), [CatalogueStore.Schema], Clock);
        Search = new(Store, Clock);
    }

    public Moment Clock { get; } = new();

    public RecordStore Store { get; }

    public RecordSearch Search { get; }

    public static CatalogueRecord DataSet(string id, string title, params (string Field, string? Value)[] values) => Of(RecordKind.DataSet, id, title, values);

    public static CatalogueRecord Of(RecordKind kind, string id, string title, params (string Field, string? Value)[] values) => new()
    {
        Id = id, Kind = kind, Values = FieldValues.Of([(Fields.Title, title), (Fields.Description, $"Description de {id}."), (Fields.Owner, "Service inventé"), .. values]),
    };

    public static CatalogueRecord Distribution(string id, string format, Visibility visibility = Visibility.Public) => new()
    {
        Id = id, Kind = RecordKind.Distribution, Visibility = visibility,
        Values = FieldValues.Of((Fields.AccessUrl, $"https://example.org/{id}"), (Fields.Format, format)),
    };

    public PutResult Put(CatalogueRecord record) => Store.Write("tester", writer => writer.Put(record));

    public CatalogueRecord? Find(string id, Reader reader) => Store.Read(records => records.Find(id, reader));

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal sealed class Moment : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
