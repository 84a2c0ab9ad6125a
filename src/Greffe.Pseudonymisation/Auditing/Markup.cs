using System.Text.RegularExpressions;

namespace Greffe.Pseudonymisation.Auditing;

/// <summary>Words that the marks of a page cut in two.</summary>
internal static partial class Markup
{
    /// <summary>The text without its marks, so that «Du&lt;b&gt;ray&lt;/b&gt;» is one word; null when it has none.</summary>
    public static string? Joined(string text) => text.Contains('<') && Marks().IsMatch(text) ? Marks().Replace(text, "") : null;

    [GeneratedRegex(@"<(?:/?[A-Za-z][^<>]{0,2000}|!--[^>]{0,2000}--)>", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Marks();
}
