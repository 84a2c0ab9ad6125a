using System.Net;

namespace Greffe.Tests.People;

/// <summary>Forms sent as a browser sends them.</summary>
internal static class Forms
{
    public static Task<HttpResponseMessage> Send(this HttpClient client, string address, params (string Name, string Value)[] fields) =>
        client.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    public static Task<HttpResponseMessage> SendFile(this HttpClient client, string address, byte[] file, bool goodOnly = false)
    {
        MultipartFormDataContent content = new() { { new ByteArrayContent(file), "fichier", "lignes.csv" } };
        if (goodOnly) content.Add(new StringContent("oui"), "justes");
        return client.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>The page, entities read.</summary>
    public static async Task<string> Page(this HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));

    public static async Task<string> Text(this HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Lines of a CSV of ours as cells, without the line of names.</summary>
    public static async Task<List<string[]>> Csv(this HttpClient client, string address) =>
        [.. (await client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'))];
}
