using System.Collections.Frozen;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Fitting;

/// <summary>Words in capitals that are nobody's name: headings, towns of courts, offices.</summary>
internal static class PlainWords
{
    private const double Doubtful = 0.6;

    // «P A R   C E S   M O T I F S» is a heading, whatever its capitals.
    public static bool IsSpacedHeading(DocumentText document, int start, int end)
    {
        if (end - start < 5) return false;
        for (var at = start; at < end; at++) if (document.Tokens[at].Length > 1) return false;
        var joined = Folding.Fold(document.Text.AsSpan(document.Tokens[start].Start, document.Tokens[end - 1].End - document.Tokens[start].Start));
        return joined.Contains("motifs", StringComparison.Ordinal) || joined.Contains("francaise", StringComparison.Ordinal) || joined.Contains("jugement", StringComparison.Ordinal)
            || joined.Contains("arret", StringComparison.Ordinal) || joined.Contains("peuple", StringComparison.Ordinal) || joined.Contains("ordonn", StringComparison.Ordinal)
            || joined.Contains("decide", StringComparison.Ordinal) || joined.Contains("condamne", StringComparison.Ordinal) || joined.Contains("attendu", StringComparison.Ordinal);
    }

    // «la filiale de Vannes», «l'usine de Corbie»: a lone town after its preposition. «d'ATELIER»: a plain word in capitals that no civility announces.
    public static bool IsTownOrWord(DocumentText document, int start, int end, double score)
    {
        if (document.Tokens[start].Word < 0) return false;
        for (var at = start + 1; at < end; at++) if (document.Tokens[at].Kind == TokenKind.Word && !document.IsMark(at - 1, '-')) return false;
        if (document.IsPresented(start)) return false;
        var evidence = document.Evidence(start);
        if (end - start == 1 && document.Tokens[start].Shape != Shape.Title && evidence.Common > Math.Max(evidence.First, evidence.Surname)) return true;
        var before = document.Tokens[start - 1 < 0 ? 0 : start - 1].Kind == TokenKind.Mark ? document.Folded(start - 2) : document.Folded(start - 1);
        if (before is not ("de" or "d" or "a" or "au" or "du" or "en" or "la" or "sur" or "l")) return false;
        if (score < Doubtful && before is "a" or "en" && evidence.Place > Math.Max(-2, evidence.First)) return true;
        return CourtTowns.Contains(Folding.Fold(document.Text.AsSpan(document.Tokens[start].Start, document.Tokens[end - 1].End - document.Tokens[start].Start)));
    }

    // «l'entremets « Ombre de sarrasin »»: the title of a work or of a thing; «28 juin et 5»; «livre VI»; «recueil Lebon».
    public static bool IsTitleOrNumber(DocumentText document, int start, int end)
    {
        if (document.Tokens[start].Kind == TokenKind.Number && end - start == 1 || document.Folded(start - 1) is "recueil" or "livre" or "titre" or "chapitre") return true;
        if (end - start > 1 || !document.IsMark(start - 1, '«') && !document.IsMark(start - 1, '"') || !document.Evidence(start).IsPlainWord && !document.Words.SeenLower(document.Tokens[start].Word)) return false;
        return document.Folded(end) is "de" or "d" or "du" or "des" || document.Words.SeenLower(document.Tokens[start].Word) && document.Has(end + 1) && (document.IsMark(end + 1, '»') || document.IsMark(end + 1, '"'));
    }

    // Towns where a court sits: the last words of its name.
    private static readonly FrozenSet<string> CourtTowns = KnownCourts.All.SelectMany(court => TownsOf(court.Label)).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> TownsOf(string label)
    {
        foreach (var link in (string[])[" de ", " d'", " des ", " du ", " de la ", " de l'"])
            if (label.LastIndexOf(link, StringComparison.Ordinal) is var at and > 0) yield return Folding.Fold(label.AsSpan(at + link.Length));
    }

    // «Assesseur Conseiller», «Garage du Viaduc»: words of office, or plain words that no civility announces.
    public static bool NamesNoOne(DocumentText document, int start, int end)
    {
        if (document.IsPresented(start)) return false;
        var first = start;
        while (first + 1 < end && (document.Is(first, WordFlags.Particle) || !document.Tokens[first].IsCapital)) first++;
        if (document.Tokens[first].Word < 0) return false;
        for (var at = first; at < end; at++)
        {
            if (!document.Tokens[at].IsCapital || document.Is(at, WordFlags.Particle)) continue;
            if (document.Is(at, WordFlags.Month) || !document.Is(at, WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer | WordFlags.Court | WordFlags.Stop))
                return document.Evidence(first).IsPlainWord && end - first > 1 && !document.StartsSentence(start) && document.Words.SeenLower(document.Tokens[first].Word);
        }
        return true;
    }
}
