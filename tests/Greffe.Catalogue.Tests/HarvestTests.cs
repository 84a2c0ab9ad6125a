using System.Text.Json.Nodes;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Harvest;
using Greffe.Catalogue.Store;

namespace Greffe.Catalogue.Tests;

/// <summary>Others' catalogues read here.</summary>
public sealed class HarvestTests : ExchangeCase
{
    [Fact]
    public void Ten_thousand_records_harvested_twice_write_nothing_the_second_time()
    {
        var records = Enumerable.Range(0, 10_000).Select(Invented).ToList();
        var first = Harvests.Take("source", records, null);
        Assert.Equal((10_000, 10_000, 0), (first.Read, first.Created, first.Quarantined.Count));
        var before = Written();
        var second = Harvests.Take("source", records, null);
        Assert.Equal((0, 10_000), (second.Written, second.Unchanged));
        Assert.Equal(before, Written());
    }

    [Fact]
    public void What_is_gone_at_the_source_stays_here_marked_and_comes_back_when_it_does()
    {
        Harvests.Take("source", [Invented(1), Invented(2)], null);
        var report = Harvests.Take("source", [Invented(1)], null);
        Assert.Equal((1, 1), (report.Removed, report.Unchanged));
        Assert.Contains("Retiré de la source", Store.Read(records => records.FromSource("source", "id-2"))!.Values[Fields.Quality], StringComparison.Ordinal);
        var before = Written();
        Assert.Equal(0, Harvests.Take("source", [Invented(1)], null).Written);
        Assert.Equal(before, Written());
        Assert.Equal(1, Harvests.Take("source", [Invented(1), Invented(2)], null).Changed);
        Assert.Null(Store.Read(records => records.FromSource("source", "id-2"))!.Values[Fields.Quality]);
    }

    [Fact]
    public void A_source_cut_short_or_suddenly_empty_marks_nothing_as_gone()
    {
        Harvests.Take("source", [Invented(1), Invented(2)], null);
        Assert.Equal(0, Harvests.Take("source", [Invented(1)], "La source ne répond pas à temps.").Removed);
        Assert.NotNull(Harvests.Take("source", [], null).Fault);
        Assert.Null(Store.Read(records => records.FromSource("source", "id-2"))!.Values[Fields.Quality]);
    }

    [Fact]
    public void What_cannot_be_read_is_kept_apart_with_its_reason_once()
    {
        List<SourceRecord> records = [Invented(1), new() { Identifier = "sans-titre" }, new() { Fault = "Ni « id » ni « name »." }, Invented(1)];
        var report = Harvests.Take("source", records, null);
        Assert.Equal((1, 3), (report.Created, report.Quarantined.Count));
        Assert.Contains(report.Quarantined, refusal => refusal is { Identifier: "sans-titre", Reason: "Il n'a pas de titre." });
        var before = Written();
        Harvests.Take("source", records, null);
        Assert.Equal(before, Written());
        Harvests.Take("source", [Invented(1)], null);
        Assert.Equal(0, Store.Read(reader => reader.First<long>("SELECT count(*) FROM harvest_quarantine")));
    }

    [Theory]
    [InlineData("ttl")]
    [InlineData("jsonld")]
    [InlineData("rdfxml")]
    public async Task What_leaves_here_is_harvested_elsewhere_with_all_it_says(string form)
    {
        Fill();
        var path = Path.Combine(Folder, $"x.{form}");
        await using (var file = File.Create(path)) Exports.Write(form, file);
        using var other = new HarvestTests();
        var report = await other.Harvests.Harvest("amont", new(path, null), TestContext.Current.CancellationToken);
        Assert.Equal((4, 0), (report.Created, report.Quarantined.Count));
        Assert.Null(report.Fault);
        var theirs = other.Store.Read(records => records.FromSource("amont", "natinf"))!;
        var ours = Store.Read(records => records.Find("natinf", Reader.Visitor))!;
        foreach (var field in new[] { Fields.Title, Fields.Description, Fields.Owner, Fields.Contact, Fields.Frequency, Fields.Issued, Fields.PeriodStart, Fields.PeriodEnd })
            Assert.Equal(ours.Values[field], theirs.Values[field]);
        Assert.Equal(ours.Values.All(Fields.Keywords), theirs.Values.All(Fields.Keywords));
        Assert.Equal(ours.Distributions.Select(one => (one.Values[Fields.AccessUrl], one.Values[Fields.Format], one.Values[Fields.ByteSize])), theirs.Distributions.Select(one => (one.Values[Fields.AccessUrl], one.Values[Fields.Format], one.Values[Fields.ByteSize])));
    }

    [Fact]
    public async Task Our_own_ckan_answers_are_harvested_as_ckan()
    {
        Fill();
        var path = Path.Combine(Folder, "ckan.json");
        await File.WriteAllTextAsync(path, new JsonObject { ["success"] = true, ["result"] = Call("package_search", ("rows", "100")) }.ToJsonString(), TestContext.Current.CancellationToken);
        using var other = new HarvestTests();
        var report = await other.Harvests.Harvest("amont", new(path, null), TestContext.Current.CancellationToken);
        Assert.Equal((2, 0, null), (report.Created, report.Quarantined.Count, report.Fault));
        Assert.Equal("CSV", other.Store.Read(records => records.FromSource("amont", "natinf"))!.Distributions[0].Values[Fields.Format]);
    }

    [Fact]
    public async Task A_page_of_udata_is_harvested_with_its_licence_and_frequency()
    {
        var path = Path.Combine(Folder, "udata.json");
        await File.WriteAllTextAsync(path, """
            {"data":[{"id":"5f","title":"Jeu","description":"Texte","license":"lov2","frequency":"annual","tags":["justice"],"organization":{"name":"Ministère inventé","acronym":null},
            "created_at":"2024-01-31T10:00:00","last_update":"2025-02-01T00:00:00+00:00","page":"https://example.org/datasets/jeu","temporal_coverage":{"start":"2020-01-01","end":"2020-12-31"},
            "resources":[{"id":"r1","title":"Fichier","url":"https://example.org/f.csv","format":"csv","filesize":12,"mime":"text/csv"},{"id":"r2","title":"Sans adresse"}]}],"total":1,"next_page":null}
            """, TestContext.Current.CancellationToken);
        var report = await Harvests.Harvest("udata", new(path, null), TestContext.Current.CancellationToken);
        Assert.Equal(1, report.Created);
        Assert.Equal(1, report.LeftAside["distributions"]);
        var record = Store.Read(records => records.FromSource("udata", "5f"))!;
        Assert.Equal(("lov2", "ANNUAL", "2024-01-31", "2020-12-31", "Ministère inventé"), (record.Values[Fields.Licence], record.Values[Fields.Frequency], record.Values[Fields.Issued], record.Values[Fields.PeriodEnd], record.Values[Fields.Owner]));
        Assert.Equal("12", Assert.Single(record.Distributions).Values[Fields.ByteSize]);
    }

    private static SourceRecord Invented(int number) => new()
    {
        Identifier = $"id-{number}", Values = [(Fields.Title, $"Jeu inventé {number}"), (Fields.Description, "Texte."), (Fields.Keywords, "mot"), (Fields.Frequency, "DAILY"), (Fields.Licence, "https://example.org/licence")],
        Distributions = [($"d{number}", [(Fields.AccessUrl, $"https://example.org/{number}.csv"), (Fields.Format, "CSV")])],
    };

    // What any writing moves: rows of traces, and the counter that the file itself keeps of commits.
    private (long Traces, string Changes) Written() => Store.Read(records => (records.First<long>("SELECT count(*) FROM audit"),
        string.Join(' ', ((string[])["catalogue_records", "catalogue_distributions", "harvest_quarantine"]).Select(table => records.First<string>($"SELECT coalesce(group_concat(x), '') FROM (SELECT count(*) || ':' || coalesce(max({(table == "catalogue_records" ? "changed" : table == "harvest_quarantine" ? "since" : "row")}), '') AS x FROM {table})")))));
}
