using System.Collections.Frozen;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>Towns where someone lives, sleeps or is lodged: «dorment sous une tente, près du canal, à Laon», «l'hébergement attribué à Laon».</summary>
internal sealed class Dwellings : IMentionDetector
{
    private const int Reach = 14;
    private static readonly FrozenSet<string> Living = FrozenSet.Create(StringComparer.Ordinal,
        "hebergement", "heberge", "hebergee", "heberges", "hebergees", "dorment", "dort", "dormir", "loge", "logee", "loges", "logent", "vit", "vivent", "vivait", "vivaient", "reside", "resident", "residait",
        "residaient", "habite", "habitent", "habitait", "habitaient", "domicile", "installe", "installee", "installes", "centre", "emmenage", "demenage", "hospitalise", "hospitalisee", "foyer");

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 1; at + 1 < document.Tokens.Count; at++)
        {
            if (document.Tokens[at] is not { Length: 1, Shape: Shape.Lower } || document.Text[document.Tokens[at].Start] != 'à' || !document.Tokens[at + 1].IsCapital) continue;
            if (document.Tokens[at + 1].Gap >= Gap.Paragraph || !IsLivedIn(document, at)) continue;
            var end = ReadTown(document, at + 1);
            if (end > at + 1) found.Add(new(document.Tokens[at + 1].Start, document.Tokens[end - 1].End, EntityCategory.Localite, MentionRole.Other, 0.9, "address/dwelling"));
        }
    }

    private static bool IsLivedIn(DocumentText document, int at)
    {
        for (var index = at - 1; index >= 0 && index > at - Reach && document.Tokens[index + 1].Gap < Gap.Paragraph; index--)
        {
            if (document.IsMark(index, '.') && document.Tokens[index].Gap == Gap.None && (index == 0 || document.Tokens[index - 1].Length > 2) || document.IsMark(index, ';') || document.IsMark(index, ':')) return false;
            if (document.Is(index, WordFlags.Court) && document.Folded(index) is not "centre" and not "pres" || document.Folded(index) is "siege" or "audience" or "juridictionnelle") return false;
            if (Living.Contains(document.Folded(index))) return true;
        }
        return false;
    }

    private static int ReadTown(DocumentText document, int at)
    {
        if (document.Is(at, WordFlags.Civility | WordFlags.Stop | WordFlags.Organisation | WordFlags.Court | WordFlags.PartyHeading | WordFlags.Officer)) return at;
        var end = at + 1;
        while (document.IsMark(end, '-') && document.Tokens[end].Gap == Gap.None && document.Has(end + 1) && document.Tokens[end + 1].Kind == TokenKind.Word) end += 2;
        return end;
    }
}
