using System.Collections.Frozen;
using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Patterns;

/// <summary>Towns where someone lives, sleeps or is lodged: «dorment sous une tente, près du canal, à Laon», «l'hébergement attribué à Laon».</summary>
internal sealed class Dwellings : IMentionDetector
{
    private const int Reach = 14;
    private static readonly FrozenSet<string> Living = FrozenSet.Create(StringComparer.Ordinal,
        "hebergement", "heberge", "hebergee", "heberges", "hebergees", "dorment", "dort", "dormir", "loge", "logee", "loges", "logent", "vit", "vivent", "vivait", "vivaient", "reside", "resident", "residait",
        "residaient", "habite", "habitent", "habitait", "habitaient", "domicile", "installe", "installee", "installes", "centre", "logement", "meublee", "meuble", "emmenage", "demenage", "hospitalise", "hospitalisee", "foyer");

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 1; at + 1 < document.Tokens.Count; at++)
        {
            if (document.Tokens[at] is not { Length: 1, Shape: Shape.Lower } || document.Text[document.Tokens[at].Start] != 'à' || !document.Tokens[at + 1].IsCapital) continue;
            if (document.Tokens[at + 1].Gap >= Gap.Paragraph || !IsLivedIn(document, at) && !IsTradeOfPerson(document, at)) continue;
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

    // «M. Kenji Roy, pâtissier à Nara»: where a person named just before works or lives; judges, lawyers and officers are not concerned.
    private static bool IsTradeOfPerson(DocumentText document, int at)
    {
        var comma = at - 1;
        for (; comma > at - 5 && document.Has(comma) && document.Tokens[comma] is { Kind: TokenKind.Word, Shape: Shape.Lower, Gap: < Gap.Paragraph }; comma--)
            if (document.Is(comma, WordFlags.Magistrate | WordFlags.Clerk | WordFlags.Lawyer | WordFlags.Officer | WordFlags.Court | WordFlags.Organisation)) return false;
        if (!document.IsMark(comma, ',') || comma == at - 1) return false;
        var name = comma - 1;
        while (name > comma - 7 && document.Has(name) && (document.Tokens[name].IsCapital && !document.Is(name, WordFlags.Civility) || document.IsMark(name, '-') || document.Is(name, WordFlags.Particle))) name--;
        if (document.IsMark(name, '.')) name--;
        return name < comma - 1 && document.Is(name, WordFlags.Civility) && !document.Is(name, WordFlags.LawyerCivility);
    }

    private static int ReadTown(DocumentText document, int at)
    {
        if (document.Is(at, WordFlags.Civility | WordFlags.Stop | WordFlags.Organisation | WordFlags.Court | WordFlags.PartyHeading | WordFlags.Officer)) return at;
        var end = at + 1;
        while (document.IsMark(end, '-') && document.Tokens[end].Gap == Gap.None && document.Has(end + 1) && document.Tokens[end + 1].Kind == TokenKind.Word) end += 2;
        return end;
    }
}
