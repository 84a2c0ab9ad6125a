using System.Text.RegularExpressions;

namespace Greffe.Catalogue.ServeCkan;

/// <summary>The part of Solr's filter that harvesters write: <c>field:value</c> or <c>field:"several words"</c>, all of which must hold.</summary>
internal static partial class SolrFilter
{
    private static readonly HashSet<string> Known = ["organization", "owner_org", "groups", "tags", "res_format", "license_id", "name", "id", "type", "dataset_type", "state", "capacity", "site_id"];

    /// <summary>The conditions, by field; a reason when the filter cannot be read.</summary>
    public static (IReadOnlyList<(string Field, string Value)> Conditions, string? Fault) Read(string? filter)
    {
        var conditions = new List<(string, string)>();
        var rest = (filter ?? "").Trim();
        while (rest.Length > 0)
        {
            if (rest is "*:*") break;
            if (And().Match(rest) is { Success: true } and) rest = rest[and.Length..].TrimStart();
            if (Condition().Match(rest) is not { Success: true } match) return ([], "Search query is invalid: only field:value conditions joined by AND are read here");
            var field = match.Groups["field"].Value;
            if (!Known.Contains(field)) return ([], $"Search query is invalid: undefined field {field}");
            conditions.Add((field, match.Groups["quoted"].Success ? match.Groups["quoted"].Value.Replace("\\\"", "\"", StringComparison.Ordinal) : match.Groups["plain"].Value));
            rest = rest[match.Length..].TrimStart();
        }

        return (conditions, null);
    }

    [GeneratedRegex("""^\+?(?<field>[a-z_]{1,30}):(?:\(?"(?<quoted>(?:[^"\\]|\\.){0,400})"\)?|(?<plain>[^\s"()\[\]]{1,400}))(?=\s|$)""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"^(AND|&&)\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex And();
}
