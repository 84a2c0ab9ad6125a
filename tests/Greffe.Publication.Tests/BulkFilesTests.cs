using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using Greffe.Decisions.Journalling;
using Greffe.Decisions.Publication;
using Greffe.Publication.Bulk;
using Greffe.Publication.Tests.Fakes;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ZstdSharp;

namespace Greffe.Publication.Tests;

/// <summary>Bulk files follow the collection, give the same bytes when made again, and keep nothing that was taken back.</summary>
public sealed class BulkFilesTests : IAsyncLifetime
{
    private readonly Site site = new();
    private BulkFiles bulk = null!; // made by InitializeAsync

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Bench Bench => site.Bench;

    public async ValueTask InitializeAsync()
    {
        await site.Open(builder => builder.Services.AddSingleton<IBulkFormat>(new Lines("jsonl", true)).AddSingleton<IBulkFormat>(new Lines("txt", false)));
        bulk = site.Services.GetRequiredService<BulkFiles>();
        Bench.Surfaces.AddRange(site.Services.GetServices<IPublicSurface>());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_manifest_counts_and_hashes_what_the_files_hold()
    {
        await site.Publish(70); // decided one a day from 2 January 2024
        Assert.True(await bulk.CatchUp(Cancellation));
        var manifest = await site.Json("/v1/bulk");
        Assert.Equal((70, 70, "Licence Ouverte 2.0"), (manifest.GetProperty("decisions").GetInt32(), manifest.GetProperty("position").GetInt32(), manifest.GetProperty("licence").GetString()));
        Assert.Equal(["2024-01", "2024-02", "2024-03"], manifest.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("month").GetString()).Distinct());
        var lines = 0;
        foreach (var file in manifest.GetProperty("files").EnumerateArray().Concat(manifest.GetProperty("deltas").EnumerateArray()))
        {
            using var answer = await site.Get(file.GetProperty("url").GetString()!);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
            Assert.Equal((file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString()), (bytes.Length, BlobHash.Of(bytes).Value));
            Assert.Equal($"\"{BlobHash.Of(bytes).Value}\"", answer.Headers.ETag!.Tag);
            Assert.Equal(file.GetProperty("mediaType").GetString(), answer.Content.Headers.ContentType!.MediaType);
            if (file.GetProperty("format").GetString() == "jsonl") lines += Plain(bytes).Count(c => c == '\n') - 1;
        }

        Assert.Equal(70, lines);
    }

    [Fact]
    public async Task A_download_is_taken_up_again_where_it_stopped_and_not_repeated()
    {
        await site.Publish(5);
        await bulk.CatchUp(Cancellation);
        const string url = "/v1/bulk/ca_lyon/2024-01.txt";
        var whole = await (await site.Get(url)).Content.ReadAsByteArrayAsync(Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(10, null);
        using var rest = await site.Http.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(whole[10..], await rest.Content.ReadAsByteArrayAsync(Cancellation));
        using var held = await site.Get(url, held: rest.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        using var unknown = await site.Get("/v1/bulk/ca_lyon/1999-01.txt");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Made_again_from_nothing_the_files_have_the_same_bytes()
    {
        await site.Publish(40);
        await bulk.CatchUp(Cancellation);
        Bench.Time.Advance(TimeSpan.FromDays(2));
        await Bench.Put(Bench.Decision(3, "Texte corrigé"));
        await Bench.Put(Bench.Decision(33) with { Date = new(2024, 1, 9) }); // changes month
        await bulk.CatchUp(Cancellation);
        await Bench.Withdraw.Handle(Bench.Id(5), Bench.Reason, "agent-1", Cancellation);
        await Bench.Restore.Handle(Bench.Id(5), Bench.Reason, "agent-1", Cancellation);
        await Bench.Put(Bench.Decision(5));
        await Bench.Withdraw.Handle(Bench.Id(6), Bench.Reason, "agent-1", Cancellation);
        await bulk.CatchUp(Cancellation);

        using var again = Open("again");
        await again.CatchUp(Cancellation);
        Assert.Equal(again.Catalogue.Files(), bulk.Catalogue.Files());
        Assert.All(bulk.Catalogue.Files(), file => Assert.Equal(File.ReadAllBytes(again.Store.PathOf(file)), File.ReadAllBytes(bulk.Store.PathOf(file))));
    }

    [Fact]
    public async Task A_withdrawal_leaves_no_byte_in_any_file_or_delta()
    {
        await Bench.Put(Bench.Decision(1, "Texte reconnaissable"));
        Bench.Time.Advance(TimeSpan.FromDays(1));
        await Bench.Put(Bench.Decision(1, "Texte reconnaissable, corrigé"));
        await Bench.Put(Bench.Decision(2));
        await bulk.CatchUp(Cancellation);
        Assert.NotEmpty(Holding("reconnaissable"));

        var proof = await Bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);
        Assert.Contains("bulk", proof.Surfaces.Select(surface => surface.Surface));
        Assert.Empty(Holding("reconnaissable"));
        Assert.DoesNotContain(Bench.Id(1).Value, await site.Text("/v1/bulk"), StringComparison.Ordinal);
        var delta = Plain(await (await site.Get("/v1/bulk/deltas/2026-11-24.jsonl.zst")).Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Contains("withdrawn", delta, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_takes_the_former_text_out_of_every_delta()
    {
        await Bench.Put(Bench.Decision(1, "Monsieur Nomoublié"));
        Bench.Time.Advance(TimeSpan.FromDays(1));
        await bulk.CatchUp(Cancellation);
        await Bench.Put(Bench.Decision(1, "Monsieur [A]"));
        await bulk.Urgent(Cancellation);
        Assert.Empty(Holding("Nomoublié"));
        Assert.NotEmpty(Holding("[A]"));
    }

    [Fact]
    public async Task An_older_folder_put_back_holds_nothing_that_was_withdrawn_once_reconciled()
    {
        await Bench.Put(Bench.Decision(1, "Texte reconnaissable"));
        await bulk.CatchUp(Cancellation);
        Copy(Bench.PathOf("bulk"), Bench.PathOf("backup"));
        await Bench.Withdraw.Handle(Bench.Id(1), Bench.Reason, "agent-1", Cancellation);

        using var older = Open("backup");
        var surface = new BulkSurface(older, Bench.Projection, Bench.Time);
        Assert.Single(Holding("reconnaissable", "backup", ".txt"));
        await surface.Reconcile(Bench.Projection.TakenBack(), Cancellation);
        Assert.Empty(Holding("reconnaissable", "backup"));
    }

    [Fact]
    public async Task Files_put_back_without_their_catalogue_go_and_missing_ones_are_made()
    {
        await site.Publish(3);
        await bulk.CatchUp(Cancellation);
        var file = bulk.Store.PathOf(bulk.Catalogue.Find("ca_lyon/2024-01.txt")!);
        var bytes = File.ReadAllBytes(file);
        File.Delete(file);
        var stranger = Path.Combine(Path.GetDirectoryName(file)!, "0123.txt");
        File.WriteAllText(stranger, "put back");
        await bulk.Reconcile(Bench.Projection.TakenBack(), Cancellation);
        Assert.False(File.Exists(stranger));
        Assert.Equal(bytes, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task While_another_process_writes_nothing_is_done_here_and_a_withdrawal_waits_for_it()
    {
        await site.Publish(3);
        using (BulkLock.TryTake(Bench.PathOf("bulk")))
            Assert.False(await bulk.CatchUp(Cancellation));
        Assert.Empty(bulk.Catalogue.Files());
        Assert.True(await bulk.CatchUp(Cancellation));
        Assert.NotEmpty(bulk.Catalogue.Files());
    }

    private BulkFiles Open(string folder) => new(
        Bench.Projection, Bench.Blobs, site.Services.GetServices<IBulkFormat>(),
        Options.Create(new PublicationOptions { BulkFolder = Bench.PathOf(folder), SourceName = site.Services.GetRequiredService<IOptions<PublicationOptions>>().Value.SourceName }));

    /// <summary>Files of the folder, unpacked, that hold the words.</summary>
    private List<string> Holding(string words, string folder = "bulk", string suffix = "") =>
        [.. Directory.EnumerateFiles(Bench.PathOf(folder), "*" + suffix, SearchOption.AllDirectories).Where(file => Plain(Read(file)).Contains(words, StringComparison.Ordinal))];

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static string Plain(byte[] bytes)
    {
        if (bytes is not [0x28, 0xB5, 0x2F, 0xFD, ..]) return Encoding.UTF8.GetString(bytes);
        using var decompressor = new Decompressor();
        return Encoding.UTF8.GetString(decompressor.Unwrap(bytes));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, Read(file));
        }
    }

    /// <summary>A first line about the file, then one decision a line.</summary>
    private sealed class Lines(string key, bool compressed) : IBulkFormat
    {
        public string Key => key;

        public string Suffix => "." + key;

        public string MediaType => compressed ? "application/zstd" : "text/x-lines";

        public bool Compressed => compressed;

        public async ValueTask Write(IAsyncEnumerable<PublicDecision> decisions, BulkNotice notice, Stream destination, CancellationToken cancellation)
        {
            await destination.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(notice) + "\n"), cancellation);
            await foreach (var decision in decisions.WithCancellation(cancellation))
                await destination.WriteAsync((byte[])[.. PublicDecisionJson.WriteComplete(decision), (byte)'\n'], cancellation);
        }
    }
}
