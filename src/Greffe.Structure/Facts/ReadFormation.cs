using System.Text.RegularExpressions;
using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>
/// Formation of the Cour de cassation, from the code beside the number: «FS-B», «F-D», «FS-P+B+I», «FP-B+R», «FM». A restricted
/// formation is «hors RNSM/NA», unless the heading says «Rejet non spécialement motivé».
/// </summary>
internal static partial class ReadFormation
{
    /// <summary>The formation; null when the heading has no code.</summary>
    public static Fact<Term>? In(LineIndex lines, Regions regions)
    {
        var count = Math.Min(regions.HeadLines, lines.Count);
        Fact<Term>? found = null;
        for (var i = 0; i < count; i++)
        {
            var line = lines[i];
            if (line.Length < 80 && (line.Has("NONSPECIALEMENTMOTIVE") || line.Is("NON ADMISSION") || line.Has("RNSM"))) return Fact("frr", line.Span);
            if (found is not null || line.Length > 80) continue;
            foreach (var match in Code().EnumerateMatches(line.Source))
            {
                found = Fact(Key(line.Source[match.Index..]), new(line.Span.Start + match.Index, line.Span.Start + match.Index + match.Length));
                break;
            }
        }

        return found;
    }

    private static Fact<Term> Fact(string key, TextSpan span) => new(Terms.Formations.ByKey(key)!, span); // keys of the list itself

    private static string Key(ReadOnlySpan<char> code) => code[1] switch { 'S' => "fs", 'P' => "fp", 'M' => "fm", _ => "frh" };

    [GeneratedRegex(@"(?<![\p{L}\d.-])F[SPM]?[ ]?-[ ]?[PBDRILCN](?:[ ]?\+[ ]?[PBDRILC])*(?![\p{L}\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
