using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Greffe.Corpus.Refilling;

/// <summary>
/// Reads the plain text of real decisions from the formats of the material. Only text is wanted, so markup is dropped, not understood. Decisions that
/// the held-out sets measure on are marked.
/// </summary>
internal static partial class SourceTexts
{
    public static IReadOnlyList<SourceText> Read(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        List<SourceText> texts = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var kind = path.Contains("JURITEXT", StringComparison.Ordinal) ? CorpusKind.Cassation : CorpusKind.Administrative;
            var content = File.ReadAllText(path);
            var number = Number().Match(content);
            Add(texts, number.Success ? number.Value : content, Body().Match(content).Groups[2].Value, kind, IsMeasured(Path.GetFileNameWithoutExtension(path)));
        }
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) ReadLines(path, texts);
        foreach (var path in Directory.EnumerateFiles(folder, "html.tar.gz", SearchOption.AllDirectories).Order(StringComparer.Ordinal)) ReadPages(path, texts);
        return [.. texts.GroupBy(text => text.Key).Select(group => group.First() with { IsMeasured = group.Any(text => text.IsMeasured) })];
    }

    // The same draw as the held-out sets: four decisions in ten belong to one of their parts.
    private static bool IsMeasured(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % 10 < 4;

    private static void ReadLines(string path, List<SourceText> texts)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("texte", out var text) && json.RootElement.TryGetProperty("num", out var number))
                Add(texts, number.GetString()!, text.GetString()!, CorpusKind.Cassation, json.RootElement.TryGetProperty("id", out var id) && IsMeasured(id.GetString()!));
        }
    }

    private static void ReadPages(string path, List<SourceText> texts)
    {
        using var tar = new TarReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is null || !entry.Name.EndsWith(".html", StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(entry.DataStream);
            var page = reader.ReadToEnd();
            var start = Republic().Match(page);
            if (!start.Success) continue;
            var number = AppealNumber().Match(page);
            Add(texts, number.Success ? number.Value : entry.Name, page[start.Index..], CorpusKind.Cassation, isMeasured: false);
        }
    }

    private static void Add(List<SourceText> texts, string key, string markup, CorpusKind kind, bool isMeasured)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(Break().Replace(markup, "\n"), "")).Replace('\u00A0', ' ');
        var lines = text.Split('\n').Select(line => Blanks().Replace(line, " ").Trim());
        var clean = new StringBuilder();
        foreach (var line in lines.Where(line => line.Length > 0 && !line.StartsWith("___", StringComparison.Ordinal))) clean.Append(line).Append('\n');
        if (clean.Length > 1500) texts.Add(new($"{StableHash.Of(Digits().Replace(key, "")):x16}", clean.ToString(), kind) { IsMeasured = isMeasured });
    }

    [GeneratedRegex(@"<(CONTENU|Texte_Integral)[^>]*>(.*?)</\1>", RegexOptions.CultureInvariant | RegexOptions.Singleline, 30_000)]
    private static partial Regex Body();

    [GeneratedRegex(@"<(NUMERO_AFFAIRE|Numero_Dossier)>[^<]+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"R ?É ?P ?U ?B ?L ?I ?Q ?U ?E ? ?F|REPUBLIQUE FRAN", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Republic();

    [GeneratedRegex(@"\d\d-\d\d\.\d\d\d", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex AppealNumber();

    [GeneratedRegex(@"<br ?/?>|</p>|</div>|</h\d>|</li>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 30_000)]
    private static partial Regex Break();

    [GeneratedRegex(@"<[^>]{0,2000}>", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[ \t\r]+", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\D", RegexOptions.CultureInvariant, 30_000)]
    private static partial Regex Digits();
}
