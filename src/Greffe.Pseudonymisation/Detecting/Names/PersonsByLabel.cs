using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Detecting.Names;

/// <summary>
/// Names that a label or a signature block announces without civility: «Président : Marie DURAND», «Greffier lors des débats : P. Roy»,
/// «LE GREFFIER   LE PRÉSIDENT ⏎ Anne Petit   Paul Roy».
/// </summary>
internal sealed class PersonsByLabel : IMentionDetector
{
    private const double Sure = 0.95;
    private const int LongestSignature = 14;

    /// <inheritdoc/>
    public void Detect(DocumentText document, ICollection<Candidate> found)
    {
        for (var at = 0; at < document.Tokens.Count; at++)
        {
            if (!document.Is(at, WordFlags.Magistrate | WordFlags.Clerk)) continue;
            if (StartsLine(document, at) && ReadSignature(document, at, found)) continue;
            ReadTitled(document, at, found);
        }
        for (var at = 1; at < document.Tokens.Count; at++)
            if (document.IsMark(at, ':')) ReadLabelled(document, at, found);
    }

    // «Président : A B, C D» up to the end of the line.
    private static void ReadLabelled(DocumentText document, int colon, ICollection<Candidate> found)
    {
        var role = Roles.LabelBefore(document, colon - 1);
        if (role == MentionRole.Other) return;
        var at = colon + 1;
        for (var names = 0; names < 6 && document.Has(at) && document.Tokens[at].Gap < Gap.Paragraph; names++)
        {
            var end = NameReader.Read(document, at, announced: true);
            if (end == at) return;
            if (end - at > 1 || document.Evidence(at).IsNameLike) Add(document, at, end, role, found);
            at = end;
            if (document.IsMark(at, ',') || document.IsWord(at, "et")) at++;
            else return;
        }
    }

    // «le conseiller Roy», «la greffière Durand»: the name in the same breath.
    private static void ReadTitled(DocumentText document, int at, ICollection<Candidate> found)
    {
        var next = at + 1;
        if (!document.Has(next) || document.Tokens[next].Gap != Gap.Space || !document.Tokens[next].IsCapital) return;
        if (document.Tokens[at].Shape == Shape.Upper && document.Tokens[next].Shape == Shape.Upper) return;
        var end = NameReader.Read(document, next, announced: false);
        if (end > next && document.Evidence(next).IsNameLike) Add(document, next, end, Roles.OfTitle(document.Flags(at)), found);
    }

    // Signature block: a line of titles, then within a few lines the names in the same order.
    private static bool ReadSignature(DocumentText document, int at, ICollection<Candidate> found)
    {
        List<MentionRole> titles = [];
        var next = at;
        for (; document.Has(next) && next - at < LongestSignature && (next == at || document.Tokens[next].Gap < Gap.Line || IsTitleWord(document, next)); next++)
        {
            var role = Roles.OfTitle(document.Flags(next));
            if (role != MentionRole.Other) titles.Add(role);
            else if (!IsTitleWord(document, next)) return false;
        }
        var read = 0;
        while (read < 4 && document.Has(next) && document.Tokens[next].IsCapital)
        {
            var start = PersonsByCivility.IsCivility(document, next) ? SkipForward(document, next) : next;
            var end = NameReader.Read(document, start, announced: true);
            if (end == start || end - start > 6 || !LooksSigned(document, start, end)) break;
            Add(document, start, end, titles[Math.Min(read++, titles.Count - 1)], found);
            next = end;
        }
        return read > 0;
    }

    private static int SkipForward(DocumentText document, int at) => document.IsMark(at + 1, '.') ? at + 2 : at + 1;

    private static bool LooksSigned(DocumentText document, int start, int end)
    {
        for (var index = start; index < end; index++)
            if (document.Tokens[index].Kind == TokenKind.Word && document.Tokens[index].Length > 2 && document.Evidence(index).IsPlainWord) return false;
        return end - start > 1 || document.IsBreak(end) || document.Tokens[end].Gap >= Gap.Line || document.Tokens[end].IsCapital;
    }

    private static bool IsTitleWord(DocumentText document, int at) =>
        document.Folded(at) is "le" or "la" or "l" or "premier" or "premiere" or "chambre" or "de" or "vice" or "general" or "en" or "chef" or "faisant"
            or "fonction" or "lors" or "du" or "des" or "debats" or "delibere" or "prononce" or "cadre" or "adjoint" or "administratif"
        || document.IsMark(at, ',') || document.IsMark(at, '-') || document.Is(at, WordFlags.Magistrate | WordFlags.Clerk);

    private static bool StartsLine(DocumentText document, int at)
    {
        while (at > 0 && IsTitleWord(document, at) && document.Tokens[at].Gap < Gap.Line) at--;
        return document.Tokens[at].Gap >= Gap.Line;
    }

    private static void Add(DocumentText document, int start, int end, MentionRole role, ICollection<Candidate> found) =>
        found.Add(new(document.Tokens[start].Start, document.Tokens[end - 1].End, Roles.CategoryOf(role), role, Sure, "names/label"));
}
