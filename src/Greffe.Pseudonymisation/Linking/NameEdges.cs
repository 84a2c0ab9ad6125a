using Greffe.Pseudonymisation.Reading;

namespace Greffe.Pseudonymisation.Linking;

/// <summary>
/// The words at the edges of a person's name that its finders left out: a first name that neither list nor context told («Lurdes Broussegoutte»), the
/// particle that the same surname bears elsewhere («contre de Montgrandval»), the article of a nickname («dit le Gitan»), a word misread by a
/// scanner («Armel1e Champagne»). Half a name is a leak.
/// </summary>
internal sealed class NameEdges
{
    private const int LongestBreak = 3;
    private readonly DocumentText document;
    private readonly Dictionary<string, string> particles = new(StringComparer.Ordinal);

    private NameEdges(DocumentText document, List<Linked> linked)
    {
        this.document = document;
        foreach (var item in linked) if (IsPerson(item)) LearnParticles(item.Candidate);
    }

    /// <summary>Widens the persons who act in no office; a mention never grows into another one.</summary>
    /// <param name="document">The text.</param>
    /// <param name="linked">Mentions in reading order, disjoint but for persons inside the name of a company.</param>
    /// <param name="isFree">Whether a stretch touches no placeholder.</param>
    public static void Widen(DocumentText document, List<Linked> linked, Predicate<Candidate> isFree)
    {
        var edges = new NameEdges(document, linked);
        var taken = 0;
        for (var index = 0; index < linked.Count; index++)
        {
            var item = linked[index];
            if (IsPerson(item) && edges.Of(item.Candidate, taken, Next(linked, index)) is var wider && wider != item.Candidate && isFree(wider)) linked[index] = item = item with { Candidate = wider };
            if (item.Candidate.Category != EntityCategory.PersonneMorale) taken = Math.Max(taken, item.Candidate.End);
        }
    }

    // Where the next mention starts; a person inside a company's name may grow in it.
    private static int Next(List<Linked> linked, int index)
    {
        for (var next = index + 1; next < linked.Count; next++) if (linked[next].Candidate.Category != EntityCategory.PersonneMorale) return linked[next].Candidate.Start;
        return int.MaxValue;
    }

    private static bool IsPerson(Linked item) => item.Person is { IsProfessional: false } && item.Candidate.End > item.Candidate.Start;

    // «Ivana von Kaltenbrunner»: the particles that stand before a word of a surname, inside a name or after what announces a nickname.
    private void LearnParticles(Candidate name)
    {
        var first = document.TokenAt(name.Start);
        for (var at = first; document.Has(at) && document.Tokens[at].Start < name.End; at++)
        {
            if (!document.Tokens[at].IsCapital || document.Is(at, WordFlags.Particle) && document.Tokens[at].Length < 3) continue;
            var from = BeforeParticles(at);
            if (from < at && (from > first || from == first && document.Is(from - 1, WordFlags.Civility) || at == first && IsNicknameBefore(from - 1))) particles.TryAdd(document.Folded(at), Words(from, at));
        }
    }

    private bool IsNicknameBefore(int at)
    {
        if (document.IsMark(at, '«') || document.IsMark(at, '"')) at--;
        return document.Folded(at) is "dit" or "dite" or "alias" or "surnomme" or "surnommee" or "surnom" or "denomme" or "denommee" or "nomme" or "nommee" or "certain" or "certaine" or "pseudo" or "pseudonyme" or "appelle" or "appelait";
    }

    private int BeforeParticles(int at)
    {
        while (at > 0 && document.Is(at - 1, WordFlags.Particle) && document.Tokens[at].Gap <= Gap.Line && document.Tokens[at - 1].Kind == TokenKind.Word) at--;
        return at;
    }

    private string Words(int from, int to) => string.Join(' ', Enumerable.Range(from, to - from).Select(document.Folded));

    private Candidate Of(Candidate name, int taken, int limit)
    {
        var (first, last) = (document.TokenAt(name.Start), document.TokenAt(name.End) - 1);
        if (!document.Has(first) || last < first) return name;
        var start = WithParticles(WholeWord(first, taken), last, taken);
        for (var rounds = 0; rounds < 2 && WithWordBefore(start, taken) is var wider && wider < start; rounds++) start = wider;
        start = WithArticle(start, last, taken);
        var end = WithWordAfter(start, last, limit);
        return start == first && end == last ? name : name with { Start = document.Tokens[start].Start, End = document.Tokens[end].End };
    }

    // «Saint-|Ybarre», «TOUL0|USE»: a name never starts inside a word.
    private int WholeWord(int first, int taken)
    {
        var start = first;
        while (start > 0 && first - start < 2 * LongestBreak && document.Tokens[start].Gap == Gap.None && (document.IsMark(start - 1, '-') && document.Tokens[start - 1].Gap == Gap.None || document.Tokens[start - 1] is { Kind: TokenKind.Word } or { Kind: TokenKind.Number, Length: 1 })) start--;
        return document.Tokens[start].IsCapital && document.Tokens[start].Start >= taken ? start : first;
    }

    private int WithParticles(int first, int last, int taken)
    {
        var word = first;
        while (word < last && document.Is(word, WordFlags.Particle) && document.Tokens[word].Length < 4 && !particles.ContainsKey(document.Folded(word))) word++;
        if (!particles.TryGetValue(document.Folded(word), out var borne)) return first;
        var start = word - borne.AsSpan().Count(' ') - 1;
        return start >= 0 && start < first && document.Tokens[start].Start >= taken && document.Tokens[first].Gap <= Gap.Line && Words(start, word) == borne ? start : first;
    }

    // «le Gitan», «la Puce»: one word after its article is a nickname.
    private int WithArticle(int first, int last, int taken)
    {
        var article = first - 1;
        if (first != last || !document.Has(article) || document.Tokens[article].Start < taken || document.Tokens[first] is not { Gap: Gap.Space, Shape: Shape.Title }) return first;
        return document.Tokens[article].Shape == Shape.Lower && document.Folded(article) is "le" or "la" && !document.Evidence(first).IsFirstName ? article : first;
    }

    // «LY SOTHÉA Suresh», «Armel1e Champagne»: a first name after the surname, a surname after what a scanner misread.
    private int WithWordAfter(int first, int last, int limit)
    {
        var next = last + 1;
        if (!document.Has(next) || document.Tokens[next] is not { IsCapital: true, Gap: Gap.Space, Length: > 2 } token || token.End > limit || token.Start - document.Tokens[last].End > 1) return last;
        if (document.Flags(next) != WordFlags.None || document.Words.SeenLower(token.Word) || document.Evidence(next) is not { IsPlainWord: false } evidence) return last;
        var misread = false;
        for (var at = first; at <= last; at++) misread |= document.Tokens[at].Kind == TokenKind.Number;
        return misread || evidence.IsFirstName && document.Tokens[last].Shape == Shape.Upper && token.Shape == Shape.Title ? next : last;
    }

    // A capital just before a name is its first name, unless the word is another kind of word.
    private int WithWordBefore(int first, int taken)
    {
        var last = first - 1;
        if (!document.Has(last) || document.Tokens[first].Gap != Gap.Space || document.Tokens[last].End <= taken) return first;
        var start = last;
        while (start > 0 && last - start < 2 * LongestBreak && document.Tokens[start].Gap == Gap.None && (document.Tokens[start].Kind != TokenKind.Mark || document.IsMark(start, '-')) && (document.Tokens[start - 1].Kind != TokenKind.Mark || document.IsMark(start - 1, '-'))) start--;
        if (document.Tokens[start].Start < taken || document.Tokens[last].Kind != TokenKind.Word) return first;
        return (start < last ? IsMisread(start, last) || IsCompound(start, last) : IsFirstName(last)) ? start : first;
    }

    // Letters with one digit or two among them.
    private bool IsMisread(int start, int last)
    {
        var (digits, letters) = (0, 0);
        for (var at = start; at <= last; at++)
        {
            if (document.Tokens[at].Kind == TokenKind.Number) digits += document.Tokens[at].Length;
            else letters += document.Tokens[at].Length;
        }
        return digits is 1 or 2 && letters >= LongestBreak && (document.Tokens[start].IsCapital || document.Tokens[start] is { Kind: TokenKind.Number, Length: 1 } && document.Tokens[last].Shape == Shape.Lower);
    }

    private bool IsCompound(int start, int last) => last - start == 2 && document.IsMark(start + 1, '-') && IsFirstName(start) && document.Tokens[last].Kind == TokenKind.Word;

    private bool IsFirstName(int at)
    {
        var token = document.Tokens[at];
        if (!token.IsCapital || token.Length < (token.Shape == Shape.Upper ? 2 : 3) || document.Flags(at) != WordFlags.None || document.Words.SeenLower(token.Word) || IsWayBefore(at)) return false;
        var evidence = document.Evidence(at);
        if (token.Shape == Shape.Upper) return Math.Max(evidence.First, evidence.Surname) > Math.Max(evidence.Common, evidence.Place);
        return document.StartsSentence(at) ? evidence.First > Math.Max(0, Math.Max(evidence.Common, evidence.Place)) : !evidence.IsPlainWord && evidence.First > evidence.Place - 1;
    }

    private bool IsWayBefore(int at)
    {
        for (var index = at - 1; index >= at - 3 && index >= 0; index--)
        {
            if (document.Is(index, WordFlags.Way | WordFlags.LooseWay | WordFlags.Organisation | WordFlags.Monument | WordFlags.Court)) return true;
            if (!document.Is(index, WordFlags.Particle)) return false;
        }
        return false;
    }
}
