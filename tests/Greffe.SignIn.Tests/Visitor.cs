using System.Net;
using System.Net.Http.Headers;

namespace Greffe.Tests;

/// <summary>Someone with a browser that keeps cookies and follows redirections one by one, so that each can be looked at.</summary>
public sealed class Visitor : IDisposable
{
    private readonly Uri _site;
    private readonly HttpClient _http;

    public Visitor(Uri site)
    {
        _site = site;
        _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, UseCookies = true });
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Every address visited, in order.</summary>
    public List<Uri> Path { get; } = [];

    public async Task<HttpResponseMessage> Get(string address, bool follow = false)
    {
        var next = new Uri(_site, address);
        for (var step = 0; step < 12; step++)
        {
            Path.Add(next);
            var response = await _http.GetAsync(next, TestContext.Current.CancellationToken);
            if (!follow || (int)response.StatusCode is < 300 or > 399 || response.Headers.Location is not { } location) return response;
            next = new Uri(next, location);
        }

        throw new InvalidOperationException("More than twelve redirections.");
    }

    public Task<HttpResponseMessage> Post(string address, Dictionary<string, string>? form = null, Action<HttpRequestHeaders>? headers = null) => PostPairs(address, form ?? [], headers);

    public async Task<HttpResponseMessage> PostPairs(string address, IEnumerable<KeyValuePair<string, string>> form, Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_site, address)) { Content = new FormUrlEncodedContent(form) };
        if (headers is null) request.Headers.Add("Sec-Fetch-Site", "same-origin");
        else headers(request.Headers);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Signs in at the provider and comes back.</summary>
    public Task<HttpResponseMessage> SignIn(string back = "/espace") => Get("/connexion/fournisseur?retour=" + Uri.EscapeDataString(back), follow: true);

    public Task<HttpResponseMessage> Enter(string account, string back = "/espace") => Post("/connexion/demonstration", new() { ["compte"] = account, ["retour"] = back });

    /// <summary>The session's cookie, sealed; null when there is none.</summary>
    public string? Session => Cookies.GetCookies(_site)["greffe"]?.Value;

    public async Task<string> Text(string address) => await (await Get(address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public void Dispose() => _http.Dispose();
}
