using Greffe.Catalogue.Describe;
using Greffe.Catalogue.FindRecords;
using Greffe.Catalogue.Store;

namespace Greffe.Tests;

public sealed class RecordSearchTests : IDisposable
{
    private static readonly Reader Agent = new(Visibility.Internal);
    private readonly CatalogueFixture _catalogue = new();

    [Fact]
    public void What_was_just_written_is_found_with_its_facets()
    {
        _catalogue.Put(CatalogueFixture.DataSet("affaires-nouvelles", "Affaires nouvelles", (Fields.Licence, "lov2")));
        Assert.Equal(1, Found("affaires").Total);
        _catalogue.Put(CatalogueFixture.DataSet("affaires-terminees", "Affaires terminées", (Fields.Licence, "odbl-1.0")));
        var found = Found("terminees");
        Assert.Equal("affaires-terminees", Assert.Single(found.Records).Id);
        Assert.Equal([new FacetCount("odbl-1.0", 1)], found.Facets[Facet.Licence]);
        Assert.Equal(2, Found("affaires").Total);
    }

    [Fact]
    public void A_search_that_was_warmed_reads_the_facets_no_more_and_still_sees_what_comes()
    {
        _catalogue.Put(CatalogueFixture.DataSet("affaires", "Affaires"));
        Assert.Equal(1, _catalogue.Search.Warm());
        int Statements(RecordSearch search) => _catalogue.Store.Read(records => (search.Handle(records, new(), Reader.Visitor), records.Statements).Statements);
        Assert.Equal(Statements(new(_catalogue.Store, _catalogue.Clock)) - 1, Statements(_catalogue.Search));
        _catalogue.Put(CatalogueFixture.DataSet("autres", "Autres"));
        Assert.Equal(2, Found(null).Total);
    }

    [Fact]
    public async Task Work_of_the_background_that_fails_is_tried_again_until_the_server_stops()
    {
        using var stopping = new CancellationTokenSource();
        var tries = 0;
        await Greffe.Catalogue.Repeat.Every(TimeSpan.FromMilliseconds(1), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, _ =>
        {
            if (++tries == 3) stopping.Cancel();
            throw new InvalidOperationException("not now");
        }, stopping.Token);
        Assert.Equal(3, tries);
    }

    [Fact]
    public void A_removed_record_is_no_longer_found()
    {
        _catalogue.Put(CatalogueFixture.DataSet("affaires", "Affaires"));
        Assert.Equal(1, Found(null).Total);
        _catalogue.Store.Write("tester", writer => writer.Remove("affaires"));
        Assert.Equal(0, Found(null).Total);
        Assert.Equal(0, Found("affaires").Total);
        Assert.Null(_catalogue.Find("affaires", Reader.Everything));
    }

    [Fact]
    public void A_facet_that_narrows_still_says_what_else_there_is()
    {
        _catalogue.Put(CatalogueFixture.DataSet("jeu-1", "Un", (Fields.Licence, "lov2"), (Fields.PersonalDataClass, "none")));
        _catalogue.Put(CatalogueFixture.DataSet("jeu-2", "Deux", (Fields.Licence, "odbl-1.0"), (Fields.PersonalDataClass, "none")));
        _catalogue.Put(CatalogueFixture.DataSet("jeu-3", "Trois", (Fields.Licence, "odbl-1.0"), (Fields.PersonalDataClass, "personal")));
        var found = _catalogue.Search.Handle(new() { Narrowed = new Dictionary<Facet, IReadOnlyList<string>> { [Facet.Licence] = ["odbl-1.0"] } }, Reader.Visitor);
        Assert.Equal(2, found.Total);
        Assert.Equal([new("odbl-1.0", 2), new("lov2", 1)], found.Facets[Facet.Licence]);
        Assert.Equal([new("none", 1), new("personal", 1)], found.Facets[Facet.PersonalData]);
    }

    [Fact]
    public void Words_of_an_internal_field_find_nothing_for_a_visitor()
    {
        _catalogue.Put(CatalogueFixture.DataSet("affaires", "Affaires", (Fields.Steward, "Rossignol"), (Fields.Location, "armoire")));
        Assert.Equal(0, Found("rossignol").Total);
        Assert.Equal(1, Found("rossignol", Agent).Total);
        Assert.Equal(0, Found("armoire", Agent).Total);
        Assert.Equal(1, Found("armoire", Reader.Everything).Total);
    }

    [Fact]
    public void The_same_record_again_writes_nothing()
    {
        var record = CatalogueFixture.DataSet("affaires", "Affaires") with { Distributions = [CatalogueFixture.Distribution("csv", "csv")] };
        Assert.IsType<PutResult.Created>(_catalogue.Put(record));
        Assert.IsType<PutResult.Unchanged>(_catalogue.Put(record));
        var changed = Assert.IsType<PutResult.Changed>(_catalogue.Put(record with { Distributions = [CatalogueFixture.Distribution("json", "json")] }));
        Assert.Equal(["distributions"], changed.Fields);
        Assert.Equal([new FacetCount("json", 1)], Found(null).Facets[Facet.Format]);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("a AND NOT (b*")]
    [InlineData("title: x }")]
    public void What_is_typed_is_never_an_operator(string words) => Assert.Equal(0, Found(words).Total);

    public void Dispose() => _catalogue.Dispose();

    private RecordsFound Found(string? words, Reader? reader = null) => _catalogue.Search.Handle(new() { Words = words }, reader ?? Reader.Visitor);
}
