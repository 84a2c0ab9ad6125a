using Greffe.Decisions;
using Greffe.Structure.Dates;
using Greffe.Structure.Lines;

namespace Greffe.Structure.Facts;

/// <summary>
/// Which of the dates in a decision is its own. Each kind of place has a weight; hearings, closing orders and decisions under appeal
/// have none. The heaviest wins, the first among equals.
/// </summary>
internal static class ReadDate
{
    private static readonly string[] Kinds = ["ARRET", "JUGEMENT", "ORDONNANCE", "DECISION", "AVIS", "LECTURE DU", "LECTURE"];

    private static readonly string[] Pronounced =
        ["PRONONCE", "MISEADISPOSITION", "MISADISPOSITION", "RENDUPUBLIC", "RENDULE", "RENDUELE", "FAITA", "LECTUREDU", "LUENAUDIENCE", "LUEENAUDIENCE", "JUGEET", "DUDELIBERE"];

    private static readonly string[] Signatures =
    [
        "AINSI", "FAIT", "PRONONCE", "LECTURE", "RENDU", "RENDUE", "DELIBERE", "JUGE", "LU EN", "LUE EN", "MIS A DISPOSITION", "MISE A DISPOSITION", "LE PRESENT",
        "LA PRESENTE", "ARRET", "JUGEMENT", "ORDONNANCE", "DECISION", "SIGNE",
    ];

    private static readonly string[] Hearings = ["DEBATS", "CLOTURE", "PLAIDE", "AUDIENCEDU", "ASSIGNATION", "SAISINE", "DEPOT"];

    /// <summary>The date of the decision; null when no date stands in a place that tells it.</summary>
    public static Fact<DateOnly>? In(LineIndex lines, Regions regions, Jurisdiction jurisdiction)
    {
        Fact<DateOnly>? best = null;
        var weight = 0;
        for (var i = 0; i < Math.Min(regions.AnnexLines, lines.Count); i++)
        {
            if (i >= regions.HeadLines && i < regions.TailLines) i = Math.Min(regions.TailLines, lines.Count - 1);
            var line = lines[i];
            if (line.Length < 8 || line.Length > 1500) continue;
            var dates = FrenchDates.FindAll(line.Source, line.Span.Start);
            foreach (var date in dates)
            {
                var found = i < regions.HeadLines ? HeadWeight(lines, i, date.Span, jurisdiction) : TailWeight(line, lines.Text, date.Span);
                if (found > weight) (best, weight) = (date, found);
            }
        }

        return best;
    }

    private static int HeadWeight(LineIndex lines, int rank, TextSpan date, Jurisdiction jurisdiction)
    {
        var line = lines[rank];
        if (ContestedLines.Is(lines, rank, jurisdiction)) return 0;
        Span<char> buffer = stackalloc char[40];
        var cue = Cue(lines.Text, line.Span.Start, date.Start, buffer);
        if (cue.EndsWith("LECTUREDU") || cue.EndsWith("LUENAUDIENCEPUBLIQUELE") || cue.EndsWith("LUEENAUDIENCEPUBLIQUELE")) return 100;
        if (cue.EndsWith("AUDIENCEPUBLIQUEDU") && line.Opens("AUDIENCE PUBLIQUE"))
            return jurisdiction == Jurisdiction.CourDeCassation ? 100 : 10;
        if (HasOne(line, Hearings) && !HasOne(line, Pronounced)) return 0;
        var near = date.Start - line.Span.Start <= 110;
        if (near && line.OpensOneOf(Kinds) && (line.StartsInCapitals(4) || cue.EndsWith("DU") || cue.EndsWith("LE"))) return 90;
        if (IsAlone(cue, lines.Text.AsSpan(date.End, line.Span.End - date.End))) return 80;
        return HasOne(line, Pronounced) && line.Length <= 300 && jurisdiction != Jurisdiction.CourDeCassation ? 75 : 0;
    }

    private static int TailWeight(in FoldedLine line, string text, TextSpan date)
    {
        Span<char> buffer = stackalloc char[40];
        var cue = Cue(text, line.Span.Start, date.Start, buffer);
        if (cue.EndsWith("AUDIENCEPUBLIQUEDU") || cue.EndsWith("LECTUREDU")) return 70;
        return line.OpensOneOf(Signatures) && HasOne(line, Pronounced) && (cue.EndsWith("LE") || cue.EndsWith("DU") || cue.EndsWith("PRONONCE")) ? 70 : 0;
    }

    /// <summary>Folded letters just before the date, day of the week left out.</summary>
    private static ReadOnlySpan<char> Cue(string text, int lineStart, int dateStart, Span<char> buffer)
    {
        var at = buffer.Length;
        for (var i = dateStart - 1; i >= lineStart && at > 0; i--)
        {
            var folded = LetterFolding.Fold(text[i]);
            if (folded != '\0') buffer[--at] = folded;
        }

        ReadOnlySpan<char> cue = buffer[at..];
        foreach (var day in (ReadOnlySpan<string>)["LUNDI", "MARDI", "MERCREDI", "JEUDI", "VENDREDI", "SAMEDI", "DIMANCHE"])
            if (cue.EndsWith(day)) return cue[..^day.Length];
        return cue;
    }

    /// <summary>«DU 3 OCTOBRE 2023», «Le mardi 15 février 2022»: a line that is a date.</summary>
    private static bool IsAlone(ReadOnlySpan<char> cue, ReadOnlySpan<char> rest) =>
        (cue is "" or "DU" or "LE" or "PARISLE") && !rest.ContainsAnyInRange('a', 'z') && !rest.ContainsAnyInRange('A', 'Z');

    private static bool HasOne(in FoldedLine line, string[] words)
    {
        foreach (var word in words)
            if (line.Has(word)) return true;
        return false;
    }
}
