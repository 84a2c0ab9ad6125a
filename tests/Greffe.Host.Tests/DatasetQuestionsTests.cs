using System.Net;
using Greffe.Catalogue.Demonstrate;
using Greffe.Decisions.People;
using Greffe.Governance;
using Greffe.Host;
using Greffe.Host.CommandLine;
using Greffe.Host.Web;
using Greffe.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Greffe.Tests;

/// <summary>The desk and the catalogue of the real server together.</summary>
public sealed class DatasetQuestionsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("greffe-desk").FullName;
    private Installation? _installation;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _installation = Installation.Open(DataFolder.At(_folder), createKeys: true, demonstration: true);
        _installation.App.Services.GetRequiredService<CatalogueDemonstration>().Seed();
        _installation.App.Services.GetRequiredService<SeedPeople>().Seed();
        _installation.App.MapServer();
        await _installation.App.StartAsync(Cancellation);
    }

    [Theory]
    [InlineData("inv-audiences", "Service inventé des données")] // whom the catalogue names as its owner
    [InlineData("", "Bureau des statistiques (inventé)")] // whom the subject names
    public async Task A_question_about_a_data_set_reaches_the_correspondent_of_the_entity_that_owns_it(string dataset, string entity)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new(_installation!.App.Addresses().First()) }; // started before each test
        using var request = new HttpRequestMessage(HttpMethod.Post, "/contact")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("sujet", "chiffres"), KeyValuePair.Create("jeu", dataset), KeyValuePair.Create("question", "Que compte cette colonne, exactement ?")]),
            Headers = { { "Sec-Fetch-Site", "same-origin" } },
        };
        using var answer = await http.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains(entity, WebUtility.HtmlDecode(await http.GetStringAsync(answer.Headers.Location, Cancellation)), StringComparison.Ordinal);

        // It waits on the home of its correspondent, and of nobody else.
        using var scope = _installation.App.Services.CreateScope();
        foreach (var (agent, waits) in ((string, bool)[])[("demo-donnees", dataset.Length > 0), ("demo-stat", dataset.Length == 0)])
        {
            List<WaitingItem> waiting = [];
            foreach (var work in scope.ServiceProvider.GetServices<IWaitingWork>())
                waiting.AddRange(await work.For(new(agent, "", null, new HashSet<Role> { Role.Correspondent }), Cancellation));
            var question = _installation.App.Services.GetRequiredService<RecordStore>().Read(reader => reader.First<long>("SELECT max(id) FROM governance_questions"));
            Assert.Equal(waits, waiting.Any(item => item.Address == $"/gouvernance/questions/{question}"));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_installation is not null)
        {
            await _installation.App.StopAsync(CancellationToken.None);
            await _installation.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
