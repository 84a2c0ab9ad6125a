using System.Globalization;
using System.Text.RegularExpressions;

namespace Greffe.Catalogue.Contracts.CompareContracts;

/// <summary>Whether a type of a database holds all values of another: same family with greater sizes, or a later one in its family.</summary>
internal static partial class PhysicalTypes
{
    private static readonly string[][] Families =
    [
        ["TINYINT", "SMALLINT", "INT", "BIGINT"], ["REAL", "DOUBLE"], ["FLOAT", "DOUBLE"], ["CHAR", "VARCHAR", "TEXT"], ["VARCHAR", "STRING"],
    ];

    public static string Compare(string before, string after)
    {
        var (old, next) = (Parse(before), Parse(after));
        if (old.Name == next.Name && old.Sizes.Length == next.Sizes.Length)
        {
            var pairs = old.Sizes.Zip(next.Sizes).ToList();
            // DECIMAL(p, s) holds p - s digits before the point: a longer part takes room from the whole.
            var room = pairs.Count < 2 || next.Sizes[0] - next.Sizes[1] >= old.Sizes[0] - old.Sizes[1];
            return room && pairs.TrueForAll(pair => pair.Second >= pair.First) ? "physicalTypeWidened" : "physicalTypeNarrowed";
        }

        var family = Families.FirstOrDefault(family => family.Contains(old.Name) && family.Contains(next.Name));
        if (family is null || next.Sizes.Length > 0) return "physicalTypeChanged";
        return Array.IndexOf(family, next.Name) > Array.IndexOf(family, old.Name) ? "physicalTypeWidened" : "physicalTypeNarrowed";
    }

    private static (string Name, int[] Sizes) Parse(string type)
    {
        var name = Sized().Match(type) is { Success: true } match ? match.Groups["name"].Value : type;
        var sizes = Sized().Match(type).Groups["size"].Captures.Select(capture => int.TryParse(capture.Value, CultureInfo.InvariantCulture, out var size) ? size : int.MaxValue).ToArray();
        return (name.Trim().ToUpperInvariant() switch { "INTEGER" => "INT", "NUMERIC" => "DECIMAL", var other => other }, sizes);
    }

    [GeneratedRegex(@"^(?<name>[^()]+)\(\s*(?<size>[0-9]+)(\s*,\s*(?<size>[0-9]+))*\s*\)\s*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sized();
}
