using System.Diagnostics;
using System.Globalization;
using Greffe.Decisions.Publication;
using Greffe.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Greffe.Load;

/// <summary>Generates decisions, indexes them, serves the index with Kestrel in this process and asks it.</summary>
internal static class SearchBench
{
    /// <summary>Runs; 0, or 1 when an answer was an error.</summary>
    public static async Task<int> Run(LoadOptions options, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder);
        var watch = Stopwatch.StartNew();
        var path = Path.Combine(options.Folder, "decisions.zst");
        using var collection = (options.Keep ? StoredCollection.Reopen(path, options.Decisions) : null)
            ?? StoredCollection.Generate(path, new(1, options.Words), options.Decisions);
        Say($"ready: {options.Decisions} decisions, {collection.TextBytes / 1e6:0} MB of text, in {watch.Elapsed.TotalSeconds:0} s");

        var index = Path.Combine(options.Folder, "index");
        if (!options.Keep && Directory.Exists(index)) Directory.Delete(index, recursive: true);
        await using var server = Server(index, collection);
        watch.Restart();
        if (!options.AsItStands) await server.Services.GetRequiredService<IndexFollower>().CatchUp(cancellation);
        var bytes = new DirectoryInfo(index).EnumerateFiles().Sum(file => file.Length);
        if (options.AsItStands) Say($"as it stands: {server.Services.GetRequiredService<LuceneDecisions>().Position} decisions in the index, {bytes / 1e6:0} MB");
        else Say($"indexed in {watch.Elapsed.TotalSeconds:0} s ({options.Decisions / watch.Elapsed.TotalSeconds:0} per second), index {bytes / 1e6:0} MB = {100.0 * bytes / collection.TextBytes:0.0} % of text");

        await server.StartAsync(cancellation);
        var before = Environment.CpuUsage.TotalTime;
        var done = await Driver.Run(options with { Url = new(server.Urls.First()) }, cancellation);
        if (options.Withdraw > 0) await Withdraw(server, collection, options.Withdraw, cancellation);
        await server.StopAsync(cancellation);
        Say($"processor time while asking: {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.0} s (warm-up and clients included), peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
        if (!options.Keep) Directory.Delete(options.Folder, recursive: true);
        return done ? 0 : 1;
    }

    /// <summary>Takes decisions back while the server runs, and times until the index's files hold none of them.</summary>
    private static async Task Withdraw(WebApplication server, StoredCollection collection, int count, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        foreach (var number in Enumerable.Range(0, count)) collection.Withdraw(Generator.Id(number * 7_919 % collection.Size));
        var outcome = await server.Services.GetRequiredService<IndexFollower>().CatchUp(cancellation);
        Say($"withdrawn: {count} decisions, out of the index and its files in {watch.Elapsed.TotalSeconds:0.0} s ({outcome})");
    }

    private static WebApplication Server(string index, StoredCollection collection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new("Search:Folder", index), new("Search:Follow", "false")]);
        builder.Services.AddSingleton<IPublicDecisions>(collection);
        builder.Services.AddSearch(builder.Configuration);
        var app = builder.Build();
        app.MapSearch();
        return app;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
