using System.Net;
using System.Text.RegularExpressions;

namespace Greffe.Formats.Reading;

/// <summary>Plain words of the small HTML in metadata values (links in a visa, emphasis in a summary).</summary>
internal static partial class HtmlSnippet
{
    /// <summary>The words, tags dropped and entities read; null when there is none.</summary>
    public static string? Words(string? html) =>
        html is null ? null : Blanks.CollapsedOrNull(WebUtility.HtmlDecode(html.Contains('<', StringComparison.Ordinal) ? Tag().Replace(html, "") : html));

    [GeneratedRegex("</?[a-zA-Z][^<>]*>", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Tag();
}
