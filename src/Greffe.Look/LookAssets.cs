using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Greffe.Look;

/// <summary>
/// Style, script, icon and fonts, out of the assembly. Each has its hash in its address, so that a browser keeps it for a year and
/// never shows an old one with a new page.
/// </summary>
public static class LookAssets
{
    private const string Folder = "/_content/Greffe.Look/";
    private const string ResourcePrefix = "asset:";

    private static readonly FrozenDictionary<string, Asset> ByName = Load();
    private static readonly FrozenDictionary<string, Asset> ByAddress = ByName.Values.ToFrozenDictionary(asset => asset.Address);

    /// <summary>Address of the one style sheet.</summary>
    public static string Stylesheet { get; } = ByName["greffe.css"].Address;

    /// <summary>Address of the script of every page.</summary>
    public static string Script { get; } = ByName["greffe.js"].Address;

    /// <summary>Address of the icon.</summary>
    public static string Icon { get; } = ByName["greffe.svg"].Address;

    /// <summary>Address of one file, for example <c>fonts/source-serif.woff2</c>.</summary>
    public static string Address(string name) => ByName[name].Address;

    internal static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet(Folder + "{**file}", Answer);

    private static Results<FileContentHttpResult, NotFound> Answer(HttpContext http)
    {
        if (!ByAddress.TryGetValue(http.Request.Path.Value ?? "", out var asset)) return TypedResults.NotFound();
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.File(asset.Bytes, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Hash}\""));
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(LookAssets).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal));
        var files = names.ToDictionary(name => name[ResourcePrefix.Length..].Replace('\\', '/'), name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!; // listed by the assembly itself
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        });

        // The style names its fonts by their plain names: they become their hashed addresses.
        var fonts = files.Where(file => file.Key.StartsWith("fonts/", StringComparison.Ordinal))
            .Select(file => new Asset(file.Key, file.Value)).ToList();
        var style = fonts.Aggregate(Encoding.UTF8.GetString(files["greffe.css"]),
            (css, font) => css.Replace($"url({font.Name})", $"url({font.Address})", StringComparison.Ordinal));
        files["greffe.css"] = Encoding.UTF8.GetBytes(style);
        return files.Select(file => new Asset(file.Key, file.Value)).ToFrozenDictionary(asset => asset.Name);
    }

    private sealed record Asset(string Name, byte[] Bytes)
    {
        public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes).AsSpan(0, 6));

        public string Address => $"{Folder}{Path.ChangeExtension(Name, null)}.{Hash}{Path.GetExtension(Name)}";

        public string ContentType => Path.GetExtension(Name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".woff2" => "font/woff2",
            _ => "text/plain; charset=utf-8",
        };
    }
}
