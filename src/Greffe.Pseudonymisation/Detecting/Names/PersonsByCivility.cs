using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>Names that a civility announces: «M. Jean Martin», «Mmes Ott, Sommé et Durand», «Maître Petit», «Monsieur le conseiller Roy».</summary>
internal sealed class PersonsByCivility : IMentionDetector
{
    private const double Sure = 0.97;
    private const int LongestList = 40;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        List<Name> group = [];
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            if (!IsCivility(document, at)) continue;
            at = ReadFrom(document, at, group, found);
        }
        Flush(document, group, MentionRole.Other, found);
    }

    /// <summary>Whether a civility stands there: «me» is a pronoun, «m» a unit, «nommé» a verb until a name follows.</summary>
    internal static bool IsCivility(DocumentText document, int at)
    {
        if (!document.Is(at, WordFlags.Civility)) return false;
        var token = document.Tokens[at];
        return document.Folded(at) switch
        {
            "m" => token.Shape == Shape.Upper && (document.IsMark(at + 1, '.') || (document.Has(at + 1) && document.Tokens[at + 1].Gap == Gap.Space))
                && !(document.IsMark(at - 1, '.') && token.Gap == Gap.None) && !EndsInside(document, at),
            "mm" => token.Shape == Shape.Upper,
            "me" or "mes" or "pr" or "dr" or "mr" => token.IsCapital,
            // «la société Ceva, anciennement dénommée Bolloré».
            "denomme" or "denommee" => document.Folded(at - 1) is not ("anciennement" or "ci-apres" or "apres" or "societe" or "desormais" or "ainsi") && !document.IsMark(at - 1, ')'),
            _ => true,
        };
    }

    private static bool EndsInside(DocumentText document, int at) =>
        document.IsMark(at - 1, '\'') || (document.Has(at - 1) && document.Tokens[at - 1].Kind == TokenKind.Number && document.Tokens[at].Gap <= Gap.Space && !AnnouncesName(document, at));

    // «le 3 mai 2011 M. Jean Roy» is someone, «12 M de long» a length.
    private static bool AnnouncesName(DocumentText document, int at) => document.IsMark(at + 1, '.') && document.Has(at + 2) && document.Tokens[at + 2] is { IsCapital: true, Gap: >= Gap.Space };

    private static int ReadFrom(DocumentText document, int at, List<Name> group, ICollection<Candidate> found)
    {
        var civility = document.Flags(at);
        var next = AfterCivility(document, at);
        var (office, afterOffice) = OfficeBefore(document, next);
        if (office != MentionRole.Other) next = afterOffice;
        var role = (civility & WordFlags.LawyerCivility) != 0 ? MentionRole.Avocat : office;
        if (group.Count > 0 && !Chains(document, group[^1].End, at)) Flush(document, group, MentionRole.Other, found);
        var end = ReadList(document, next, (civility & WordFlags.Plural) != 0, role, group, found);
        return end > next ? end - 1 : at;
    }

    private static int AfterCivility(DocumentText document, int at)
    {
        var next = at + 1;
        if (document.IsMark(next, '.') && document.Tokens[next].Gap == Gap.None) next++;
        // Three in a row at most («Monsieur le Docteur»): a text of nothing but civilities stays linear.
        for (var more = 0; more < 3 && IsAnotherCivility(document, next); more++) next = document.IsMark(next + 1, '.') ? next + 2 : next + 1;
        return next;
    }

    private static bool IsAnotherCivility(DocumentText document, int at) =>
        document.Is(at, WordFlags.Civility) && document.Tokens[at].Gap <= Gap.Space && document.Folded(at) is not ("m" or "mm");

    // «Monsieur le président Roy», «Madame la juge des enfants Roy» is not read: an office of one word only.
    private static (MentionRole Role, int Next) OfficeBefore(DocumentText document, int at)
    {
        var next = document.IsWord(at, "le") || document.IsWord(at, "la") || document.IsWord(at, "l") ? at + 1 : at;
        if (next == at || !document.Has(next)) return (MentionRole.Other, at);
        var role = Roles.OfTitle(document.Flags(next));
        if (role == MentionRole.Other) return (role, at);
        next++;
        if (document.IsWord(next, "general") || document.IsWord(next, "generale") || document.IsWord(next, "public")) next++;
        return NameReader.Read(document, next, announced: true) > next ? (role, next) : (MentionRole.Other, at);
    }

    private static int ReadList(DocumentText document, int at, bool many, MentionRole role, List<Name> group, ICollection<Candidate> found)
    {
        var last = at;
        for (var count = 0; count < LongestList; count++)
        {
            var end = NameReader.Read(document, at, announced: count == 0 || many);
            if (end == at) break;
            group.Add(new(at, end, role));
            last = OtherNames.Read(document, at, end, role, found);
            var title = Roles.TitleAfter(document, last);
            if (title != MentionRole.Other)
            {
                Flush(document, group, title, found);
                break;
            }
            var separator = many ? Separator(document, last) : 0;
            if (separator == 0) break;
            at = last + separator;
        }
        return last;
    }

    private static int Separator(DocumentText document, int at)
    {
        if (document.IsWord(at, "et") && document.Tokens[at].Shape == Shape.Lower) return 1;
        if (document.IsMark(at, ',')) return document.IsWord(at + 1, "et") ? 2 : 1;
        return 0;
    }

    // Names joined by commas and «et» share the title that ends the list: «Mmes Ott, Sommé, M. Roy, conseillers».
    private static bool Chains(DocumentText document, int end, int at)
    {
        for (var index = end; index < at; index++)
            if (!document.IsMark(index, ',') && !document.IsWord(index, "et")) return false;
        return at - end is > 0 and <= 2;
    }

    private static void Flush(DocumentText document, List<Name> group, MentionRole title, ICollection<Candidate> found)
    {
        foreach (var name in group)
        {
            var role = Roles.Decide(document, name.Start, name.End, name.Role, title);
            found.Add(new(document.Tokens[name.Start].Start, document.Tokens[name.End - 1].End, Roles.CategoryOf(role), role, Sure, "names/civility")
            {
                IsOfficer = name.Role == MentionRole.Avocat && role == MentionRole.Tiers,
            });
        }
        group.Clear();
    }

    private readonly record struct Name(int Start, int End, MentionRole Role);
}
