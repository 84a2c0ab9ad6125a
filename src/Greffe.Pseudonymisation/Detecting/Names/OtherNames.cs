using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>Further names of the person just named: «née Durand», «épouse Martin», «veuve Roy», «dit le Grand», «alias Momo».</summary>
internal static class OtherNames
{
    private const double Sure = 0.96;

    /// <summary>Adds them, linked to the name from <paramref name="start"/>; returns the token after the last one.</summary>
    public static int Read(DocumentText document, int start, int end, MentionRole role, ICollection<Candidate> found)
    {
        for (var rounds = 0; rounds < 4; rounds++)
        {
            var at = end;
            while (document.IsMark(at, ',') || document.IsMark(at, '(') || document.IsMark(at, '.')) at++;
            if (!IsAnnounced(document, at)) return end;
            if (IsNickname(document, at) && Roles.IsProfessional(role)) return end; // A lawyer's name may stand just before a client's nickname.
            at = document.IsMark(at + 1, '.') ? at + 2 : at + 1;
            var quoted = document.IsMark(at, '«') || document.IsMark(at, '"');
            if (quoted) at++;
            var after = NameReader.Read(document, at, announced: true);
            if (after == at && quoted) after = Quoted(document, at);
            if (after == at) return end;
            found.Add(new(document.Tokens[at].Start, document.Tokens[after - 1].End, Roles.CategoryOf(role), role, Sure, "names/other-name")
            {
                SameAs = document.Tokens[start].Start,
            });
            end = document.IsMark(after, ')') || document.IsMark(after, '»') ? after + 1 : after;
        }
        return end;
    }

    // «dit « le Grand »»: whatever stands between the quotation marks.
    private static int Quoted(DocumentText document, int at)
    {
        for (var end = at; end < at + 6 && document.Has(end) && document.Tokens[end].Gap < Gap.Paragraph; end++)
            if (document.IsMark(end, '»') || document.IsMark(end, '"')) return end;
        return at;
    }

    private static bool IsNickname(DocumentText document, int at) => document.Folded(at) is "alias" or "dit" or "dite" or "surnom" or "surnoms" or "surnomme" or "surnommee" or "pseudo" or "pseudonyme" or "appelle" or "appelait";

    private static bool IsAnnounced(DocumentText document, int at)
    {
        if (!document.Is(at, WordFlags.OtherName) || document.Tokens[at].Gap == Gap.Paragraph) return false;
        return document.Folded(at) is not "ne" || document.Has(at + 1) && document.Tokens[at + 1].IsCapital && document.Text[document.Tokens[at].End - 1] is 'é' or 'É';
    }
}
