using System.Text;
using System.Text.Json;
using Greffe.Catalogue.Rdf;

namespace Greffe.Catalogue.Harvest;

/// <summary>A catalogue to harvest: a file, or an address whose answers are followed to the last.</summary>
/// <param name="place">Path of a file, or web address.</param>
/// <param name="fetch">How addresses are read; null where only files are.</param>
public sealed class HarvestSource(string place, FetchAddress? fetch)
{
    /// <summary>Answers followed at most.</summary>
    public const int MaxPages = 10_000;

    private const int RowsAsked = 500;

    /// <summary>Whether the place is a web address.</summary>
    public static bool IsAddress(string place) => place.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>All its records, and why it could not be read to its end, or null.</summary>
    internal async Task<(IReadOnlyList<SourceRecord> Records, string? Fault)> Read(CancellationToken cancellation)
    {
        var records = new List<SourceRecord>();
        try
        {
            if (!IsAddress(place))
            {
                records.AddRange(Parse(await File.ReadAllBytesAsync(Bounded(place), cancellation), Path.GetExtension(place), null)?.Records ?? throw new UnreadableFileException("Le fichier n'est ni du DCAT (Turtle, JSON-LD, RDF/XML), ni une réponse de CKAN ou d'udata."));
                return (records, null);
            }

            await Follow(records, cancellation);
            return (records, null);
        }
        catch (Exception fault) when (fault is UnreadableFileException or FetchRefusedException or JsonException or InvalidOperationException)
        {
            return (records, fault is UnreadableFileException or FetchRefusedException ? fault.Message : "La réponse n'a pas la forme attendue.");
        }
    }

    private async Task Follow(List<SourceRecord> records, CancellationToken cancellation)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        for (var address = Start(place); address is not null;)
        {
            if (!visited.Add(address)) throw new FetchRefusedException("La source renvoie à une page déjà lue : la suite n'est pas lue.");
            if (visited.Count > MaxPages) throw new FetchRefusedException($"La source a plus de {MaxPages} pages.");
            var (bytes, type) = await fetch!.Get(address, cancellation); // Given with every address.
            if (Names(bytes) is { } names)
            {
                foreach (var name in names) records.AddRange(await Package(address, name, cancellation));
                return;
            }

            var page = Parse(bytes, type, address) ?? throw new UnreadableFileException("La réponse n'est ni du DCAT (Turtle, JSON-LD, RDF/XML), ni de CKAN, ni d'udata.");
            records.AddRange(page.Records);
            address = page.Next is null ? null : Uris.Resolve(address, page.Next);
            if (address is not null && new Uri(address).Host != new Uri(place).Host) throw new FetchRefusedException("La suite est annoncée chez un autre hôte : elle n'est pas lue.");
        }
    }

    private async Task<IReadOnlyList<SourceRecord>> Package(string list, string name, CancellationToken cancellation)
    {
        var (bytes, type) = await fetch!.Get(Uris.Resolve(list, $"package_show?id={Uri.EscapeDataString(name)}"), cancellation); // Given with every address.
        return Parse(bytes, type, null)?.Records ?? [new() { Identifier = name, Fault = "La source ne le montre pas." }];
    }

    // The foot of a CKAN API is asked for a search, which is one answer for many records.
    private static string Start(string place)
    {
        var trimmed = place.TrimEnd('/');
        if (trimmed.EndsWith("/api/3", StringComparison.Ordinal)) trimmed += "/action";
        return trimmed.EndsWith("/api/3/action", StringComparison.Ordinal) ? $"{trimmed}/package_search?rows={RowsAsked}&start=0&sort=name+asc" : place;
    }

    internal static SourcePage? Parse(ReadOnlyMemory<byte> bytes, string type, string? address)
    {
        var first = (char)bytes.Span.TrimStart("\uFEFF \t\r\n"u8).ToArray().FirstOrDefault();
        if (first is '{' or '[' && !type.Contains("turtle", StringComparison.Ordinal) && type != ".ttl")
        {
            var value = JsonSource.Parse(bytes);
            return JsonSources.Read(value, address) ?? (IsJsonLd(value) ? DcatSource.Read(JsonLdReader.Read(value, new Dictionary<string, JsonElement>())) : null);
        }

        return first == '<' && IsXml(bytes.Span) ? DcatSource.Read(RdfXmlReader.Read(bytes)) : DcatSource.Read(TurtleReader.Read(SourceFile.Text(bytes.Span)));
    }

    private static bool IsJsonLd(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().All(item => item.Member("@id") is not null || item.Member("@type") is not null) : value.Member("@context") is not null || value.Member("@graph") is not null || value.Member("@id") is not null;

    // Turtle may begin with «<» as well, but never with a declaration or a name and then a space or colon.
    private static bool IsXml(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 400)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.StartsWith("<?xml", StringComparison.Ordinal) || start.StartsWith("<!--", StringComparison.Ordinal) || start.StartsWith("<!DOCTYPE", StringComparison.Ordinal) || start.StartsWith("<rdf:", StringComparison.Ordinal) || start.StartsWith("<RDF", StringComparison.Ordinal);
    }

    private static IReadOnlyList<string>? Names(ReadOnlyMemory<byte> bytes) => bytes.Span.TrimStart(" \r\n\t"u8) is [(byte)'{', ..] ? JsonSources.Names(JsonSource.Parse(bytes)) : null;

    private static string Bounded(string path) => new FileInfo(path).Length <= FetchAddress.MaxBytes ? path : throw new UnreadableFileException($"Le fichier fait plus de {FetchAddress.MaxBytes >> 20} Mio.");
}
