using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Greffe.Decisions.Citing;
using Greffe.Host;
using Greffe.Host.CommandLine;
using Greffe.Host.Web;
using Greffe.Publication;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ZstdSharp;

namespace Greffe.Tests;

/// <summary>
/// A withdrawal reaches every surface: those that the code registers, every route that the server maps, every file of the data folder. None
/// is listed here by hand, so that a new one is tested the day it is added; a route that this test cannot ask fails until it is told how.
/// </summary>
[Collection(Demonstration.Name)]
public sealed partial class EverySurfaceTests(DemonstrationFixture demonstration)
{
    /// <summary>Routes that may still name the identifier of a withdrawn decision: the feed tells whoever holds a copy, the decision's own address says that it is gone.</summary>
    private static readonly string[] Tombstones = ["/v1/changes", "/v1/decisions/", "/decision/", "/v1/bulk/deltas", "/ecli/sitemap", "/cassation/judilibre/v1.0/transactionalhistory"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_route_no_file_and_no_registered_surface_keeps_a_withdrawn_decision_for_a_minute()
    {
        await using var installation = Installation.Open(new DataFolder(demonstration.Data));
        installation.App.MapServer();
        var subject = await Choose(installation);
        var addresses = Routes(installation).SelectMany(pattern => Addresses(pattern, subject)).Distinct().ToList();
        var before = await Held(addresses, subject);
        // The test sees what it looks for: many routes, the contents, the bulk files.
        Assert.True(before.Count(answer => answer.HoldsText) >= 8, $"Only {before.Count(answer => answer.HoldsText)} routes hold the text before.");
        Assert.All(before.Where(answer => answer.HoldsText), answer => Assert.True(answer.AskedAgain, $"{answer.Address} may be kept by a cache."));
        Assert.True(FilesHolding(subject).Count >= 3, "The files cannot be read by this test any more.");

        var started = Stopwatch.GetTimestamp();
        var ended = await GreffeProgram.Run("withdraw", subject.Id, "--reason", "essai", "--data", demonstration.Data, "--json");
        Assert.True(ended.Code == 0, ended.Errors);
        try
        {
            using var proof = JsonDocument.Parse(ended.Output);
            Assert.Equal(
                installation.App.Services.GetServices<IPublicSurface>().Select(surface => surface.Name).Concat(["projection", "blobs"]).Order(),
                proof.RootElement.GetProperty("surfaces").EnumerateArray().Select(surface => surface.GetProperty("surface").GetString()).Order());
            Assert.All(proof.RootElement.GetProperty("surfaces").EnumerateArray(), surface => Assert.True(surface.GetProperty("at").GetDateTimeOffset() > DateTimeOffset.UnixEpoch));
            List<string> left;
            do left = [.. (await Held(addresses, subject)).Where(answer => answer.HoldsText || answer.HoldsId).Select(answer => answer.Address), .. FilesHolding(subject)];
            while (left.Count > 0 && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60));
            Assert.Empty(left);
            TestContext.Current.SendDiagnosticMessage($"{addresses.Count} addresses, {Stopwatch.GetElapsedTime(started).TotalSeconds:N1} s");
        }
        finally
        {
            await GreffeProgram.Run("restore", subject.Id, "--reason", "essai", "--data", demonstration.Data);
            await GreffeProgram.Run("run", "--data", demonstration.Data);
        }
    }

    [Fact]
    public async Task Every_surface_that_the_code_defines_is_registered()
    {
        await using var installation = Installation.Open(new DataFolder(demonstration.Data));
        var registered = installation.App.Services.GetServices<IPublicSurface>().Select(surface => surface.GetType()).ToHashSet();
        var defined = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name is { } name
            && (name == "greffe" || (name.StartsWith("Greffe.", StringComparison.Ordinal) && !name.EndsWith(".Tests", StringComparison.Ordinal))))
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IPublicSurface)));
        Assert.Empty(defined.Where(type => !registered.Contains(type)).Select(type => type.FullName));
    }

    private sealed record Subject(string Id, string Court, string Month, string Number, string Date, string Start, string Passage, string Cited);

    private sealed record Answer(string Address, bool HoldsText, bool HoldsId, bool AskedAgain);

    private async Task<Subject> Choose(Installation installation)
    {
        foreach (var id in (await demonstration.PublicIds()).Reverse())
        {
            using var json = JsonDocument.Parse(await demonstration.Http.GetStringAsync($"/v1/decisions/{id}", Cancellation));
            var decision = json.RootElement.GetProperty("decision");
            // A passage of one line, so that no layout cuts it: its beginning is asked for, the whole is looked for.
            var line = decision.GetProperty("text").GetString()!.Split('\n').FirstOrDefault(line => Plain().IsMatch(line));
            if (line is null) continue;
            var words = line.Split(' ');
            var date = decision.GetProperty("date").GetString()!;
            return new(id, decision.GetProperty("court").GetString()!, date[..7], decision.GetProperty("numbers")[0].GetString()!, date,
                string.Join(' ', words[..5]), string.Join(' ', words[..12]),
                installation.App.Services.GetRequiredService<IFindCitations>().Find(decision.GetProperty("text").GetString()!) is [var cited, ..]
                    ? cited.Canonical : "loi:2016-1321");
        }

        throw new InvalidOperationException("No sample has a line of twelve plain words.");
    }

    private static IEnumerable<RoutePattern> Routes(Installation installation) =>
        ((IEndpointRouteBuilder)installation.App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.HttpMethodMetadata>() is null or { HttpMethods: [] }
            || endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
        .Select(endpoint => new RoutePattern(endpoint.RoutePattern.RawText!, [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)])).Distinct();

    private sealed record RoutePattern(string Text, IReadOnlyList<string> Parameters);

    /// <summary>Ways to ask a route that would show the subject: itself, and with what questions usually are called.</summary>
    private static IEnumerable<string> Addresses(RoutePattern route, Subject subject)
    {
        IEnumerable<string> paths = [route.Text];
        foreach (var parameter in route.Parameters)
        {
            var values = Values(route.Text, parameter, subject);
            paths = [.. paths.SelectMany(path => values.Select(value => Hole(parameter).Replace(path, value)))];
        }

        var words = Uri.EscapeDataString($"\"{subject.Start}\"");
        string[] questions =
        [
            "", $"?q={words}", $"?query={words}", $"?id={subject.Id}", $"?number={Uri.EscapeDataString(subject.Number)}&text=true", "?text=true&limit=100&order=desc",
            "?format=ndjson&content=true", "?batch_size=1000&abridged=false", $"?from={subject.Date}&to={subject.Date}&text=true",
        ];
        return paths.SelectMany(path => questions.Select(question => (path.StartsWith('/') ? path : "/" + path) + question));
    }

    private static string[] Values(string route, string parameter, Subject subject) => parameter switch
    {
        "id" => [subject.Id, $"{subject.Id}.json", $"{subject.Id}.txt", $"{subject.Id}.akn", $"{subject.Id}.content", $"{subject.Id}.xml"],
        "form" or "format" => ["json", "ndjson", "atom", "csv", "xlsx"],
        "court" or "code" or "juridiction" => [subject.Court, "deltas"],
        "file" when route.Contains("bulk", StringComparison.Ordinal) =>
            [$"{subject.Month}.jsonl.zst", $"{subject.Month}.parquet", $"{subject.Month}.akn.zip", $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}.jsonl.zst"],
        "suffix" => ["json", "geojson", "csv", "vcf", "jsonld", "xlsx", "ttl", "rdf"],
        "indicator" or "dashboard" or "chart" => ["x"],
        "number" => [Uri.EscapeDataString(subject.Number)],
        "year" => [subject.Date[..4]],
        "month" => [subject.Month],
        "page" or "draft" or "need" or "message" => ["1"],
        "canonical" => [Uri.EscapeDataString(subject.Cited)],
        "documentName" => ["v1"],
        "status" => ["404"],
        "name" or "path" or "file" or "version" or "fileName" or "asset" => ["x"],
        _ => throw new InvalidOperationException($"The route {route} has a parameter {parameter}: say here how to ask it, so that withdrawals are tested on it."),
    };

    private async Task<List<Answer>> Held(List<string> addresses, Subject subject)
    {
        List<Answer> answers = [];
        foreach (var address in addresses)
        {
            using var answer = await demonstration.Http.GetAsync(address, Cancellation);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
            Assert.True(answer.StatusCode != System.Net.HttpStatusCode.TooManyRequests, $"{address} was refused for its rate.");
            var text = string.Join('\n', Unpacked(bytes));
            var isTombstone = Tombstones.Any(known => address.StartsWith(known, StringComparison.Ordinal)) || address.Contains(subject.Id, StringComparison.Ordinal);
            answers.Add(new(address, Holds(text, subject), !isTombstone && text.Contains(subject.Id, StringComparison.Ordinal),
                answer.Headers.CacheControl is { NoCache: true } or { NoStore: true }));
        }

        return answers;
    }

    private static bool Holds(string text, Subject subject) =>
        Blanks().Replace(System.Net.WebUtility.HtmlDecode(Tags().Replace(Plainly(text), "")), " ").Contains(subject.Passage, StringComparison.Ordinal);

    /// <summary>Letters that JSON has escaped.</summary>
    private static string Plainly(string text) =>
        Escapes().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private List<string> FilesHolding(Subject subject)
    {
        List<string> holding = [];
        foreach (var file in Directory.EnumerateFiles(demonstration.Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            byte[] bytes;
            try
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var memory = new MemoryStream();
                stream.CopyTo(memory);
                bytes = memory.ToArray();
            }
            catch (FileNotFoundException)
            {
                continue; // replaced meanwhile
            }

            if (Unpacked(bytes).Any(text => text.Contains(subject.Passage, StringComparison.Ordinal))) holding.Add(Path.GetRelativePath(demonstration.Data, file));
        }

        return holding;
    }

    /// <summary>The bytes as text, and all that is packed in them: ZIP members, Zstandard frames wherever they stand.</summary>
    private static IEnumerable<string> Unpacked(byte[] bytes)
    {
        yield return Encoding.UTF8.GetString(bytes);
        if (bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                using var reader = new StreamReader(entry.Open());
                yield return reader.ReadToEnd();
            }
        }

        for (var at = 0; at + 4 < bytes.Length; at++)
        {
            var next = bytes.AsSpan(at).IndexOf((byte[])[0x28, 0xB5, 0x2F, 0xFD]);
            if (next < 0) yield break;
            at += next;
            if (Frame(bytes, at) is { } text) yield return text;
        }
    }

    private static string? Frame(byte[] bytes, int at)
    {
        using var output = new MemoryStream();
        try
        {
            using var zstd = new DecompressionStream(new MemoryStream(bytes, at, bytes.Length - at));
            zstd.CopyTo(output);
        }
        catch (Exception damaged) when (damaged is ZstdException or IOException or EndOfStreamException)
        {
            // What came out before the frame ended still counts.
        }

        return output.Length == 0 ? null : Encoding.UTF8.GetString(output.ToArray());
    }

    private static Regex Hole(string parameter) => new($@"\{{\*{{0,2}}{parameter}[^}}]*\}}");

    [GeneratedRegex(@"^(\p{L}+,? ){13}")]
    private static partial Regex Plain();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escapes();
}
