using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Greffe.Heldout.Sources;

namespace Greffe.Heldout.Cassation;

/// <summary>A published decision, as it was published.</summary>
internal sealed record RealText(string Id, string Text, bool IsAdministrative);

/// <summary>The published decisions of the corpus. A decision belongs to one part by the hash of its identifier; six in ten belong to none and may train.</summary>
internal static partial class RealTexts
{
    public static IEnumerable<RealText> Of(Part part, SharedFiles shared) => All(shared).Where(text => Share(text.Id) is var share && (part == Part.Dev ? share is 0 or 1 : share is 2 or 3));

    private static int Share(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[0] % 10;

    private static IEnumerable<RealText> All(SharedFiles shared)
    {
        foreach (var line in shared.Lines("corpus", "judilibre-texts", "decisions.jsonl.gz"))
        {
            using var json = JsonDocument.Parse(line);
            yield return new(json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("texte").GetString()!, false);
        }
        foreach (var folder in new[] { "dila-cass", "justice-administrative" })
            foreach (var file in Directory.EnumerateFiles(shared.Path("corpus", folder), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                if (Content().Match(File.ReadAllText(file)) is { Success: true } content)
                    yield return new(Path.GetFileNameWithoutExtension(file), Plain(content.Groups["inside"].Value), folder[0] == 'j');
    }

    private static string Plain(string markup) =>
        WebUtility.HtmlDecode(Tag().Replace(Break().Replace(markup, "\n"), "")).Replace("\n ", "\n", StringComparison.Ordinal).Trim();

    [GeneratedRegex("<(?<tag>CONTENU|Texte_Integral)>(?<inside>.*?)</\\k<tag>>", RegexOptions.Singleline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Content();

    [GeneratedRegex("<br ?/>|</p>", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Tag();
}
