using System.Net;
using Greffe.Decisions.Reporting;
using Greffe.Tests.Preview;

namespace Greffe.Tests;

/// <summary>The form, over HTTP, as a browser without script sends it.</summary>
public sealed class ReportLeakTests : IAsyncLifetime
{
    private static readonly string Known = InventedDecisions.IdOf("ce").Value;

    private PreviewSite? site;
    private HttpClient? http;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private HttpClient Http => http ?? throw new InvalidOperationException("The site has not been started.");

    private ReportsInMemory Reports => site!.Reports; // started before every test

    public async ValueTask InitializeAsync()
    {
        site = await PreviewSite.Start(InventedDecisions.All, Cancellation);
        http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address };
    }

    [Fact]
    public async Task A_report_is_received_and_its_number_leads_to_its_clock()
    {
        using var answer = await Post(("decision", Known), ("nature", "adresse"), ("texte", "12 rue des Inventés"), ("explication", "au point 3\r\nà la fin"), ("contact", ""));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal($"/signaler/suivi/{ReportsInMemory.Waiting}", answer.Headers.Location!.ToString());
        var report = Assert.Single(Reports.Kept);
        Assert.Equal(new LeakReport(InventedDecisions.IdOf("ce"), LeakKind.Address, "12 rue des Inventés", "au point 3\nà la fin", null), report);
        var page = await Http.GetStringAsync(answer.Headers.Location, Cancellation);
        Assert.Contains(ReportsInMemory.Waiting, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Known, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision", "n'importe quoi", "Mots", "ni un identifiant")]
    [InlineData("decision", "0123456789abcdef01234567", "Mots", "aucune décision publique")]
    [InlineData("nature", "inconnue", "Mots", "choisissez dans la liste")]
    [InlineData("texte", "", "", "recopiez ce qui aurait dû")]
    [InlineData("contact", "@long", "Mots", "la limite est de 200")]
    [InlineData("site", "robot", "Mots", "champ caché")]
    public async Task What_cannot_be_taken_is_said_and_nothing_typed_is_lost(string field, string value, string quote, string sentence)
    {
        using var answer = await Post(("decision", Known), ("nature", "nom"), ("texte", quote), ("explication", "Explication à garder"), (field, value == "@long" ? new string('x', 201) : value));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Contains(sentence, page.Replace('’', '\''), StringComparison.Ordinal);
        Assert.Contains("Explication à garder", page, StringComparison.Ordinal);
        Assert.Empty(Reports.Kept);
    }

    [Fact]
    public async Task Without_decision_one_must_say_where()
    {
        using var refused = await Post(("texte", "Mots"), ("nature", "nom"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var taken = await Post(("texte", "Mots"), ("nature", "nom"), ("explication", "sur la page des résultats"));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        Assert.Null(Assert.Single(Reports.Kept).Decision);
    }

    [Fact]
    public async Task The_address_of_a_page_names_its_decision()
    {
        using var answer = await Post(("decision", $"https://decisions.example.org/decision/{Known}"), ("texte", "Mots"), ("nature", "nom"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(Known, Assert.Single(Reports.Kept).Decision!.Value.Value);
    }

    [Fact]
    public async Task One_address_sends_ten_reports_an_hour_and_keeps_the_text_of_the_eleventh()
    {
        for (var i = 0; i < 10; i++)
        {
            using var taken = await Post(("decision", Known), ("texte", $"Mots {i}"), ("nature", "nom"));
            Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        }

        using var refused = await Post(("decision", Known), ("texte", "Mots à garder"), ("nature", "nom"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("Mots à garder", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
        Assert.Equal(10, Reports.Kept.Count);
    }

    [Fact]
    public async Task A_huge_body_another_site_and_what_is_no_form_are_refused()
    {
        using var huge = await Post(("decision", Known), ("texte", new string('x', 100_000)), ("nature", "nom"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        using var json = await Http.PostAsync("/signaler", new StringContent("{}"), Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/signaler") { Content = Form(("decision", Known), ("texte", "Mots"), ("nature", "nom")) };
        elsewhere.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var crossed = await Http.SendAsync(elsewhere, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, crossed.StatusCode);
        Assert.Empty(Reports.Kept);
    }

    [Theory]
    [InlineData("/signaler")]
    [InlineData("/signaler/suivi/AAAA-AAAA-AAAA-AAA1")]
    public async Task No_page_of_a_report_is_kept_by_a_cache_nor_told_to_another_site(string address)
    {
        using var answer = await Http.GetAsync(address, Cancellation);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    public async ValueTask DisposeAsync()
    {
        http?.Dispose();
        if (site is not null) await site.DisposeAsync();
    }

    private Task<HttpResponseMessage> Post(params (string Name, string Value)[] fields) => Http.PostAsync("/signaler", Form(fields), Cancellation);

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.GroupBy(field => field.Name).Select(group => KeyValuePair.Create(group.Key, group.Last().Value)));
}
