using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Greffe.Decisions;
using Greffe.Decisions.Publication;
using Greffe.Formats;
using Greffe.Formats.Writing;
using Greffe.Structure;

namespace Greffe.Tests;

/// <summary>What the server gives out is valid against the schemas of the standards, for every sample and every real decision.</summary>
[Collection(Demonstration.Name)]
public sealed partial class StandardsTests(DemonstrationFixture demonstration)
{
    private static readonly XNamespace Ecli = "https://e-justice.europa.eu/ecli";
    private static readonly Lazy<XmlSchemaSet> Akn = new(() => Schemas(("akn", "oasis", "xml.xsd"), ("akn", "oasis", "akomantoso30.xsd")));
    private static readonly Lazy<XmlSchemaSet> EcliSitemap = new(() => Schemas(("ecli", "xsd", "ecli_types.xsd"), ("ecli", "xsd", "ecli.xsd"), ("ecli", "xsd", "sitemap.xsd")));
    private static readonly Lazy<XmlSchemaSet> Index = new(() => Schemas(("ecli", "xsd", "siteindex.xsd")));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Akoma_Ntoso_of_every_sample_is_valid_as_served()
    {
        var ids = await demonstration.PublicIds();
        foreach (var id in ids) Assert.Empty(Faults(Akn.Value, await demonstration.Http.GetByteArrayAsync($"/decision/{id}.akn", Cancellation)));
        Assert.True(ids.Count > 20, $"Only {ids.Count} samples are public.");
    }

    [Fact]
    public async Task Akoma_Ntoso_of_every_real_decision_is_valid_with_its_own_zones_and_references()
    {
        var (count, zones) = (0, 0);
        await foreach (var read in Real())
        {
            var decision = DecisionStructure.Complete(read).Decision;
            using var buffer = new MemoryStream();
            await DecisionExport.WriteDocument(ExportFormat.AkomaNtoso, Public(decision), new("Greffe, essai", DateTimeOffset.UnixEpoch) { Citations = Articles }, buffer, Cancellation);
            Assert.True(Faults(Akn.Value, buffer.ToArray()) is [], $"{decision.Id}: {string.Join("; ", Faults(Akn.Value, buffer.ToArray()))}");
            count++;
            zones += decision.Zones.Count;
        }

        Assert.True(count > 180 && zones > 3 * count, $"{count} decisions, {zones} zones.");
    }

    [Fact]
    public async Task Sitemaps_are_valid_and_a_withdrawn_decision_is_marked_deleted_for_the_European_crawler()
    {
        Assert.Contains("/ecli/sitemap.xml", await demonstration.Http.GetStringAsync("/robots.txt", Cancellation), StringComparison.Ordinal);
        foreach (var index in new[] { "/sitemap.xml", "/ecli/sitemap.xml" })
        {
            var bytes = await demonstration.Http.GetByteArrayAsync(index, Cancellation);
            Assert.Empty(Faults(Index.Value, bytes));
            foreach (var page in XDocument.Load(new MemoryStream(bytes)).Descendants().Where(element => element.Name.LocalName == "loc"))
                Assert.Empty(Faults(EcliSitemap.Value, await demonstration.Http.GetByteArrayAsync(new Uri(page.Value), Cancellation)));
        }

        var before = await EcliNotices();
        var id = before.Keys.First();
        Assert.Equal("active", before[id]);
        Assert.Equal(0, (await GreffeProgram.Run("withdraw", id, "--reason", "essai", "--data", demonstration.Data)).Code);
        try
        {
            Assert.Equal("deleted", (await EcliNotices())[id]);
            var deleted = await demonstration.Http.GetByteArrayAsync("/ecli/sitemap/1.xml", Cancellation);
            Assert.Empty(Faults(EcliSitemap.Value, deleted));
            Assert.DoesNotContain(id, await demonstration.Http.GetStringAsync("/sitemap/1.xml", Cancellation), StringComparison.Ordinal);
        }
        finally
        {
            await GreffeProgram.Run("restore", id, "--reason", "essai", "--data", demonstration.Data);
            await GreffeProgram.Run("run", "--data", demonstration.Data);
        }

        Assert.Equal("active", (await EcliNotices())[id]);
    }

    [Theory]
    [InlineData("", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html")] // a browser
    [InlineData("", null, "text/html")]
    [InlineData("", "application/json", "application/json")]
    [InlineData("", "application/akn+xml", "application/akn+xml")]
    [InlineData("", "application/ld+json", "application/ld+json")]
    [InlineData("", "text/plain, text/html;q=0.5", "text/plain")]
    [InlineData("", "application/json;q=0, text/html", "text/html")]
    [InlineData(".json", "text/html", "application/json")]
    [InlineData(".akn", null, "application/akn+xml")]
    [InlineData(".xml", null, "application/akn+xml")]
    [InlineData(".txt", null, "text/plain")]
    [InlineData(".jsonld", null, "application/ld+json")]
    public async Task A_permanent_link_answers_in_the_form_that_is_asked(string suffix, string? accept, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/decision/{(await demonstration.PublicIds())[0]}{suffix}");
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await demonstration.Http.SendAsync(request, Cancellation);
        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Fact]
    public async Task The_page_of_a_decision_describes_itself_to_programs()
    {
        var id = (await demonstration.PublicIds())[0];
        var page = await demonstration.Http.GetStringAsync($"/decision/{id}", Cancellation);
        using var described = JsonDocument.Parse(Description().Match(page).Groups[1].Value);
        var root = described.RootElement;
        Assert.Equal("https://schema.org", root.GetProperty("@context").GetString());
        Assert.EndsWith($"/decision/{id}", root.GetProperty("@id").GetString(), StringComparison.Ordinal);
        Assert.Contains(root.GetProperty("identifier").EnumerateArray(), item => item.GetProperty("value").GetString() == id);
        Assert.False(root.TryGetProperty("text", out _));
        foreach (var form in root.GetProperty("encoding").EnumerateArray())
            Assert.Equal(form.GetProperty("encodingFormat").GetString(), (await demonstration.Http.GetAsync(form.GetProperty("contentUrl").GetString(), Cancellation)).Content.Headers.ContentType?.MediaType);
    }

    private async Task<Dictionary<string, string>> EcliNotices()
    {
        var sitemap = XDocument.Parse(await demonstration.Http.GetStringAsync("/ecli/sitemap/1.xml", Cancellation));
        return sitemap.Descendants(Ecli + "document").ToDictionary(
            notice => notice.Descendants(Ecli + "identifier").Single().Value.Split('/')[^1], notice => notice.Element(Ecli + "status")!.Value);
    }

    /// <summary>Every decision of the real corpus, read by the real readers.</summary>
    private static async IAsyncEnumerable<Decision> Real()
    {
        foreach (var folder in new[] { "dila-cass", "judilibre-texts", "judilibre-site-html", "justice-administrative", "jade-sample" })
            await foreach (var item in DeliveryReader.OpenPath(Shared.Path("corpus", folder), new FormatsOptions(), Cancellation))
                if (DecisionReader.Read(item, new()) is ReadResult.Accepted accepted) yield return accepted.Decision;
    }

    private static IReadOnlyList<CitedSpan> Articles(string text) =>
        [.. Article().Matches(text).Select(match => new CitedSpan(new(match.Index, match.Index + match.Length), "urn:example:article"))];

    private static PublicDecision Public(Decision decision) => new()
    {
        Id = decision.Id, Source = decision.Source.System, Text = decision.Text, Court = decision.Court, CourtLabel = KnownCourts.Label(decision.Court),
        Date = decision.Date ?? new(2024, 1, 1), Numbers = decision.Numbers, Form = PublicationForm.Full, Rule = "essai", PublishedOn = new(2026, 11, 23),
        UpdatedOn = new(2026, 11, 23), OccultationVersion = "essai", Ecli = decision.Ecli, Type = decision.Type, Chamber = decision.Chamber,
        Formation = decision.Formation, Solution = decision.Solution, PublicationLevels = decision.PublicationLevels, Nac = decision.Nac,
        Zones = decision.Zones, Themes = decision.Themes, Abstracts = decision.Abstracts, Visa = decision.Visa, Related = decision.Related,
        Contested = decision.Contested,
    };

    private static XmlSchemaSet Schemas(params (string Standard, string Folder, string File)[] files)
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        foreach (var (standard, folder, file) in files)
        {
            using var reader = XmlReader.Create(Shared.Path("standards", standard, folder, file));
            set.Add(null, reader);
        }

        set.Compile();
        return set;
    }

    private static List<string> Faults(XmlSchemaSet schema, byte[] bytes)
    {
        List<string> faults = [];
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema, XmlResolver = null, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, fault) =>
        {
            // Our own elements stand in «proprietary», where the standard allows any: of them it knows nothing.
            if (fault.Severity == XmlSeverityType.Error || !fault.Message.Contains("urn:greffe:akn:1", StringComparison.Ordinal)) faults.Add(fault.Message);
        };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read()) { }
        return faults;
    }

    [GeneratedRegex("""<script type="application/ld\+json">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Description();

    [GeneratedRegex(@"article \d+")]
    private static partial Regex Article();
}
