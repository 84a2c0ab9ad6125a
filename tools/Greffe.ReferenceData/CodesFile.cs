using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Greffe.ReferenceData;

/// <summary>Makes <c>codes.tsv</c>: the French codes with their identifiers, from the list that Légifrance's interface gives.</summary>
internal static class CodesFile
{
    public static void Write(string shared, string path)
    {
        var file = Path.Combine(shared, "legal-references", "codes", "legifrance_codes.json");
        var root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        var codes = root.GetProperty("codes").EnumerateArray()
            .Select(code => (Id: Text(code, "cid"), Title: Text(code, "titre").Trim(), InForce: Text(code, "etat") == "VIGUEUR"))
            .OrderBy(code => code.Title, StringComparer.Ordinal).ThenBy(code => code.Id, StringComparer.Ordinal);
        var lines = codes.Select(code => $"{Slug(code.Title)}\t{code.Id}\t{(code.InForce ? "in-force" : "repealed")}\t{code.Title}");
        File.WriteAllText(path, $"""
            # French codes: identifier in citations, identifier of Légifrance, state, title. Facts from Légifrance's list of codes (DILA,
            # Licence Ouverte 2.0), fetched {Text(root, "fetched")}. Made by tools/Greffe.ReferenceData; do not edit by hand.

            """.ReplaceLineEndings("\n") + string.Join('\n', lines) + "\n");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!; // always there in this list

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var c in title.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
