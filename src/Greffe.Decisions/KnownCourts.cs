using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Greffe.Decisions;

/// <summary>One court of the reference list.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name in full, «Cour d'appel de Lyon».</param>
public sealed record Court(CourtCode Code, string Label);

/// <summary>
/// Codes and names of the courts (<c>data/reference/courts.tsv</c>): enough to recognise a court and to name it. The dated directory
/// with places, addresses and competence is another capability.
/// </summary>
public static class KnownCourts
{
    private static readonly FrozenDictionary<string, Court> ByCode = Load().ToFrozenDictionary(court => court.Code.Value);

    private static readonly FrozenDictionary<string, Court> ByName =
        ByCode.Values.DistinctBy(court => Fold(court.Label)).ToFrozenDictionary(court => Fold(court.Label));

    /// <summary>Every court, by code.</summary>
    public static IReadOnlyList<Court> All { get; } = [.. ByCode.Values.OrderBy(court => court.Code.Value, StringComparer.Ordinal)];

    /// <summary>Name of a court; for a code that the list lacks, the name of its kind.</summary>
    public static string Label(CourtCode code) => ByCode.TryGetValue(code.Value, out var court) ? court.Label : code.Jurisdiction.Label;

    /// <summary>
    /// Court of that name, whatever the case, accents, hyphens and apostrophes. A tribunal de grande instance or d'instance is its
    /// successor of 2020, the tribunal judiciaire of the same town; a tribunal des activités économiques is the commercial court of it.
    /// </summary>
    public static bool TryRecognise(string? name, out CourtCode code)
    {
        code = CourtCode.Unknown;
        // A lone surrogate is no text: normalising it would throw, and no court bears one.
        if (string.IsNullOrWhiteSpace(name) || name.Any(c => char.IsSurrogate(c) || c >= '\uFFFE')) return false;
        var folded = Fold(name);
        foreach (var (former, successor) in Successors)
            if (folded.StartsWith(former, StringComparison.Ordinal) && !ByName.ContainsKey(folded))
                folded = successor + folded[former.Length..];
        if (!ByName.TryGetValue(folded, out var court)) return false;
        code = court.Code;
        return true;
    }

    private static readonly (string Former, string Successor)[] Successors =
    [
        ("tribunal grande instance", "tribunal judiciaire"), ("tribunal instance", "tribunal judiciaire"),
        ("tribunal proximite", "tribunal judiciaire"), ("tribunal activites economiques", "tribunal commerce"),
        ("tribunal commerce", "tribunal activites economiques"),
    ];

    /// <summary>Lower case, without accents; articles and prepositions dropped; one blank between words.</summary>
    private static string Fold(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Where(word => word is not ("de" or "d" or "du" or "des" or "la" or "le" or "les" or "l")));
    }

    private static IEnumerable<Court> Load()
    {
        using var stream = typeof(KnownCourts).Assembly.GetManifestResourceStream("courts.tsv")
            ?? throw new InvalidOperationException("The embedded list of courts is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (!CourtCode.TryParse(cells[0], out var code)) throw new InvalidOperationException($"courts.tsv: «{cells[0]}» is no court code.");
            yield return new(code, cells[1]);
        }
    }
}
