using System.Text.Json;

using Greffe.Publication.Web;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Greffe.Publication.Bulk;

/// <summary><c>GET /v1/bulk</c>: the manifest, and every file under its own permanent address, in parts (Range) if asked.</summary>
internal sealed class BulkEndpoint(BulkFiles bulk, PublicNotice notices)
{
    public static void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/bulk", (HttpContext http, BulkEndpoint slice) => slice.Manifest(http))
            .WithName("GetBulkManifest").WithSummary("Les fichiers par juridiction et par mois, et les différences de chaque jour : tailles, empreintes, position")
            .Produces<BulkManifestAnswer>();
        group.MapGet("/bulk/{court}/{file}", (string court, string file, HttpContext http, BulkEndpoint slice) => slice.File($"{court}/{file}", http))
            .WithName("GetBulkFile").WithSummary("Un fichier du manifeste (reprise par Range et ETag)")
            .Produces(200, contentType: "application/octet-stream").ProducesProblem(404);
    }

    public async Task<IResult> Manifest(HttpContext http)
    {
        var notice = await notices.Make(http);
        var files = bulk.Catalogue.Files();
        var (position, _) = bulk.Catalogue.Positions();
        var tag = EntityTags.Weak([notice.Source, position, .. files.Select(file => file.Sha256)]);
        return EntityTags.IsHeld(http, tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : new BulkManifest(notice, position, files);
    }

    public async Task<IResult> File(string path, HttpContext http)
    {
        await notices.Make(http);
        // Between looking up and opening, a new version may have taken the place of the file: then the look-up is done again.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (bulk.Catalogue.Find(path) is not { } file) return PublicationProblems.NoSuchFile();
            var tag = $"\"{file.Sha256}\"";
            if (EntityTags.IsHeld(http, tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
            try
            {
                var stream = new FileStream(bulk.Store.PathOf(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, useAsync: true);
                return TypedResults.Stream(stream, file.MediaType, entityTag: new(tag), enableRangeProcessing: true);
            }
            catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
            {
                // Looked up again.
            }
        }

        return PublicationProblems.NoSuchFile();
    }
}

/// <summary>The manifest as JSON.</summary>
internal sealed class BulkManifest(ReuseNotice notice, long position, List<BulkFile> files) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("schema", "greffe/bulk/1");
        NoticeJson.Write(json, notice);
        json.WriteNumber("position", position);
        json.WriteNumber("decisions", files.Where(file => file.Format == files.Find(any => any.Format != "delta")?.Format).Sum(file => file.Entries));
        json.WriteStartArray("files");
        foreach (var file in files.Where(file => file.Format != "delta")) Write(json, file, "decisions");
        json.WriteEndArray();
        json.WriteStartArray("deltas");
        foreach (var file in files.Where(file => file.Format == "delta")) Write(json, file, "changes");
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(httpContext.RequestAborted);
    }

    private static void Write(Utf8JsonWriter json, BulkFile file, string counted)
    {
        json.WriteStartObject();
        json.WriteString("url", $"/v1/bulk/{file.Path}");
        if (BulkPartition.Parse(file.Partition) is { } partition)
        {
            json.WriteString("court", partition.Court.Value);
            json.WriteString("month", $"{partition.Month:yyyy-MM}");
        }
        else
        {
            json.WriteString("day", file.LastUpdate);
        }

        json.WriteString("format", file.Format);
        json.WriteString("mediaType", file.MediaType);
        json.WriteNumber(counted, file.Entries);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("lastUpdate", file.LastUpdate);
        json.WriteEndObject();
    }
}
