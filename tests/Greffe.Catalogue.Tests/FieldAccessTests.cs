using Greffe.Catalogue;
using System.Globalization;
using System.Text.Json;
using Greffe.Catalogue.Describe;
using Greffe.Catalogue.Store;
using Greffe.Look;

namespace Greffe.Tests;

/// <summary>Every field of every kind, at every level, asked by everybody, everywhere: nobody sees what is above their level.</summary>
public sealed class FieldAccessTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<RecordKind> Kinds => [.. RecordKinds.WithPage];

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_field_is_shown_to_whoever_may_see_it_and_to_nobody_else(RecordKind kind)
    {
        foreach (var level in Enum.GetValues<Visibility>())
        {
            var id = $"{kind.Code()}-{level.Code()}";
            var record = Filled(kind, id, level);
            Assert.IsType<PutResult.Created>(site.Put(record));
            foreach (var (name, reads, roles) in CatalogueSite.People)
            {
                using var http = site.As(roles);
                var answers = new Dictionary<string, string>
                {
                    ["page"] = await http.GetStringAsync(record.Address, Cancellation),
                    ["api"] = await http.GetStringAsync($"/v1/catalogue/records/{id}", Cancellation),
                    ["liste"] = await http.GetStringAsync($"/v1/catalogue?kind={kind.Code()}&limit=1000", Cancellation),
                    ["export"] = await http.GetStringAsync($"/catalogue/export.csv?type={kind.Code()}", Cancellation),
                    ["recherche"] = await http.GetStringAsync($"/catalogue?type={kind.Code()}", Cancellation),
                };
                var fields = JsonDocument.Parse(answers["api"]).RootElement.GetProperty("fields");
                foreach (var rule in FieldRules.Of(kind).Where(rule => rule.Name != Fields.Title && rule.Type != FieldType.Link))
                {
                    Assert.True(fields.TryGetProperty(rule.Name, out _) == level <= reads, $"{kind}.{rule.Name}, {level} : {name} (api).");
                    Assert.True(IsOnPage(rule, id, answers["page"]) == level <= reads, $"{kind}.{rule.Name}, {level} : {name} (page).");
                    if (level <= reads || !IsMarked(rule)) continue;
                    foreach (var (place, answer) in answers) Assert.False(answer.Contains(Mark(rule, id), StringComparison.OrdinalIgnoreCase), $"{kind}.{rule.Name}, {level} : {name} ({place}).");
                }
            }
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Words_of_a_field_find_nothing_for_those_who_may_not_see_it(RecordKind kind)
    {
        foreach (var level in Enum.GetValues<Visibility>())
        {
            var id = $"mots-{kind.Code()}-{level.Code()}";
            site.Put(Filled(kind, id, level));
            foreach (var (name, reads, roles) in CatalogueSite.People)
            {
                using var http = site.As(roles);
                foreach (var rule in FieldRules.Of(kind).Where(rule => rule.Type is FieldType.Line or FieldType.Text && rule.Name != Fields.Title))
                {
                    var found = await http.GetStringAsync($"/v1/catalogue?q={Mark(rule, id)}", Cancellation);
                    Assert.True(found.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal) == level <= reads, $"{kind} {rule.Name} {level}: {name}.");
                }
            }
        }
    }

    [Theory]
    [InlineData(Visibility.Internal)]
    [InlineData(Visibility.Restricted)]
    public async Task A_record_that_is_not_public_is_absent_for_a_visitor_everywhere(Visibility level)
    {
        var id = $"cache-{level.Code()}";
        site.Put(Filled(RecordKind.DataSet, id, Visibility.Public) with { Visibility = level });
        site.Put(CatalogueFixture.Of(RecordKind.Term, $"terme-{id}", "Terme") with { Values = CatalogueFixture.Of(RecordKind.Term, "x", "Terme").Values.With(Fields.Related, id) });
        using var http = site.As(null);
        foreach (var address in new[] { $"/catalogue/jeux/{id}", $"/v1/catalogue/records/{id}", $"/v1/catalogue/records/{id}/contracts" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(address, Cancellation)).StatusCode);
        foreach (var address in new[] { "/catalogue", $"/catalogue?q=marque", "/v1/catalogue?limit=1000", "/catalogue/export.csv", $"/catalogue/termes/terme-{id}", $"/v1/catalogue/records/terme-{id}" })
            Assert.DoesNotContain($"cache-{level.Code()}\"", (await http.GetStringAsync(address, Cancellation)).Replace($"terme-{id}", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_facet_counts_no_value_that_the_reader_may_not_see()
    {
        site.Put(CatalogueFixture.DataSet("facettes", "Facettes", (Fields.Licence, "cc0-1.0")) with { Access = new Dictionary<string, Visibility> { [Fields.Licence] = Visibility.Restricted } });
        using var visitor = site.As(null);
        using var steward = site.As([Greffe.Decisions.People.Role.Steward]);
        Assert.DoesNotContain("cc0-1.0", await visitor.GetStringAsync("/v1/catalogue?q=facettes", Cancellation), StringComparison.Ordinal);
        Assert.Contains("cc0-1.0", await steward.GetStringAsync("/v1/catalogue?q=facettes", Cancellation), StringComparison.Ordinal);
        Assert.Contains("\"total\":0", await visitor.GetStringAsync("/v1/catalogue?q=facettes&licence=cc0-1.0", Cancellation), StringComparison.Ordinal);
    }

    /// <summary>A record with every field filled by a mark of its own, all at one level.</summary>
    private static CatalogueRecord Filled(RecordKind kind, string id, Visibility level)
    {
        var rules = FieldRules.Of(kind).Where(rule => rule.Type != FieldType.Link).ToList();
        return new()
        {
            Id = id, Kind = kind, Values = new(rules.Select(rule => KeyValuePair.Create(rule.Name, (IReadOnlyList<string>)[rule.Name == Fields.Title ? $"Titre {id}" : Value(rule, id)]))),
            Access = rules.Where(rule => rule.Name != Fields.Title).ToDictionary(rule => rule.Name, _ => level),
        };
    }

    private static string Value(FieldRule rule, string id) => rule.Type switch
    {
        FieldType.Day => "2026-01-02", FieldType.Number => "12345", FieldType.Code => rule.Codes[0], FieldType.Address => $"https://example.org/{Mark(rule, id)}",
        FieldType.Licence => $"https://example.org/{Mark(rule, id)}", FieldType.Contact => $"{Mark(rule, id)}@example.org", _ => Mark(rule, id),
    };

    // Days and codes are the same in all records: on the page, the line that names their field tells.
    private static bool IsOnPage(FieldRule rule, string id, string page) =>
        page.Contains(IsMarked(rule) ? Mark(rule, id) : $"<dt>{Label(rule)}</dt>", StringComparison.OrdinalIgnoreCase);

    private static string Label(FieldRule rule) => WordFile.Beside(typeof(CatalogueModule)).Resources.GetString($"catalogue.field.{rule.Name}", CultureInfo.GetCultureInfo("fr"))!;

    private static bool IsMarked(FieldRule rule) => rule.Type is not (FieldType.Day or FieldType.Number or FieldType.Code);

    private static string Mark(FieldRule rule, string id) => $"marque{rule.Name}{id.Replace("-", "", StringComparison.Ordinal)}".ToLowerInvariant();
}
