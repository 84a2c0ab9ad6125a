using Greffe.Catalogue;
using Greffe.Catalogue.AttachContracts;
using Greffe.Catalogue.DescribePlatform;
using Greffe.Catalogue.Describe;
using Greffe.Decisions.Publication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Greffe.Tests;

public sealed class DescribeItselfTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly CatalogueFixture _catalogue = new();
    private readonly Listing _files = new();
    private readonly DescribeItself _describe;

    public DescribeItselfTests()
    {
        var services = new ServiceCollection().AddSingleton<IBulkListing>(_files).BuildServiceProvider();
        _describe = new(_catalogue.Store, new(services, Options.Create(new CatalogueOptions { PublicAddress = new("https://exemple.fr/") }), _catalogue.Clock), new(_catalogue.Store), NullLogger<DescribeItself>.Instance);
    }

    [Fact]
    public async Task The_platform_describes_what_it_has_and_describing_again_writes_nothing()
    {
        _files.All = [File(1)];
        await _describe.Handle(Cancellation);
        var product = _catalogue.Find("produit-fichiers", Reader.Visitor);
        Assert.NotNull(product);
        Assert.Equal("https://exemple.fr/v1/bulk", _catalogue.Find("fichiers", Reader.Visitor)!.Distributions[0].Values[Fields.AccessUrl]);
        Assert.Equal(1, Assert.Single(_catalogue.Store.Read(records => records.TestsOf("produit-fichiers"))).Rows);
        Assert.Null(_catalogue.Find("produit-decisions", Reader.Everything)); // this installation has no decisions
        var before = Head();
        await _describe.Handle(Cancellation);
        Assert.Equal(before, Head());

        _files.All = [File(1), File(2)];
        await _describe.Handle(Cancellation);
        Assert.Equal(2, _catalogue.Store.Read(records => records.TestsOf("produit-fichiers")).Single().Rows);
        Assert.Contains("2 entrées", _catalogue.Find("fichiers", Reader.Visitor)!.Values[Fields.Quality], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_hold_its_contract_is_not_published()
    {
        _files.All = [File(1), File(2) with { Sha256 = "pas une empreinte" }];
        await _describe.Handle(Cancellation);
        Assert.Null(_catalogue.Find("produit-fichiers", Reader.Visitor));
        Assert.NotNull(_catalogue.Find("produit-fichiers", Reader.Everything));
        Assert.Contains(_catalogue.Store.Read(records => records.TestsOf("produit-fichiers")).Single().Checks(), check => check is { Column: "sha256", Check: "pattern", Measured: 1 });
        _files.All = [File(1), File(2)];
        await _describe.Handle(Cancellation);
        Assert.NotNull(_catalogue.Find("produit-fichiers", Reader.Visitor));
    }

    [Fact]
    public async Task What_a_steward_added_stays()
    {
        _files.All = [File(1)];
        await _describe.Handle(Cancellation);
        var record = _catalogue.Find("fichiers", Reader.Everything)!;
        _catalogue.Put(record with { Values = record.Values.With(Fields.Retention, "Illimitée") });
        await _describe.Handle(Cancellation);
        Assert.Equal("Illimitée", _catalogue.Find("fichiers", Reader.Visitor)!.Values[Fields.Retention]);
    }

    public void Dispose() => _catalogue.Dispose();

    private long Head() => _catalogue.Store.Read(records => records.AuditAfter(0, 10_000)).Count;

    private static BulkListed File(int number) => new($"/v1/bulk/ca_agen/2026-{number:00}.jsonl", null, $"2026-{number:00}", "jsonl", 3, 100, new string('a', 64));

    private sealed class Listing : IBulkListing
    {
        public IReadOnlyList<BulkListed> All { get; set; } = [];

        public IReadOnlyList<BulkListed> Files() => All;
    }
}
