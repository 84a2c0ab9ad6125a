using Greffe.Decisions;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>The court that speaks: the first line of the heading that begins with the name of a kind of court.</summary>
internal static class ReadCourt
{
    private const int MaxLines = 80;
    private const int MaxWords = 12;

    private static readonly string[] Kinds =
    [
        "COUR D APPEL", "TRIBUNAL JUDICIAIRE", "TRIBUNAL DE GRANDE INSTANCE", "TRIBUNAL D INSTANCE", "TRIBUNAL DE PROXIMITE", "TRIBUNAL DE COMMERCE",
        "TRIBUNAL DES ACTIVITES ECONOMIQUES", "CONSEIL DE PRUD HOMMES", "CONSEIL DE PRUDHOMMES", "TRIBUNAL ADMINISTRATIF", "COUR ADMINISTRATIVE D APPEL",
        "TRIBUNAL DES CONFLITS", "TRIBUNAL CORRECTIONNEL", "TRIBUNAL DE POLICE",
    ];

    /// <summary>The court; null when no line names a known one.</summary>
    public static Fact<CourtCode>? In(LineIndex lines)
    {
        var count = Math.Min(MaxLines, lines.Count);
        for (var i = 0; i < count; i++)
        {
            var line = lines[i];
            if (line.OpensOneOf(["COUR DE CASSATION", "LA COUR DE CASSATION", "ARRET DE LA COUR DE CASSATION"])) return new(CourtCode.CourDeCassation, line.Span);
            if (line.OpensOneOf(["CONSEIL D ETAT", "LE CONSEIL D ETAT"]) && line.Length < 60) return new(CourtCode.ConseilDEtat, line.Span);
            if (!line.OpensOneOf(Kinds) && !line.OpensOneOf(["LA COUR D APPEL", "LE TRIBUNAL ADMINISTRATIF", "LA COUR ADMINISTRATIVE D APPEL"])) continue;
            if (line.Length < 160 && Recognise(lines, i) is { } court) return court;
        }

        return null;
    }

    private static Fact<CourtCode>? Recognise(LineIndex lines, int rank)
    {
        // A name may run on to the next line: «TRIBUNAL JUDICIAIRE / DE LYON».
        var end = rank + 1 < lines.Count && lines[rank + 1].Length < 60 ? lines[rank + 1].Span.End : lines[rank].Span.End;
        var start = lines[rank].Span.Start;
        while (start < end && !char.IsLetter(lines.Text[start])) start++;
        if (lines.Text.AsSpan(start, 3).Equals("LA ", StringComparison.OrdinalIgnoreCase) || lines.Text.AsSpan(start, 3).Equals("LE ", StringComparison.OrdinalIgnoreCase)) start += 3;
        var ends = WordEnds(lines.Text, start, end);
        for (var words = ends.Count - 1; words >= 1; words--)
        {
            var span = new TextSpan(start, ends[words]);
            if (KnownCourts.TryRecognise(span.In(lines.Text).ToString(), out var code)) return new(code, span);
        }

        return null;
    }

    private static List<int> WordEnds(string text, int start, int end)
    {
        List<int> ends = [];
        for (var i = start + 1; i <= end && ends.Count < MaxWords; i++)
            if (char.IsLetterOrDigit(text[i - 1]) && (i == end || !char.IsLetterOrDigit(text[i]))) ends.Add(i);
        return ends;
    }
}
